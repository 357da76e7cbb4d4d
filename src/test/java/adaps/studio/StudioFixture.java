package adaps.studio;

import adaps.Waiting;
import adaps.pipeline.RunState;
import adaps.studio.look.Appearance;
import adaps.studio.look.Theme;
import adaps.studio.shell.StudioPreferences;
import adaps.studio.shell.StudioShell;
import adaps.studio.shell.StudioWindow;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import org.testfx.util.WaitForAsyncUtils;

/** The real window, with a folder of its own for runs and preferences. */
final class StudioFixture {
  final Stage stage;
  final Appearance appearance = new Appearance(Theme.DARK);
  final StudioPreferences preferences;
  final StudioShell shell;
  final StudioWindow window;
  final CountDownLatch exited = new CountDownLatch(1);

  StudioFixture(Stage stage, Path folder) {
    this(stage, folder, true);
  }

  /**
   * @param tourOffered whether this is not the very first start
   */
  StudioFixture(Stage stage, Path folder, boolean tourOffered) {
    this.stage = stage;
    preferences = new StudioPreferences(folder.resolve("home").resolve("window.properties"));
    preferences.setFlag("tour.offered", tourOffered);
    shell =
        new StudioShell(stage, appearance, preferences, folder.resolve("runs"), exited::countDown);
    window = shell.window();
    shell.open();
  }

  /** A run of all five stages that reaches training in a few seconds and then goes on and on. */
  void setUpSmallRun() {
    set(
        Map.of(
            "collectSteps", "800",
            "vaeEpochs", "4",
            "clusters", "3",
            "steps", "900000000",
            "testInterval", "400",
            "testEpisodes", "2"));
  }

  void set(Map<String, String> texts) {
    onFx(() -> texts.forEach((key, text) -> window.setup().parameter(key).text().set(text)));
  }

  void onFx(Runnable action) {
    WaitForAsyncUtils.waitForAsyncFx(
        60_000,
        () -> {
          action.run();
          return null;
        });
  }

  <T> T ask(Callable<T> question) {
    return WaitForAsyncUtils.waitForAsyncFx(60_000, question);
  }

  RunState state() {
    return ask(() -> window.session().state().get());
  }

  void await(Callable<Boolean> condition) {
    Waiting.until(() -> ask(condition));
  }

  void await(int seconds, Callable<Boolean> condition) {
    Waiting.until(seconds, "what is told has come about", this::state, () -> ask(condition));
  }

  void awaitState(RunState wanted) {
    Waiting.until("the run is " + wanted, this::state, () -> state() == wanted);
  }

  /** What the window looks like when nothing glides or fades any more. */
  int[] restingPixels() throws Exception {
    return restingPixels(window.root());
  }

  /** What a part of the window looks like then. */
  int[] restingPixels(Node part) throws Exception {
    return Drawings.rest("what is drawn", () -> pixels(part), Arrays::equals);
  }

  /** What the window looks like at the moment, as ARGB pixels. */
  int[] pixels() {
    return pixels(window.root());
  }

  /** What a part of the window looks like at the moment. */
  int[] pixels(Node part) {
    return ask(
        () -> {
          WritableImage image = part.snapshot(null, null);
          int width = (int) image.getWidth();
          int height = (int) image.getHeight();
          int[] pixels = new int[width * height];
          image
              .getPixelReader()
              .getPixels(
                  0,
                  0,
                  width,
                  height,
                  javafx.scene.image.PixelFormat.getIntArgbInstance(),
                  pixels,
                  0,
                  width);
          return pixels;
        });
  }

  /** Ends what runs, so that one test does not slow the next. */
  void close() {
    CountDownLatch ended = new CountDownLatch(1);
    Platform.runLater(() -> window.shutDown(ended::countDown));
    Waiting.until("the run has ended", () -> ended.getCount() == 0);
  }
}
