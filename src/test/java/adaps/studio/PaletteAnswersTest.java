package adaps.studio;

import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.studio.look.Theme;
import adaps.studio.session.Watchdog;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/**
 * How quickly everything is found with a thousand stored runs: {@code mvn -Pwindow test} prints the
 * longest time that the window did not answer while the palette opened, while the runs were read,
 * and at each letter.
 */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class PaletteAnswersTest {
  private static final int RUNS = 1000;
  private static final int MAX_KEY_MILLIS = 50;

  /** As for a page, which is made when it is first opened. */
  private static final int MAX_FIRST_MILLIS = 300;

  /** What a row of the library is made of. */
  private static final List<String> READ =
      List.of("config.yaml", "experiment.json", "metrics.csv", "summary.json", "run.log");

  @TempDir Path folder;

  private StudioFixture studio;
  private StudioStory story;
  private Watchdog watchdog;

  /** Time that the JavaFX thread has computed, and the most of it between two pulses, in ns. */
  private volatile long worked;

  private volatile long longestWork;

  /** What the window did not answer for, and what it computed itself meanwhile. */
  private record Block(long millis, long workMillis) {
    @Override
    public String toString() {
      return millis + " ms (of it work " + workMillis + ")";
    }
  }

  @Start
  void open(Stage stage) {
    studio = new StudioFixture(stage, folder);
    story = new StudioStory(studio);
    watchdog = new Watchdog(Platform::runLater);
    new AnimationTimer() {
      @Override
      public void handle(long now) {
        long before = worked;
        worked = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        longestWork = Math.max(longestWork, worked - before);
      }
    }.start();
  }

  @AfterEach
  void close() throws InterruptedException {
    watchdog.close();
    studio.close();
  }

  @Test
  void aThousandRunsAreFoundWithoutWaiting() throws Exception {
    story.dress("1280x800", Theme.LIGHT);
    storeRuns();
    story.settle();
    watchdog.start();
    Block first = opened();
    reset();
    studio.await(120, () -> studio.window.pages().library().runs().size() == RUNS);
    story.settle();
    Block read = block();
    List<Block> keys = new ArrayList<>();
    for (String words : List.of("f", "fu", "fup", "fups", "fups s", "fups sp", "fups spr", "")) {
      reset();
      studio.onFx(() -> line().setText(words));
      story.settle();
      keys.add(block());
    }
    int found = studio.ask(() -> list().getItems().size());
    story.closePopups();
    story.settle();
    Block again = opened();
    System.out.printf(
        "anything found, %,d runs      longest block: opened %s the first time, %s later;"
            + " runs read %s; letters %s%n",
        RUNS, first, again, read, keys);
    assertTrue(found >= RUNS, "found " + found);
    assertTrue(first.millis() <= MAX_FIRST_MILLIS, first.toString());
    for (Block block : List.of(again, read)) {
      assertTrue(block.millis() <= Watchdog.MAX_MILLIS, block.toString());
    }
    assertTrue(keys.stream().allMatch(key -> key.millis() <= MAX_KEY_MILLIS), keys.toString());
  }

  private Block opened() {
    reset();
    story.menu("Find anything\u2026");
    story.settle();
    return block();
  }

  private void reset() {
    watchdog.reset();
    studio.onFx(() -> longestWork = 0);
  }

  private Block block() {
    return new Block(watchdog.longestMillis(), longestWork / 1_000_000);
  }

  private void storeRuns() throws IOException {
    Path run = SmallRuns.run(folder.resolve("one"), SmallRuns.config("fups", 0, Map.of()));
    for (int i = 0; i < RUNS; i++) {
      Path copy = folder.resolve("runs").resolve(run.getFileName() + "-" + i);
      Files.createDirectories(copy);
      for (String file : READ) {
        if (Files.exists(run.resolve(file))) {
          Files.copy(run.resolve(file), copy.resolve(file));
        }
      }
    }
  }

  private static TextField line() {
    return (TextField) StudioStory.floating("#palette-line");
  }

  private static ListView<?> list() {
    return (ListView<?>) StudioStory.floating("#palette-list");
  }
}
