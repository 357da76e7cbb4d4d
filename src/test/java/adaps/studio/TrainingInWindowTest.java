package adaps.studio;

import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.AllocatedBytes;
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
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongUnaryOperator;
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
 * What training keeps in the open window with all tiles, once the window's code is compiled: {@code
 * mvn -Pwindow test} runs the same configuration by turns in the window and as the terminal does,
 * with the window hidden and its run paused, and compares environment steps per second. What the
 * window can give is a processor, and that is judged: where two processors are threads of one core,
 * whatever runs on the other slows training down, were it an empty loop.
 */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class TrainingInWindowTest {
  private static final double MIN_PROCESSOR = 0.9;

  /** Vectors that the compiler makes objects of are three hundred thousand bytes a step. */
  private static final double MAX_GARBAGE = 100;

  /** Compilers that take less of a processor are done with what they were given. */
  private static final double MAX_COMPILING = 0.1;

  private static final double COMPILING_MILLIS = 5_000;

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

    double steps() {
      return newest == null ? 0 : newest.envSteps();
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
    List<Double> processor = new ArrayList<>();
    List<Double> garbage = new ArrayList<>();
    List<Double> window = new ArrayList<>();
    List<Double> terminal = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      awaitCompilers();
      long began = System.nanoTime();
      long before = processorNanos();
      long allocated = allocatedBytes();
      double steps = inWindow.steps();
      window.add(inWindow.stepsPerSecond());
      processor.add((double) (processorNanos() - before) / (System.nanoTime() - began));
      garbage.add((allocatedBytes() - allocated) / (inWindow.steps() - steps));
      studio.onFx(() -> studio.window.session().pauseOrContinue());
      studio.awaitState(RunState.PAUSED);
      studio.onFx(studio.stage::hide);
      terminal.add(asInTerminal());
      studio.onFx(studio.stage::show);
      studio.onFx(() -> studio.window.session().pauseOrContinue());
      studio.awaitState(RunState.RUNNING);
    }
    System.out.printf(
        Locale.ROOT,
        "Training: in the window %s, as in the terminal %s environment steps/s; ratio of medians"
            + " %.2f; share of a processor in the window %.2f; bytes of garbage a step there %.1f;"
            + " load average %.1f%n",
        rounded(window),
        rounded(terminal),
        median(window) / median(terminal),
        median(processor),
        median(garbage),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    assertTrue(median(processor) >= MIN_PROCESSOR, "training has its processor " + processor);
    assertTrue(median(garbage) < MAX_GARBAGE, "bytes of garbage a step: " + garbage);
  }

  /** What threads of experiments have had of processors; none but the measured one runs. */
  private static long processorNanos() {
    return ofExperiments(ManagementFactory.getThreadMXBean()::getThreadCpuTime);
  }

  private static long allocatedBytes() {
    return ofExperiments(AllocatedBytes::of);
  }

  private static long ofExperiments(LongUnaryOperator figure) {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("experiment"))
        .mapToLong(thread -> figure.applyAsLong(thread.getId()))
        .sum();
  }

  /**
   * In its first minute a window's code is compiled, and some of it anew after it trained as in the
   * terminal, which took a third of a processor; no lasting use has to bear either.
   */
  private static void awaitCompilers() {
    CompilationMXBean compilers = ManagementFactory.getCompilationMXBean();
    double[] since = {System.nanoTime(), compilers.getTotalCompilationTime()};
    Waiting.until(
        "the compilers are done",
        () -> {
          double millis = (System.nanoTime() - since[0]) / 1e6;
          if (millis < COMPILING_MILLIS) {
            return false;
          }
          double share = (compilers.getTotalCompilationTime() - since[1]) / millis;
          since[0] = System.nanoTime();
          since[1] = compilers.getTotalCompilationTime();
          return share < MAX_COMPILING;
        });
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
    return StatUtils.percentile(values.stream().mapToDouble(value -> value).toArray(), 50);
  }

  private static List<Long> rounded(List<Double> values) {
    return values.stream().map(Math::round).toList();
  }
}
