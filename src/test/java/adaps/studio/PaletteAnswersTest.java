package adaps.studio;

import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.studio.look.Theme;
import adaps.studio.session.Watchdog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
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

  /** What a row of the library is made of. */
  private static final List<String> READ =
      List.of("config.yaml", "experiment.json", "metrics.csv", "summary.json", "run.log");

  @TempDir Path folder;

  private StudioFixture studio;
  private StudioStory story;
  private Watchdog watchdog;

  @Start
  void open(Stage stage) {
    studio = new StudioFixture(stage, folder);
    story = new StudioStory(studio);
    watchdog = new Watchdog(Platform::runLater);
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
    long first = opened();
    watchdog.reset();
    studio.await(120, () -> studio.window.pages().library().runs().size() == RUNS);
    story.settle();
    long read = watchdog.longestMillis();
    List<Long> keys = new ArrayList<>();
    for (String words : List.of("f", "fu", "fup", "fups", "fups s", "fups sp", "fups spr", "")) {
      watchdog.reset();
      studio.onFx(() -> line().setText(words));
      story.settle();
      keys.add(watchdog.longestMillis());
    }
    int found = studio.ask(() -> list().getItems().size());
    story.closePopups();
    story.settle();
    long again = opened();
    System.out.printf(
        "anything found, %,d runs      longest block: opened %d ms the first time, %d ms later;"
            + " runs read %d ms; letters %s ms%n",
        RUNS, first, again, read, keys);
    assertTrue(found >= RUNS, "found " + found);
    assertTrue(Math.max(first, again) <= Watchdog.MAX_MILLIS, first + ", " + again);
    assertTrue(read <= Watchdog.MAX_MILLIS, String.valueOf(read));
    assertTrue(Collections.max(keys) <= MAX_KEY_MILLIS, keys.toString());
  }

  private long opened() {
    watchdog.reset();
    story.menu("Find anything\u2026");
    story.settle();
    return watchdog.longestMillis();
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
