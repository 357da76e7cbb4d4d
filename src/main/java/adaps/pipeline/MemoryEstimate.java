package adaps.pipeline;

import adaps.config.ConfigException.Problem;
import adaps.config.ExperimentConfig;
import adaps.env.EnvironmentSpec;
import adaps.nets.MlpShape;
import adaps.sharing.Methods;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What an experiment's large arrays need at least: collected transitions, parameters with their
 * optimiser, and the activations of every row. A configuration that cannot fit is refused before
 * anything is computed.
 */
final class MemoryEstimate {
  private static final double GIGABYTE = 1e9;

  private final ExperimentConfig config;
  private final EnvironmentSpec spec;
  private final MlpShape actor;
  private final MlpShape critic;

  MemoryEstimate(ExperimentConfig config, EnvironmentSpec spec) {
    this.config = config;
    this.spec = spec;
    String method = config.run().method();
    int inputs = spec.observationSize() + (method.equals("fups+id") ? spec.agents() : 0);
    actor = new MlpShape(inputs, config.a2c().hidden(), spec.actions());
    critic = new MlpShape(inputs, config.a2c().hidden(), 1);
  }

  /** What cannot fit into the memory that Java may use, in bytes. */
  List<Problem> problems(long available) {
    List<Problem> problems = new ArrayList<>();
    double longestArray = rows() * widest();
    if (longestArray > Integer.MAX_VALUE) {
      problems.add(
          new Problem(
              "environments",
              String.format(
                  Locale.ROOT,
                  "environments is %d, nSteps %d and hidden %s, which makes arrays of %.1e numbers"
                      + " for %d agents, but the longest possible has %.1e; lower one of them.",
                  config.a2c().environments(),
                  config.a2c().nSteps(),
                  hidden(),
                  longestArray,
                  spec.agents(),
                  (double) Integer.MAX_VALUE)));
    } else if (bytes() > available) {
      problems.add(
          new Problem(
              "environments",
              String.format(
                  Locale.ROOT,
                  "This experiment needs at least %.1f GB of memory, but Java may use %.1f GB:"
                      + " environments is %d, nSteps %d, hidden %s, maxCollectSteps %d; lower what"
                      + " is large, or start with ADAPS_JAVA_OPTIONS=-Xmx%dg.",
                  bytes() / GIGABYTE,
                  available / GIGABYTE,
                  config.a2c().environments(),
                  config.a2c().nSteps(),
                  hidden(),
                  config.identity().maxCollectSteps(),
                  (long) Math.ceil(1.3 * bytes() / GIGABYTE))));
    }
    return problems;
  }

  /** Bytes that are needed at once, at least. */
  double bytes() {
    return Math.max(collecting(), training());
  }

  private double collecting() {
    boolean collects = Methods.named(config.run().method()).usesClusters();
    double perTransition = 4.0 * (3 + 2 * spec.observationSize());
    double seen =
        (double) spec.agents() * (config.identity().collectSteps() + config.a2c().environments());
    return collects ? perTransition * Math.min(seen, config.identity().maxTransitions()) : 0;
  }

  private double training() {
    int networks = config.run().method().equals("nops") ? spec.agents() : 1;
    double parameters = networks * ((double) actor.parameters() + critic.parameters());
    double activations = rows() * (width(actor) + width(critic));
    double testing = testRows() * width(actor);
    // Values, gradients and two moments; activations and their gradients.
    return 4 * (4 * parameters + 2 * activations + testing + rows() * actor.inputs());
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
