package adaps.studio;

import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.Waiting;
import adaps.config.ExperimentConfig;
import adaps.pipeline.Experiment;
import adaps.pipeline.IdentityFindings;
import adaps.pipeline.MetricPoint;
import adaps.pipeline.RunEvent;
import adaps.pipeline.RunListener;
import adaps.pipeline.RunState;
import adaps.runs.RunWriter;
import adaps.studio.look.Theme;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/**
 * How much of its speed training keeps in the open window with all tiles: {@code mvn -Pwindow test}
 * runs the same configuration by turns in the window and as the terminal does, with the window
 * hidden and its run paused, and compares environment steps per second.
 */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class TrainingInWindowTest {
  private static final double MIN_SHARE = 0.8;
  private static final int ROUNDS = 3;
  private static final double WARM_SECONDS = 2;
  private static final double MEASURED_SECONDS = 8;

  @TempDir Path folder;

  private StudioFixture studio;
  private final Meter inWindow = new Meter();

  /** Reads the newest point of training. */
  private static final class Meter implements RunListener {
    private volatile MetricPoint newest;

    @Override
    public void accept(RunEvent event) {
      if (event instanceof RunEvent.Tested tested) {
        newest = tested.point();
      }
    }

    /** Environment steps per second of training, over a while. */
    double stepsPerSecond() {
      Waiting.until("the first test is told", () -> newest != null);
      MetricPoint first = after(newest, WARM_SECONDS);
      MetricPoint last = after(first, MEASURED_SECONDS);
      return (last.envSteps() - first.envSteps()) / (last.seconds() - first.seconds());
    }

    private MetricPoint after(MetricPoint point, double seconds) {
      double until = point.seconds() + seconds;
      Waiting.until("training has taken " + until + " s", () -> newest.seconds() >= until);
      return newest;
    }
  }

  @Start
  void open(Stage stage) {
    studio = new StudioFixture(stage, folder);
    studio.window.session().watch(inWindow);
  }

  @AfterEach
  void close() throws InterruptedException {
    studio.close();
  }

  @Test
  void theWindowLeavesTrainingItsSpeed() throws Exception {
    StudioStory story = new StudioStory(studio);
    story.dress("1280x800", Theme.LIGHT);
    studio.set(Map.of("testEpisodes", "1"));
    story.train(8, "1000000000");
    List<Double> window = new ArrayList<>();
    List<Double> terminal = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      window.add(inWindow.stepsPerSecond());
      studio.onFx(() -> studio.window.session().pauseOrContinue());
      studio.awaitState(RunState.PAUSED);
      studio.onFx(studio.stage::hide);
      terminal.add(asInTerminal());
      studio.onFx(studio.stage::show);
      studio.onFx(() -> studio.window.session().pauseOrContinue());
      studio.awaitState(RunState.RUNNING);
    }
    double share = median(window) / median(terminal);
    System.out.printf(
        Locale.ROOT,
        "Training: in the window %s, as in the terminal %s environment steps/s; ratio of medians"
            + " %.2f; load average %.1f%n",
        rounded(window),
        rounded(terminal),
        share,
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    assertTrue(share >= MIN_SHARE, "training keeps " + share + " of its speed");
  }

  /** The same configuration with what the first stages found, and only its files to write. */
  private double asInTerminal() throws Exception {
    ExperimentConfig config = studio.ask(() -> studio.window.session().config().get());
    IdentityFindings findings = studio.ask(() -> studio.window.session().findings().get());
    Meter meter = new Meter();
    try (RunWriter writer = RunWriter.create(folder.resolve("terminal"), config)) {
      List<RunListener> listeners = List.of(meter, writer);
      Experiment experiment = Experiment.from(findings, config, listeners);
      Thread thread = new Thread(experiment, "experiment");
      thread.start();
      double speed = meter.stepsPerSecond();
      experiment.control().stop();
      thread.join();
      return speed;
    }
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }

  private static List<Long> rounded(List<Double> values) {
    return values.stream().map(Math::round).toList();
  }
}
