package adaps.pipeline;

import adaps.config.ConfigException.Problem;
import adaps.config.ExperimentConfig;
import adaps.conflict.PullSums;
import adaps.conflict.Pullers;
import adaps.env.EnvironmentSpec;
import adaps.identity.IdentityVae;
import adaps.nets.MlpKernel;
import adaps.nets.MlpKernels;
import adaps.nets.MlpShape;
import adaps.nets.nd4j.OffHeapMemory;
import adaps.sharing.Methods;
import adaps.sharing.SharingPlan;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;

/**
 * What an experiment's large arrays need at least: collected transitions, parameters with their
 * optimiser and a checkpoint of them, sums of the agents' gradients, and the activations of every
 * row, on Java's heap or outside. A configuration that cannot fit is refused before anything is
 * computed.
 */
final class MemoryEstimate {
  private static final double GIGABYTE = 1e9;

  private final ExperimentConfig config;
  private final EnvironmentSpec spec;
  private final SharingPlans plans;
  private final int clusters;
  private final SharingPlan plan;
  private final MlpShape actor;
  private final MlpShape critic;
  private final MlpKernel kernel;

  /**
   * @param kernel name of what computes the networks
   */
  MemoryEstimate(ExperimentConfig config, EnvironmentSpec spec, String kernel) {
    this.config = config;
    this.kernel = MlpKernels.named(kernel);
    this.spec = spec;
    plans = new SharingPlans(config, spec);
    clusters = Math.max(1, config.identity().clustering().clusters());
    plan = plans.ahead(clusters);
    List<Integer> widths = plans.widthsUnder(plan);
    int inputs = plan.inputs(spec.observationSize());
    actor = new MlpShape(inputs, widths, spec.actions());
    critic = new MlpShape(inputs, widths, 1);
  }

  /**
   * Memory that there is, in bytes.
   *
   * @param heap that Java's heap may grow to
   * @param offHeap that ND4J may take outside of it
   * @param machine that the machine has, or the container in which the program runs
   */
  record Limits(long heap, long offHeap, long machine) {
    /** Those of this process. */
    static Limits present() {
      return new Limits(
          Runtime.getRuntime().maxMemory(), OffHeapMemory.mostArrayBytes(), ofMachine());
    }

    private static long ofMachine() {
      return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
    }
  }

  /** What cannot fit. */
  List<Problem> problems(Limits limits) {
    double longestArray = rows() * widest();
    if (longestArray > Integer.MAX_VALUE) {
      return List.of(
          problem(
              "environments is %d, nSteps %d and hidden %s, which makes arrays of %.1e numbers"
                  + " for %d agents, but the longest possible has %.1e; lower one of them.",
              config.a2c().environments(),
              config.a2c().nSteps(),
              hidden(),
              longestArray,
              spec.agents(),
              (double) Integer.MAX_VALUE));
    }
    double heap = heapBytes();
    double offHeap = offHeapBytes();
    if (heap > limits.heap) {
      return List.of(
          tooMuch(heap, "memory, but Java may use", limits.heap, "-Xmx" + gigabytes(1.3 * heap)));
    }
    if (offHeap > limits.offHeap) {
      String option = "-D" + OffHeapMemory.LIMIT + "=" + gigabytes(1.3 * offHeap);
      return List.of(
          tooMuch(offHeap, "memory outside Java's heap, but ND4J may use", limits.offHeap, option));
    }
    if (heap + offHeap > limits.machine) {
      return List.of(
          tooMuch(
              heap + offHeap, "memory, but this machine or its container has", limits.machine, ""));
    }
    return List.of();
  }

  private Problem tooMuch(double needed, String but, long limit, String option) {
    return problem(
        "This experiment needs at least %.1f GB of %s %.1f GB: environments is %d, nSteps %d,"
            + " hidden %s, maxCollectSteps %d, vaeBatch %d; lower what is large%s.",
        needed / GIGABYTE,
        but,
        limit / GIGABYTE,
        config.a2c().environments(),
        config.a2c().nSteps(),
        hidden(),
        config.identity().collecting().maxCollectSteps(),
        config.identity().vae().vaeBatch(),
        option.isEmpty() ? "" : ", or start with ADAPS_JAVA_OPTIONS=" + option);
  }

  private static Problem problem(String sentence, Object... values) {
    return new Problem("environments", String.format(Locale.ROOT, sentence, values));
  }

  private static String gigabytes(double bytes) {
    return (long) Math.ceil(bytes / GIGABYTE) + "g";
  }

  /** Bytes of Java's heap that are needed at once, at least. */
  double heapBytes() {
    return Math.max(collecting(), training());
  }

  /** Bytes outside of it that are needed at once, at least. */
  double offHeapBytes() {
    double vae =
        collects()
            ? IdentityVae.offHeapBytes(
                config.identity().vae(), spec.agents(), spec.observationSize(), spec.actions())
            : 0;
    double banks =
        kernel.offHeapBytes(actor, plan.networks(), rows())
            + kernel.offHeapBytes(critic, plan.networks(), rows());
    return Math.max(vae, banks);
  }

  private boolean collects() {
    return Methods.named(config.run().method()).usesClusters();
  }

  private double collecting() {
    double perTransition = 4.0 * (3 + 2 * spec.observationSize());
    double seen =
        (double) spec.agents()
            * (config.identity().collecting().collectSteps() + config.a2c().environments());
    return collects()
        ? perTransition * Math.min(seen, config.identity().collecting().maxTransitions())
        : 0;
  }

  private double training() {
    double parameters = plan.networks() * ((double) actor.parameters() + critic.parameters());
    double activations = kernel.rowsOnHeap() ? rows() * (width(actor) + width(critic)) : 0;
    double testing = kernel.rowsOnHeap() ? testRows() * width(actor) : 0;
    // Values, gradients and two moments; activations, whose gradients are kept for few rows only.
    double networks = 4 * parameters + activations + testing + rows() * actor.inputs();
    double pulls = pulls();
    // A checkpoint copies all but the gradients, and its bytes are there three times while it is
    // sealed.
    return 4 * (networks + pulls + 4 * (3 * parameters + pulls));
  }

  /** Numbers of the sums of who pulls which way, those to look at and those for the method. */
  private double pulls() {
    long each = PullSums.numbers(actor, critic);
    double pulls = 0;
    if (config.evaluation().conflictInterval() > 0) {
      int[] types = spec.agentTypes().stream().mapToInt(type -> type).toArray();
      int[] found = collects() ? plans.clustersAhead(clusters) : null;
      Pullers pullers = Pullers.of(plan, types, found, each);
      pulls += pullers.share() ? (double) each * pullers.count() : 0;
    }
    boolean asked = plans.pullsEvery(config.a2c().environments() * config.a2c().nSteps()) > 0;
    return asked ? pulls + (double) each * spec.agents() : pulls;
  }

  private double rows() {
    return (config.a2c().nSteps() + 2.0) * config.a2c().environments() * spec.agents();
  }

  private double testRows() {
    return 3.0 * config.evaluation().testEpisodes() * spec.agents();
  }

  private int widest() {
    int widest = Math.max(actor.inputs(), actor.outputs());
    for (int neurons : actor.hidden()) {
      widest = Math.max(widest, neurons);
    }
    return widest;
  }

  private static double width(MlpShape shape) {
    return shape.hiddenNeurons() + shape.outputs();
  }

  private String hidden() {
    return String.join("-", config.a2c().hidden().stream().map(String::valueOf).toList());
  }
}
