package adaps.studio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.Waiting;
import adaps.pipeline.RunResult;
import adaps.runs.ShippedRun;
import adaps.runs.StoredRun;
import adaps.showcase.ShowcaseFrame;
import adaps.studio.look.Tile;
import adaps.words.Quantity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Two finished runs side by side, where nothing has been trained. */
@ExtendWith(ApplicationExtension.class)
class DemonstrationInWindowTest {
  /** Of each of the runs, the first before any training. */
  private static final int TESTS = 121;

  @TempDir Path folder;

  private StudioFixture studio;

  @Start
  void open(Stage stage) {
    studio = new StudioFixture(stage, folder, false);
  }

  @AfterEach
  void close() {
    studio.close();
  }

  private Node node(String id) {
    return studio.stage.getScene().lookup(id);
  }

  private boolean isSeen(String id) {
    return node(id) != null
        && Stream.iterate(node(id), at -> at != null, Node::getParent).allMatch(Node::isVisible);
  }

  private ShowcaseFrame frame(int screen) {
    return studio.window.world().shown(screen);
  }

  private void awaitDemonstration() {
    studio.await(60, () -> isSeen("#demonstration") && frame(1) != null);
  }

  private void byKeys(FxRobot robot) {
    robot.press(KeyCode.CONTROL, KeyCode.K).release(KeyCode.K, KeyCode.CONTROL);
    Waiting.until("the palette is open", () -> StudioStory.floating("#palette-line") != null);
    studio.onFx(
        () -> ((TextField) StudioStory.floating("#palette-line")).setText("AdaPS beside FuPS"));
    Waiting.until(
        "the demonstration is found",
        () ->
            studio.ask(
                () -> StudioStory.floating("#palette-list").lookupAll(".list-cell").size() > 0));
    robot.type(KeyCode.ENTER);
  }

  @Test
  void atTheFirstStartBothWorldsMoveFromTheSameStateAndSayWhy(FxRobot robot) throws IOException {
    studio.onFx(() -> studio.window.world().playing().set(false));
    robot.clickOn("#take-demonstration");
    awaitDemonstration();
    assertFalse(studio.ask(() -> isSeen("#tour-offer")));
    assertTrue(studio.ask(() -> ((Tile) node("#world-tile")).large().get()));
    String words = studio.ask(() -> ((Label) node("#demonstration-words")).getText());
    numbers().forEach(number -> assertTrue(words.contains(number), number + ": " + words));
    studio.await(() -> frame(0).policy().startsWith("stored AdaPS"));
    assertTrue(studio.ask(() -> frame(1).policy().startsWith("stored FuPS")));
    bothMove();
    beginAlike();
    robot.type(KeyCode.F11);
    assertTrue(studio.ask(() -> isSeen("#demonstration-words")));
    assertFalse(studio.ask(() -> isSeen("#demonstration-end")));
    robot.type(KeyCode.ESCAPE);
    studio.await(() -> isSeen("#demonstration-end"));
    robot.type(KeyCode.ESCAPE);
    studio.await(() -> !((Tile) node("#world-tile")).large().get());
    studio.await(() -> studio.window.curves().recordedCount() == 2 * TESTS);
    studio.onFx(() -> ((Tile) node("#world-tile")).large().set(true));
    robot.clickOn("#demonstration-end");
    studio.await(() -> !isSeen("#demonstration") && frame(1) == null);
    assertFalse(studio.ask(() -> ((Tile) node("#world-tile")).large().get()));
    studio.await(() -> studio.window.curves().recordedCount() < 2 * TESTS);
    assertTrue(
        studio.ask(() -> node("#recent-settings").isDisabled()), "none of them was run here");
  }

  /** What the files say, as people read it. */
  private List<String> numbers() throws IOException {
    Path there = Files.createDirectory(folder.resolve("shipped"));
    RunResult masked = result(ShippedRun.unpack("adaps", there));
    RunResult shared = result(ShippedRun.unpack("fups", there));
    long clusters = Arrays.stream(masked.clusters().ofAgent()).distinct().count();
    return List.of(
        "AdaPS (left)",
        "FuPS (right)",
        clusters + " clusters",
        "test return " + Quantity.value(masked.training().testReturn()),
        "test return " + Quantity.value(shared.training().testReturn()),
        Quantity.count(shared.training().trainableParameters()) + " parameters");
  }

  private static RunResult result(Path run) {
    return StoredRun.read(run).result().orElseThrow();
  }

  /** Each its own way, and again in the next episode. */
  private void bothMove() {
    for (int again = 0; again < 2; again++) {
      int before = studio.ask(() -> frame(0).episode());
      studio.onFx(() -> studio.window.world().speed().set(60));
      studio.await(60, () -> frame(0).episode() > before && frame(0).world().step() > 20);
      List<ShowcaseFrame> now = studio.ask(() -> List.of(frame(0), frame(1)));
      assertEquals(now.get(0).episode(), now.get(1).episode());
      assertEquals(now.get(0).world().step(), now.get(1).world().step());
      assertTrue(now.get(0).episodeReturn() != now.get(1).episodeReturn());
    }
  }

  private void beginAlike() {
    studio.onFx(() -> studio.window.world().playing().set(false));
    studio.onFx(studio.window.world()::freshEpisode);
    studio.await(() -> frame(0).world().step() == 0 && frame(1).world().step() == 0);
    List<ShowcaseFrame> start = studio.ask(() -> List.of(frame(0), frame(1)));
    for (int agent = 0; agent < 15; agent++) {
      assertArrayEquals(
          start.get(0).moments().of(agent).observation(),
          start.get(1).moments().of(agent).observation());
    }
  }

  @Test
  void byKeysAloneItBeginsAndAnotherRunEndsItAndNoFileIsLeft(FxRobot robot) {
    byKeys(robot);
    awaitDemonstration();
    Path unpacked = studio.ask(() -> studio.window.session().folder().get());
    assertTrue(Files.isDirectory(unpacked));
    assertFalse(unpacked.startsWith(folder), "it is none of the person's runs");
    studio.setUpSmallRun();
    studio.set(Map.of("method", "fups"));
    robot.press(KeyCode.CONTROL, KeyCode.R).release(KeyCode.R, KeyCode.CONTROL);
    studio.await(() -> studio.window.curves().pointCount() >= 1);
    assertFalse(studio.ask(() -> isSeen("#demonstration")));
    studio.await(() -> frame(0).policy().startsWith("newest policy"));
    studio.onFx(studio.window::demonstrate);
    studio.await(() -> isSeen("#problem-report"));
    assertEquals(
        "A run is under way; stop it before the demonstration.",
        studio.ask(() -> ((Label) node("#problem-words")).getText()));
    studio.close();
    assertFalse(Files.exists(unpacked.getParent()));
  }
}
