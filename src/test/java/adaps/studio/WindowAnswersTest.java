package adaps.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.studio.look.Theme;
import adaps.studio.session.Watchdog;
import adaps.studio.shell.Pages;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.hipparchus.stat.StatUtils;
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
 * answer, and the frames per second, for each thing that is done three times. A page that opens for
 * the first time is made then, and a change of look comes to everything at once; both may take
 * longer. Without a display the window is drawn in memory; with {@code -Djvm.testfx=-Dscreen=real}
 * it opens on the desktop. It is a measurement: other work on the same cores counts; what the
 * JavaFX thread itself computed between two pulses is printed beside it.
 */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class WindowAnswersTest {
  private static final int MIN_FRAMES = 30;
  private static final int TIMES = 3;

  @TempDir Path folder;

  private final List<Row> rows = new ArrayList<>();
  private StudioFixture studio;
  private StudioStory story;
  private Watchdog watchdog;
  private volatile int frames;

  /** Time that the JavaFX thread has computed, and the most of it between two pulses, in ns. */
  private volatile long worked;

  private volatile long longestWork;

  /** What was done, and how the window answered meanwhile, each time. */
  private record Row(
      String what,
      Patience patience,
      List<Long> longestMillis,
      List<Long> workMillis,
      List<Double> framesPerSecond) {
    private Row(String what, Patience patience) {
      this(what, patience, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    private static long later(List<Long> millis) {
      return Collections.max(millis.subList(1, millis.size()));
    }

    private boolean inTime() {
      return longestMillis.get(0) <= patience.firstMillis
          && longestMillis.stream().skip(1).allMatch(millis -> millis <= patience.againMillis);
    }

    private double frames() {
      return StatUtils.percentile(
          framesPerSecond.stream().mapToDouble(frames -> frames).toArray(), 50);
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%-28s longest block: %4d ms the first time, %4d ms later, of it work %d, %d ms;"
              + " frames/s: median %5.1f, lowest %5.1f",
          what,
          longestMillis.get(0),
          later(longestMillis),
          workMillis.get(0),
          later(workMillis),
          frames(),
          Collections.min(framesPerSecond));
    }
  }

  /** How long the window may not answer, the first time and each other time. */
  private enum Patience {
    USUAL(Watchdog.MAX_MILLIS, Watchdog.MAX_MILLIS),
    PAGE(300, Watchdog.MAX_MILLIS),
    LOOK(400, 400);

    private final long firstMillis;
    private final long againMillis;

    Patience(long firstMillis, long againMillis) {
      this.firstMillis = firstMillis;
      this.againMillis = againMillis;
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
  void aPersonNeverWaits() throws Exception {
    story.dress("1280x800", Theme.LIGHT);
    story.train(8, "1000000000");
    story.settle();
    watchdog.start();
    workbench();
    pages();
    rows.forEach(System.out::println);
    Row slowest = rows.stream().min(Comparator.comparing(Row::frames)).get();
    System.out.printf("Slowest: %s%n%s%n", slowest, machine());
    assertEquals(List.of(), rows.stream().filter(row -> !row.inTime()).toList());
    assertTrue(slowest.frames() >= MIN_FRAMES, slowest.toString());
  }

  @Test
  void aThousandAgentsMove() throws Exception {
    story.dress("1280x800", Theme.LIGHT);
    studio.onFx(
        () -> studio.window.setup().environmentParameters().get(0).text().set("334-333-333"));
    studio.await(
        () -> {
          var frame = studio.window.world().frame();
          return frame != null && frame.world().agentTypes().length == 1000;
        });
    watchdog.start();
    measure("1,000 agents", story::settle, () -> {});
    System.out.printf("%s%n%s%n", rows.get(0), machine());
  }

  private static String machine() {
    return String.format(
        Locale.ROOT,
        "Cores: %d, load average: %.1f",
        Runtime.getRuntime().availableProcessors(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }

  private void workbench() throws Exception {
    Deed light = () -> story.dress("1280x800", Theme.LIGHT);
    measure("all tiles", () -> {}, () -> {});
    measure("all tiles, dark", Patience.LOOK, () -> story.dress("1280x800", Theme.DARK), light);
    measure("all tiles, 1920x1080", () -> story.dress("1920x1080", Theme.LIGHT), light);
    story.dress("1280x800", Theme.DARK);
    story.settle();
    measure("all tiles, light", Patience.LOOK, light, () -> story.dress("1280x800", Theme.DARK));
    light.run();
    measure("all tiles, 150 %", Patience.LOOK, () -> scale(1.5), () -> scale(1));
    for (String tile : List.of("world", "latent", "masks", "curves")) {
      measure(tile + " large", () -> story.enlarge(tile), story::sideBySide);
    }
    story.enlarge("masks");
    measure("network", () -> story.press("#masks-network"), () -> story.press("#masks-heatmap"));
    story.enlarge("world");
    measure("agent selected", () -> story.selectAgent(0), () -> story.selectAgent(null));
    story.selectAgent(0);
    Deed twoWorlds = () -> story.toggle("#world-side-by-side");
    measure("two worlds", twoWorlds, twoWorlds);
    Deed fast = () -> story.toggle("#world-fast");
    measure("as fast as drawn", fast, fast);
    story.sideBySide();
    story.enlarge("masks");
    Deed reset = () -> story.press("#preview-reset");
    measure("gain previewed", () -> story.slide("#preview-gain", 20), reset);
    measure("lambda previewed", () -> story.slide("#preview-lambda", 20), reset);
    story.sideBySide();
    measure("parameters searched", this::search, () -> studio.onFx(() -> story.search("")));
    measure("stage explained", () -> story.explain("cluster"), story::closePopups);
    List<String> words = List.of("l", "la", "lam", "lamb");
    measure("anything found", () -> story.findAnything(words), story::closePopups);
    Deed present = () -> story.menu("Presentation");
    measure("presentation", Patience.LOOK, present, present);
    measure("shortcuts", () -> story.menu("Keyboard shortcuts"), story::closePopups);
  }

  private void pages() throws Exception {
    Deed back = () -> story.turnTo(Pages.Page.WORKBENCH);
    measure("compare", Patience.PAGE, () -> story.turnTo(Pages.Page.COMPARE), back);
    measure("library", Patience.PAGE, () -> story.turnTo(Pages.Page.LIBRARY), back);
    measure("manual", Patience.PAGE, () -> story.turnTo(Pages.Page.MANUAL), back);
    story.turnTo(Pages.Page.LIBRARY);
    measure("a run's curve", story::selectFirstRun, story::selectNoRun);
    back.run();
    for (String lesson : story.lessons()) {
      measure("lesson " + lesson, () -> story.openLesson(lesson), story::closeLesson);
    }
    measure("all tiles again", story::sideBySide, () -> {});
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

  /** Does it three times; after each, it is undone, which is not measured. */
  private void measure(String what, Deed deed, Deed undo) throws Exception {
    measure(what, Patience.USUAL, deed, undo);
  }

  private void measure(String what, Patience patience, Deed deed, Deed undo) throws Exception {
    Row row = new Row(what, patience);
    for (int time = 0; time < TIMES; time++) {
      measure(row, deed);
      undo.run();
      story.settle();
    }
    rows.add(row);
  }

  /** From when something is done until everything is drawn, a second at least. */
  private void measure(Row row, Deed deed) throws Exception {
    watchdog.reset();
    studio.onFx(() -> longestWork = 0);
    int before = frames;
    long began = System.nanoTime();
    deed.run();
    do {
      story.settle();
    } while (System.nanoTime() - began < 1_000_000_000L);
    double seconds = (System.nanoTime() - began) / 1e9;
    row.longestMillis.add(watchdog.longestMillis());
    row.workMillis.add(longestWork / 1_000_000);
    row.framesPerSecond.add((frames - before) / seconds);
  }
}
