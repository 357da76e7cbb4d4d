package adaps.studio.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.config.ExperimentConfig;
import adaps.config.Scenarios;
import adaps.studio.session.Background;
import adaps.studio.session.EditedParameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingExchangeTest {
  private static final String OWN =
      "title: A pair\nenvironment: spread\nsource: mine\nsettings:\n  groups: [1, 1]\n"
          + "parameters:\n  gamma: 0.5\n";

  @TempDir Path folder;

  private final SetupViewModel setup = new SetupViewModel("spread-5-5-5");
  private final List<String> problems = new ArrayList<>();
  private final Background background = new Background(Runnable::run, Runnable::run);

  private SettingExchange exchange() {
    return new SettingExchange(setup, folder.resolve("settings"), background, problems::add);
  }

  private EditedParameter environment(String key) {
    return setup.environmentParameters().stream()
        .filter(p -> p.description().key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatWasCopiedFillsAnotherFormWithTheSameSetting() {
    setup.parameter("lambda").text().set("0.35");
    setup.parameter("hidden").text().set("32-16");
    setup.parameter("seed").text().set("7");
    environment("groups").text().set("2-9");
    ExperimentConfig copied = setup.config().get();
    String text = exchange().text();
    setup.scenarioName().set("warehouse-2color-tiny-4ag");
    setup.resetAll();
    exchange().paste(text);
    assertEquals(List.of(), problems);
    assertEquals(copied, setup.config().get());
    assertEquals("spread-5-5-5", setup.scenarioName().get());
    assertEquals(4, setup.changedCount().get());
    assertTrue(environment("groups").changed().get());
  }

  @Test
  void aTextThatCannotBeUsedIsSaidAndChangesNothing() {
    ExperimentConfig before = setup.config().get();
    String text = exchange().text();
    exchange().paste(text.replace("gamma: 0.99", "gamma: 1.5"));
    assertEquals(List.of("The pasted text: gamma is 1.5 but must be 0 to 1."), problems);
    exchange().paste("groups: [5");
    assertTrue(problems.get(1).startsWith("The pasted text, line "), problems.get(1));
    exchange().paste("  ");
    assertEquals(3, problems.size());
    assertEquals(before, setup.config().get());
  }

  @Test
  void aScenarioOfOnesOwnIsItsOwnStandard() throws Exception {
    Path file = Files.writeString(folder.resolve("my-pair.yaml"), OWN);
    exchange().open(file);
    assertEquals(List.of(), problems);
    assertEquals("my-pair", setup.scenario().get().name());
    assertEquals("A pair", setup.scenario().get().title());
    assertEquals(2, setup.spec().get().agents());
    assertEquals(0.5, setup.config().get().a2c().gamma());
    assertEquals(0, setup.changedCount().get());
  }

  @Test
  void aSavedSettingOpensAgain() {
    setup.parameter("clusters").text().set("4");
    ExperimentConfig saved = setup.config().get();
    Path file = folder.resolve("four.yaml");
    exchange().save(file);
    setup.resetAll();
    exchange().open(file);
    assertEquals(saved, setup.config().get());
  }

  @Test
  void whatCannotBeWrittenOrReadIsSaid() {
    exchange().save(folder.resolve("missing").resolve("x.yaml"));
    exchange().open(folder.resolve("nowhere.yaml"));
    assertEquals(2, problems.size());
    assertTrue(problems.get(0).contains("cannot be written"), problems.get(0));
    assertTrue(problems.get(1).contains("cannot be read"), problems.get(1));
  }

  @Test
  void theLastTenSettingsAreThereTheNextTimeNewestFirst() {
    SettingExchange exchange = exchange();
    ExperimentConfig base = ExperimentConfig.of(Scenarios.load("spread-5-5-5"));
    for (int seed = 0; seed < 12; seed++) {
      exchange.remember(base.with("seed", seed));
    }
    exchange.remember(base.with("seed", 5));
    List<Long> seeds = exchange().recent().stream().map(c -> c.run().seed()).toList();
    assertEquals(List.of(5L, 11L, 10L, 9L, 8L, 7L, 6L, 4L, 3L, 2L), seeds);
    exchange.again(exchange.recent().get(1));
    assertEquals(11, setup.config().get().run().seed());
  }

  @Test
  void aRememberedFileThatWasSpoiledIsPassedOver() throws Exception {
    SettingExchange exchange = exchange();
    ExperimentConfig base = ExperimentConfig.of(Scenarios.load("spread-5-5-5"));
    exchange.remember(base);
    exchange.remember(base.with("seed", 1));
    Files.writeString(folder.resolve("settings/setting-0.yaml"), "nonsense: [");
    assertEquals(1, exchange().recent().size());
    assertEquals(List.of(), problems);
  }

  @Test
  void aWrongSettingHasNoText() {
    setup.parameter("gamma").text().set("x");
    assertEquals("", exchange().text());
    assertNull(setup.config().get());
  }
}
