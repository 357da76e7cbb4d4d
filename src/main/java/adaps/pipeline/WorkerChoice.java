package adaps.pipeline;

import adaps.config.ExperimentConfig;
import adaps.env.EnvironmentKinds;
import adaps.env.EnvironmentSpec;
import adaps.nets.MlpKernel;
import adaps.nets.MlpKernels;
import adaps.nets.MlpShape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How many workers share a run's work. It decides no number of the result, only how long it takes:
 * a person may say it, and else it follows from the cores and from how much there is to share.
 */
public final class WorkerChoice {
  /** The most that a run may have. */
  public static final int MOST = 64;

  /**
   * Floating-point operations of a forward pass through actor and critic that are worth a worker:
   * about forty microseconds of an update. Waiting for one another some twenty times takes as long
   * with sixteen.
   */
  private static final double WORTH = 1.2e6;

  /** On Linux "1" where a core has two threads at once; they share what multiplies. */
  private static final Path TWO_THREADS_A_CORE = Path.of("/sys/devices/system/cpu/smt/active");

  private WorkerChoice() {}

  /** As many as the configuration says, or what suits all cores of this machine. */
  public static int of(ExperimentConfig config, EnvironmentSpec spec, MlpKernel kernel) {
    int said = config.run().workers();
    return said > 0 ? said : chosen(config, spec, kernel, cores());
  }

  /**
   * The configuration of one of several runs that go on side by side: where nobody said how many
   * workers it has, it gets its share of the cores.
   *
   * @param sideBySide runs that go on at once, at least 1
   */
  public static ExperimentConfig share(ExperimentConfig config, int sideBySide) {
    return share(config, sideBySide, cores());
  }

  static ExperimentConfig share(ExperimentConfig config, int sideBySide, int cores) {
    if (config.run().workers() > 0) {
      return config;
    }
    EnvironmentSpec spec = EnvironmentKinds.spec(config.scenario());
    MlpKernel kernel = MlpKernels.named(config.run().kernel());
    int alone = chosen(config, spec, kernel, cores);
    int beside = chosen(config, spec, kernel, cores / sideBySide);
    return beside == alone ? config : config.with("workers", beside);
  }

  /**
   * What suits so many cores: one for each worker's worth of work, and one core beyond two stays
   * the window's.
   */
  static int chosen(ExperimentConfig config, EnvironmentSpec spec, MlpKernel kernel, int cores) {
    if (!kernel.sharesWork() || cores < 3) {
      return 1;
    }
    double worthwhile = operations(config, spec) / WORTH;
    return (int) Math.max(1, Math.min(Math.min(cores - 1, MOST), worthwhile));
  }

  private static double operations(ExperimentConfig config, EnvironmentSpec spec) {
    double rows = (double) config.a2c().environments() * config.a2c().nSteps() * spec.agents();
    MlpShape actor = new MlpShape(spec.observationSize(), config.a2c().hidden(), spec.actions());
    MlpShape critic = new MlpShape(spec.observationSize(), config.a2c().hidden(), 1);
    return rows * (actor.forwardOperations() + critic.forwardOperations());
  }

  /** Cores of this machine; where that is not known, half of what the processor offers. */
  static int cores() {
    int offered = Runtime.getRuntime().availableProcessors();
    return twoThreadsACore() ? Math.max(1, offered / 2) : offered;
  }

  private static boolean twoThreadsACore() {
    try {
      return !Files.readString(TWO_THREADS_A_CORE).trim().equals("0");
    } catch (IOException e) {
      return Runtime.getRuntime().availableProcessors() > 2;
    }
  }
}
