package adaps.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.config.ConfigException;
import adaps.config.Scenario;
import adaps.config.Scenarios;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people write behind a swept parameter, and the settings that it means. */
class SweepsTest {
  private static final Scenario SPREAD = Scenarios.load("spread-5-5-5");

  private static List<Map<String, Object>> all(String... sweeps) {
    return Sweeps.parse(List.of(sweeps), "", "").settings(SPREAD);
  }

  private static List<Map<String, Object>> drawn(String size, String seed, String... sweeps) {
    return Sweeps.parse(List.of(sweeps), size, seed).settings(SPREAD);
  }

  private static List<Object> values(List<Map<String, Object>> settings, String key) {
    return settings.stream().map(setting -> setting.get(key)).toList();
  }

  @Test
  void aListIsItsValuesInTheOrderGivenEachOnce() {
    assertEquals(List.of(0.2, 0.05, 0.1), values(all("lambda=0.2, 0.05,0.1,0.20"), "lambda"));
    assertEquals(List.of(List.of(32, 32), List.of(64)), values(all("hidden=32-32,64"), "hidden"));
    assertEquals(List.of(true, false), values(all("greedyTests=true,false"), "greedyTests"));
  }

  @Test
  void aRangeHasSoManyValuesAtEvenDistancesBothEndsIncluded() {
    assertEquals(List.of(2.0, 4.0, 6.0, 8.0), values(all("gain=2..8/4"), "gain"));
    assertEquals(List.of(0.1, 0.2, 0.3), values(all("lambda=0.1..0.3/3"), "lambda"));
    assertEquals(List.of(0.0, 0.333333, 0.666667, 1.0), values(all("lambda=0..1/4"), "lambda"));
    assertEquals(List.of(2, 3, 4), values(all("clusters=2..4/3"), "clusters"));
  }

  @Test
  void valuesThatDifferByFactorsAreSpreadOverTheLogarithm() {
    assertEquals(
        List.of(1e-4, 1e-3, 1e-2), values(all("learningRate=1e-4..1e-2/3"), "learningRate"));
  }

  @Test
  void severalSweepsAreEveryCombination() {
    assertEquals(
        List.of(
            Map.of("lambda", 0.1, "gain", 2.0),
            Map.of("lambda", 0.1, "gain", 4.0),
            Map.of("lambda", 0.3, "gain", 2.0),
            Map.of("lambda", 0.3, "gain", 4.0)),
        all("lambda=0.1,0.3", "gain=2,4"));
    assertEquals(List.of(Map.of()), Sweeps.NONE.settings(SPREAD));
  }

  @Test
  void aSampleIsTheSameForTheSameSeedAndStaysInItsRanges() {
    String[] sweeps = {"gain=2..8", "clusters=1..3", "clusterOn=mu,sample"};
    List<Map<String, Object>> settings = drawn("40", "1", sweeps);
    assertEquals(40, settings.size());
    assertEquals(settings, drawn("40", "1", sweeps));
    assertNotEquals(settings, drawn("40", "2", sweeps));
    for (Map<String, Object> setting : settings) {
      double gain = (Double) setting.get("gain");
      assertTrue(gain >= 2 && gain <= 8, "" + setting);
    }
    assertEquals(
        List.of(1, 2, 3), values(settings, "clusters").stream().distinct().sorted().toList());
    assertEquals(
        List.of("mu", "sample"),
        values(settings, "clusterOn").stream().distinct().sorted().toList());
  }

  /** Of a million-fold range half the draws are in its lower three decades, not a thousandth. */
  @Test
  void aSampleOfWhatDiffersByFactorsIsEvenOverTheLogarithm() {
    double[] rates =
        values(drawn("400", "3", "learningRate=1e-6..1"), "learningRate").stream()
            .mapToDouble(rate -> (Double) rate)
            .toArray();
    long low = Arrays.stream(rates).filter(rate -> rate < 1e-3).count();
    assertTrue(low > 160 && low < 240, low + " of 400");
    double[] gains =
        values(drawn("400", "3", "gain=0..1000"), "gain").stream()
            .mapToDouble(gain -> (Double) gain)
            .toArray();
    assertEquals(500, Arrays.stream(gains).average().orElseThrow(), 50);
  }

  @Test
  void oneMoreParameterChangesNoDrawnValueOfAnother() {
    assertEquals(
        values(drawn("10", "1", "gain=2..8"), "gain"),
        values(drawn("10", "1", "lambda=0..1", "gain=2..8"), "gain"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
lambda             | 'lambda' is not of that form
lambda=            | 'lambda=' is not of that form
lambda=0.1,3       | The sweep lambda=0.1,3 cannot be used: lambda is 3 but must be 0 to 1.
lambda=0.1,,0.2    | lambda is '' but must be a number
lamda=0.1          | Did you mean 'lambda'?
gain=2..8          | a range needs how many values
gain=2..8/1        | 2 to 1000, but not '1'
gain=2..8/99999999999 | but not '99999999999'
gain=8..2/4        | begins with its lowest value
gain=2..2000/4     | gain is 2000 but must be 0 to 1000.
gain=1..1e999999999/3 | gain is Infinity but must be 0 to 1000.
clusters=2..5/3    | clusters is '3.5' but must be a whole number
hidden=32..64/3    | hidden is no single number
learningRate=0..1/3 | must begin above 0
seed=0,1           | seed cannot be swept
method=adaps,fups  | method cannot be swept
workers=1,2        | workers changes no number
""")
  void whatCannotBeUsedIsNamedWithItsValue(String sweep, String sentence) {
    ConfigException e = assertThrows(ConfigException.class, () -> all(sweep));
    assertEquals("sweep", e.problems().get(0).key());
    assertTrue(e.getMessage().contains(sentence), e.getMessage());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
0   | ''  | gain=2..8      | sample is '0' but must be a whole number, 1 to 1000.
x   | ''  | gain=2..8      | sample is 'x'
5   | -1  | gain=2..8      | The seed of a sample is '-1'
5   | 1   | clusters=1..4  | sample is 5 but the sweeps have only 4 different settings
''  | 1   | gain=2..8/4    | A seed of the sample is given, 1, but no sample
""")
  void aSampleThatCannotBeDrawnIsRefused(String size, String seed, String sweep, String sentence) {
    ConfigException e = assertThrows(ConfigException.class, () -> drawn(size, seed, sweep));
    assertEquals("sample", e.problems().get(0).key());
    assertTrue(e.getMessage().contains(sentence), e.getMessage());
  }

  @Test
  void whatCannotBeMeantIsRefusedBeforeAnythingIsMade() {
    assertTrue(
        assertThrows(ConfigException.class, () -> all("lambda=0.1", "lambda=0.2"))
            .getMessage()
            .contains("lambda is swept twice"));
    assertTrue(
        assertThrows(ConfigException.class, () -> all("lambda=0..1/1000", "gain=0..9/11"))
            .getMessage()
            .contains("more than 10000 settings"));
    assertTrue(
        assertThrows(ConfigException.class, () -> Sweeps.parse(List.of(), "3", ""))
            .getMessage()
            .contains("there is no sweep"));
  }
}
