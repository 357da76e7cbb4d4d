package adaps.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Changes in the middle of a training, as text and by update. */
class SettingChangesTest {
  private static final Scenario SCENARIO = new Scenario("x", "", "spread", "", Map.of());

  private static A2cConfig with(String changes) {
    return ExperimentConfig.of(
            SCENARIO, Map.of("learningRate", 0.001, "entropyWeight", 0.02, "changes", changes))
        .a2c();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | none",
        "none | none",
        "learningRate=1e-4@12000 | learningRate=1e-4@12000",
        "' learningRate=0.0001@12e3 ; ' | learningRate=1e-4@12000",
        "entropyWeight=1@9;learningRate=0@5 | learningRate=0@5;entropyWeight=1@9",
        "learningRate=0@9 entropyWeight=1@9 | entropyWeight=1@9;learningRate=0@9",
        "learningRate=0.1@9;learningRate=0.2@9 | learningRate=0.2@9",
      })
  void theSameChangesAreAlwaysWrittenAlike(String given, String written) {
    assertEquals(written, with(given).changes());
    assertEquals(with(given), with(written));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "learningRate | has 'learningRate' but must be such as learningRate=1e-4@12000",
        "learningRate=1 | must be such as",
        "=1@3 | must be such as",
        "gamma=0.9@3 | 'gamma' cannot change while a run trains; learningRate and entropyWeight"
            + " can.",
        "learningRate=2@3 | learningRate is 2 but must be 0 to 1.",
        "learningRate=x@3 | learningRate is 'x' but must be a number, 0 to 1.",
        "learningRate=1@-3 | there must be a whole number of updates, 0 or more.",
        "learningRate=1@1.5 | there must be a whole number of updates, 0 or more.",
        "learningRate=1@x | there must be a whole number of updates, 0 or more.",
      })
  void whatIsNoChangeIsRefusedInASentence(String given, String sentence) {
    String said = assertThrows(ConfigException.class, () -> with(given)).getMessage();
    assertTrue(said.contains(sentence), said);
    assertEquals(1, said.lines().count());
  }

  @Test
  void aValueHoldsFromTheEndOfItsUpdateToTheNextOne() {
    A2cConfig config = with("learningRate=0.5@10;learningRate=0.25@20;entropyWeight=3@15");
    assertEquals(0.001, config.after(0).learningRate());
    assertEquals(0.001, config.after(9).learningRate());
    assertEquals(0.5, config.after(10).learningRate());
    assertEquals(0.5, config.after(19).learningRate());
    assertEquals(0.25, config.after(20).learningRate());
    assertEquals(0.02, config.after(14).entropyWeight());
    assertEquals(3, config.after(15).entropyWeight());
    SettingChanges changes = config.settingChanges();
    assertEquals(10, changes.next(0));
    assertEquals(15, changes.next(10));
    assertEquals(Long.MAX_VALUE, changes.next(20));
    assertEquals("learningRate=0.5@10", changes.before(15).text());
    assertEquals(
        "learning rate 0.5 \u2192 0.25",
        config.words(changes.all().get(2)),
        "with what was before");
  }
}
