package adaps.studio.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.config.ExperimentConfig;
import adaps.config.Scenarios;
import adaps.studio.session.EditedParameter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SetupViewModelTest {
  private final SetupViewModel setup = new SetupViewModel("spread-5-5-5");

  private EditedParameter groups() {
    return setup.environmentParameters().stream()
        .filter(p -> p.description().key().equals("groups"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatIsSetUpAtFirstCanRun() {
    assertNotNull(setup.config().get());
    assertEquals("adaps", setup.config().get().run().method());
    assertEquals(15, setup.spec().get().agents());
    assertEquals(0, setup.problemCount().get());
  }

  @Test
  void aChangedTextChangesTheConfiguration() {
    setup.parameter("seed").text().set("7");
    setup.parameter("hidden").text().set("32-16");
    assertEquals(7, setup.config().get().run().seed());
    assertEquals(List.of(32, 16), setup.config().get().a2c().hidden());
    assertTrue(setup.parameter("seed").changed().get());
  }

  @Test
  void howManyWorkersAreChosenIsSaidWhileNobodySaysIt() {
    EditedParameter workers = setup.parameter("workers");
    String here = workers.note().get();
    assertTrue(here.matches("0 is [1-9][0-9]* here"), here);
    workers.text().set("3");
    assertEquals("", workers.note().get());
    workers.text().set("65");
    assertEquals("workers is 65 but must be 0 to 64.", workers.problem().get());
    workers.reset();
    setup.parameter("environments").text().set("1");
    setup.parameter("nSteps").text().set("1");
    assertEquals("0 is 1 here", workers.note().get());
  }

  @Test
  void everyWrongValueIsMarkedAtItsOwnParameterWithTheTerminalsSentence() {
    setup.parameter("steps").text().set("-5");
    setup.parameter("lambda").text().set("much");
    assertNull(setup.config().get());
    assertEquals(2, setup.problemCount().get());
    assertEquals("steps is -5 but must be 1 to 1e12.", setup.parameter("steps").problem().get());
    assertEquals(
        "lambda is 'much' but must be a number, 0 to 1.",
        setup.parameter("lambda").problem().get());
    assertEquals("", setup.parameter("gamma").problem().get());
  }

  @Test
  void whatAnotherMethodHasOfItsOwnIsAsItIsByDefaultUntilItIsChanged() {
    setup.load(ExperimentConfig.of(Scenarios.load("foraging-8x8-4p-4f")));
    setup.scenarioName().set("spread-5-5-5");
    assertEquals("0.5", setup.parameter("keepProbability").text().get());
    assertFalse(setup.parameter("keepProbability").changed().get());
    setup.parameter("keepProbability").text().set("0.3");
    assertEquals("adaps", setup.config().get().run().method());
    setup.parameter("method").text().set("snp-ps");
    assertEquals(Map.of("keepProbability", 0.3), setup.config().get().methodSettings());
  }

  @Test
  void aMendedValueMakesItRunnableAgain() {
    setup.parameter("steps").text().set("");
    assertNull(setup.config().get());
    setup.parameter("steps").text().set("1000");
    assertNotNull(setup.config().get());
    assertEquals("", setup.parameter("steps").problem().get());
  }

  @Test
  void moreClustersThanAgentsAreRefusedWithBothNumbers() {
    setup.parameter("clusters").text().set("16");
    String problem = setup.parameter("clusters").problem().get();
    assertNull(setup.config().get());
    assertTrue(problem.contains("16") && problem.contains("15"), problem);
  }

  @Test
  void theEnvironmentsOwnSettingsAreCheckedAndUsed() {
    groups().text().set("2-0");
    assertNull(setup.config().get());
    assertFalse(groups().problem().get().isEmpty());
    groups().text().set("2-3");
    assertEquals(5, setup.spec().get().agents());
    assertEquals(List.of(2, 3), setup.config().get().scenario().settings().get("groups"));
  }

  @Test
  void anUnknownScenarioIsNamedWithTheNearestOne() {
    setup.scenarioName().set("spread-5-5-6");
    assertNull(setup.config().get());
    assertTrue(setup.scenarioProblem().get().contains("spread-5-5-5"));
    setup.scenarioName().set("spread-10-10-10");
    assertEquals("", setup.scenarioProblem().get());
    assertEquals(30, setup.spec().get().agents());
  }

  @Test
  void resetMakesEverythingAsAtFirst() {
    setup.parameter("steps").text().set("x");
    groups().text().set("1-1");
    setup.resetAll();
    assertEquals(15, setup.spec().get().agents());
    assertEquals(new SetupViewModel("spread-5-5-5").config().get(), setup.config().get());
  }
}
