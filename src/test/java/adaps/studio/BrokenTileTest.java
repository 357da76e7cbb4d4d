package adaps.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import adaps.pipeline.RunState;
import adaps.studio.look.Tile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A tile whose drawing throws at every pulse, while a run is under way. */
@ExtendWith(ApplicationExtension.class)
class BrokenTileTest {
  @TempDir Path folder;

  private StudioFixture studio;

  @Start
  void open(Stage stage) {
    studio = new StudioFixture(stage, folder);
  }

  @AfterEach
  void close() throws InterruptedException {
    studio.close();
  }

  @Test
  void aTileThatCannotBeDrawnSaysSoAndTheRunGoesOn(FxRobot robot) throws Exception {
    Path scenario = clumsyScenario();
    Tile world = robot.lookup("#world-tile").queryAs(Tile.class);
    studio.setUpSmallRun();
    studio.onFx(() -> studio.window.setup().scenarioName().set(scenario.toString()));
    studio.set(Map.of("method", "fups"));
    robot.clickOn("#run");
    studio.await(() -> studio.window.curves().pointCount() >= 3);
    studio.await(() -> !world.problem().get().isEmpty());
    assertEquals(
        "The tile World could not be drawn (java.lang.IllegalStateException: "
            + ClumsyPainter.SENTENCE
            + "); the run goes on, and the log says more.",
        studio.ask(() -> world.problem().get()));
    int points = studio.ask(() -> studio.window.curves().pointCount());
    studio.await(() -> studio.window.curves().pointCount() > points);
    assertEquals(RunState.RUNNING, studio.state());
    assertFalse(
        robot.lookup("#problem-report").query().isVisible(),
        () -> "only the tile says it, not " + robot.lookup("#problem-words").queryLabeled());
    for (String other : new String[] {"latent", "masks", "curves"}) {
      Tile tile = robot.lookup("#" + other + "-tile").queryAs(Tile.class);
      assertEquals("", studio.ask(() -> tile.problem().get()), other);
    }

    robot.clickOn("#stop");
    studio.awaitState(RunState.STOPPED);
    studio.onFx(() -> studio.window.setup().scenarioName().set("spread-5-5-5"));
    robot.clickOn("#run");
    studio.await(() -> world.problem().get().isEmpty());
  }

  private Path clumsyScenario() throws IOException {
    return Files.writeString(
        folder.resolve("clumsy.yaml"), "environment: clumsy\nsettings:\n  groups: [2, 2]\n");
  }
}
