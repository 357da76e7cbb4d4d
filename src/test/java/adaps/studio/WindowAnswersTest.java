package adaps.studio;

import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.studio.look.Theme;
import adaps.studio.session.Watchdog;
import adaps.studio.shell.Pages;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/**
 * How quickly the window answers while a run trains as fast as it can and somebody uses every tile
 * and page: {@code mvn -Pwindow test} prints the longest time that the JavaFX thread did not
 * answer, and the frames per second, for each thing that is done. Without a display the window is
 * drawn in memory; with {@code -Djvm.testfx=-Dscreen=real} it opens on the desktop. It is a
 * measurement: other work on the same cores counts.
 */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class WindowAnswersTest {
  private static final int LEAST_FRAMES = 30;

  @TempDir Path folder;

  private final List<Row> rows = new ArrayList<>();
  private StudioFixture studio;
  private StudioStory story;
  private Watchdog watchdog;
  private volatile int frames;

  /** What was done, and how the window answered meanwhile. */
  private record Row(String what, long longestMillis, double framesPerSecond) {
    @Override
    public String toString() {
      return String.format(
          Locale.ROOT, "%-28s %6d ms %8.1f frames/s", what, longestMillis, framesPerSecond);
    }
  }

  /** Something to do in the window. */
  private interface Deed {
    void run() throws Exception;
  }

  @Start
  void open(Stage stage) {
    studio = new StudioFixture(stage, folder);
    story = new StudioStory(studio);
    watchdog = new Watchdog(Platform::runLater);
    new AnimationTimer() {
      @Override
      public void handle(long now) {
        frames++;
      }
    }.start();
  }

  @AfterEach
  void close() throws InterruptedException {
    watchdog.close();
    studio.close();
  }

  @Test
  void aPersonNeverWaits() throws Exception {
    story.dress("1280x800", Theme.LIGHT);
    story.train(8, "1000000000");
    story.settle();
    watchdog.start();
    workbench();
    pages();
    rows.forEach(System.out::println);
    Row worst = rows.stream().max((a, b) -> Long.compare(a.longestMillis, b.longestMillis)).get();
    Row slowest =
        rows.stream().min((a, b) -> Double.compare(a.framesPerSecond, b.framesPerSecond)).get();
    System.out.println("Longest: " + worst + System.lineSeparator() + "Slowest: " + slowest);
    assertTrue(worst.longestMillis <= Watchdog.MOST_MILLIS, worst.toString());
    assertTrue(slowest.framesPerSecond >= LEAST_FRAMES, slowest.toString());
  }

  private void workbench() throws Exception {
    measure("all tiles", () -> {});
    measure("all tiles, dark", () -> story.dress("1280x800", Theme.DARK));
    measure("all tiles, 1920x1080", () -> story.dress("1920x1080", Theme.DARK));
    measure("all tiles, light", () -> story.dress("1280x800", Theme.LIGHT));
    measure("all tiles, 150 %", () -> scale(1.5));
    scale(1);
    story.settle();
    for (String tile : List.of("world", "latent", "masks", "curves")) {
      measure(tile + " large", () -> story.enlarge(tile));
    }
    story.enlarge("masks");
    measure("network", () -> story.press("#masks-network"));
    story.press("#masks-heatmap");
    story.enlarge("world");
    measure("agent selected", () -> story.selectAgent(0));
    measure("two worlds", () -> story.toggle("#world-side-by-side"));
    story.toggle("#world-side-by-side");
    measure("as fast as drawn", () -> story.toggle("#world-fast"));
    story.toggle("#world-fast");
    story.sideBySide();
    story.enlarge("masks");
    measure("gain previewed", () -> story.slide("#preview-gain", 20));
    measure("lambda previewed", () -> story.slide("#preview-lambda", 20));
    story.press("#preview-reset");
    story.sideBySide();
    measure("parameters searched", this::search);
    studio.onFx(() -> story.search(""));
    measure("stage explained", () -> story.explain("cluster"));
    story.closePopups();
    measure("shortcuts", () -> story.menu("Keyboard shortcuts"));
    story.closePopups();
  }

  private void pages() throws Exception {
    measure("compare", () -> story.turnTo(Pages.Page.COMPARE));
    measure("library", () -> story.turnTo(Pages.Page.LIBRARY));
    measure("a run's curve", story::selectFirstRun);
    story.turnTo(Pages.Page.WORKBENCH);
    for (String lesson : story.lessons()) {
      measure("lesson " + lesson, () -> story.openLesson(lesson));
    }
    story.closeLesson();
    measure("all tiles again", story::sideBySide);
  }

  /** The cursor goes there, and then letter follows letter. */
  private void search() throws InterruptedException {
    Node field = story.find("#parameter-search");
    studio.onFx(field::requestFocus);
    story.settle();
    for (String words : List.of("r", "ra", "rat", "rate")) {
      studio.onFx(() -> story.search(words));
      story.settle();
    }
  }

  private void scale(double scale) {
    studio.onFx(() -> studio.appearance.scale().set(scale));
  }

  /** From when something is done until everything is drawn, a second and a half at least. */
  private void measure(String what, Deed deed) throws Exception {
    watchdog.reset();
    int before = frames;
    long began = System.nanoTime();
    deed.run();
    do {
      story.settle();
    } while (System.nanoTime() - began < 1_500_000_000L);
    double seconds = (System.nanoTime() - began) / 1e9;
    rows.add(new Row(what, watchdog.longestMillis(), (frames - before) / seconds));
  }
}
