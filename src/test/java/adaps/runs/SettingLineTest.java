package adaps.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.config.ConfigException;
import adaps.config.ExperimentConfig;
import adaps.config.Scenario;
import adaps.config.Scenarios;
import adaps.pipeline.NamedSettings;
import adaps.sharing.Method;
import adaps.sharing.Methods;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A setting as one line of text, and back. */
class SettingLineTest {
  private static ExperimentConfig read(String line) {
    return SettingLine.parse(line).with(Map.of());
  }

  @Test
  void saysScenarioMethodSeedAndWhatIsNotAsUsual() {
    ExperimentConfig config =
        ExperimentConfig.of(
            Scenarios.load("spread-5-5-5"),
            Map.of("method", "fups+id", "seed", 3, "hidden", "32-16", "steps", 900));
    assertEquals(
        "adaps:spread-5-5-5?method=fups+id&seed=3&steps=900&hidden=32-16",
        SettingLine.write(config));
  }

  @Test
  void everyScenarioAndMethodComesBackAsTheSameExperiment() {
    for (String name : Scenarios.names()) {
      for (Method method : Methods.all()) {
        ExperimentConfig config =
            ExperimentConfig.of(
                Scenarios.load(name),
                Map.of("method", method.name(), "entropyWeight", 0.125, "testInterval", 77));
        String line = SettingLine.write(config);
        assertEquals(ExperimentKey.of(config), ExperimentKey.of(read(line)), line);
        assertTrue(line.length() < 120, line);
      }
    }
  }

  @Test
  void everyChangedParameterAndSettingComesBack() {
    ExperimentConfig config =
        NamedSettings.apply(
            Scenarios.load("spread-5-5-5"),
            Map.of(
                "groups",
                "4-7-2",
                "gain",
                2.5,
                "lambda",
                1e-3,
                "clusterOn",
                "sample",
                "changes",
                "learningRate=1e-4@12000;entropyWeight=0@9"));
    ExperimentConfig again = read(SettingLine.write(config));
    assertEquals(ExperimentKey.of(config), ExperimentKey.of(again));
    assertEquals(SettingLine.write(config), SettingLine.write(again));
  }

  @Test
  void aScenarioOfOnesOwnSaysWhatItIs() {
    Scenario own =
        new Scenario(
            "two+crowds",
            "Mine",
            "spread",
            "me",
            Map.of("groups", "6-6", "timeLimit", 30),
            Map.of("gamma", 0.9));
    ExperimentConfig config = ExperimentConfig.of(own, Map.of("lambda", 0.25));
    String line = SettingLine.write(config);
    assertTrue(line.startsWith("adaps:two+crowds?method=adaps&seed=0&environment=spread&"), line);
    assertEquals(ExperimentKey.of(config), ExperimentKey.of(read(line)));
  }

  @Test
  void whatWouldPartTheLineIsWrittenInDigits() {
    String text = "Zw\u00f6lf & 50 % = ?#";
    assertEquals("Zw%c3%b6lf%20%26%2050%20%25%20=%20%3f%23", LineText.encode(text));
    assertEquals(text, LineText.decode(LineText.encode(text)));
  }

  @Test
  void whatIsGivenBesideItCounts() {
    SettingLine line = SettingLine.parse(" ADAPS:spread-5-5-5?seed=3&gain=2\n");
    ExperimentConfig config = line.with(Map.of("seed", "7"));
    assertEquals(7, config.run().seed());
    assertEquals(2.0, config.values().get("gain"));
    assertFalse(SettingLine.isLine("spread-5-5-5"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "spread-5-5-5 | is no setting: it must be a single line such as adaps:",
        "adaps: | names no scenario",
        "adaps:spread-5-5-6 | There is no scenario 'spread-5-5-6'",
        "adaps:../../etc/passwd | names no scenario",
        "adaps:own.yaml | names a file",
        "adaps:spread-5-5-5?seed | has 'seed' where it must have name=value",
        "adaps:spread-5-5-5?seed=1&seed=2 | has seed twice",
        "adaps:spread-5-5-5?gian=2 | There is no parameter 'gian' for spread-5-5-5",
        "adaps:spread-5-5-5?seed=x | seed is 'x' but must be a whole number",
        "adaps:spread-5-5-5?method=%4 | a % is not followed",
        "adaps:spread-5-5-5?method=%ff | a % is not followed",
        "adaps:mine?environment=nowhere | nowhere",
      })
  void whatCannotBeUsedIsSaidInASentence(String line, String sentence) {
    String said = assertThrows(ConfigException.class, () -> read(line)).getMessage();
    assertTrue(said.contains(sentence), said);
    assertEquals(1, said.lines().count());
  }
}
