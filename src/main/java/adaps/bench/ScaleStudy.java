package adaps.bench;

import adaps.a2c.PhaseClock.Phase;
import adaps.bench.BenchmarkLoop.Piece;
import adaps.config.ConfigException;
import adaps.config.ExperimentConfig;
import adaps.config.Scenario;
import adaps.env.EnvironmentKinds;
import adaps.env.EnvironmentSpec;
import adaps.pipeline.Experiment;
import adaps.pipeline.ExperimentChecks;
import adaps.pipeline.RunEvent;
import adaps.pipeline.RunResult;
import adaps.pipeline.Stage;
import adaps.sharing.Methods;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a method costs as agents become many: spread with N agents of three types, so an agent
 * observes ten numbers whatever N is, and nothing but the number of rows changes for a shared
 * network.
 */
public final class ScaleStudy {
  /** Types that the agents are of. */
  public static final int TYPES = 3;

  /** What a group of agents may count at most in spread, for all types. */
  public static final int MAX_AGENTS = 3000;

  private static final double WARM_UP_SHARE = 0.4;

  private final Map<String, ?> parameters;
  private final double seconds;
  private boolean warm;

  /**
   * What one method costs with one number of agents.
   *
   * @param agents N
   * @param observationSize numbers in one agent's observation
   * @param microseconds for one agent's step in the training loop, tests left out
   * @param phaseMicroseconds of them in each part of the loop
   * @param trainableParameters of all networks
   * @param heapBytes that the loop's arrays take on the heap
   * @param offHeapBytes that they take outside it
   * @param clusters that stage 3 found, 0 for methods without clusters
   * @param clusterAgreement adjusted Rand index of the clusters against the types, NaN without
   *     clusters
   * @param stageSeconds of stages 1 to 4, those that the method has
   */
  public record Point(
      String method,
      int agents,
      int observationSize,
      double microseconds,
      Map<Phase, Double> phaseMicroseconds,
      long trainableParameters,
      long heapBytes,
      long offHeapBytes,
      int clusters,
      double clusterAgreement,
      Map<Stage, Double> stageSeconds) {}

  /**
   * @param parameters of the experiment, by name, where they are not the defaults
   * @param seconds how long to time each loop, warm-up included
   */
  public ScaleStudy(Map<String, ?> parameters, double seconds) {
    this.parameters = Map.copyOf(parameters);
    this.seconds = seconds;
  }

  /** Spread with so many agents of three types, as many of each as can be. */
  public static Scenario scenario(int agents) {
    if (agents < TYPES || agents > MAX_AGENTS) {
      throw new ConfigException(
          "agents",
          "There cannot be "
              + agents
              + (agents == 1 ? " agent of " : " agents of ")
              + TYPES
              + " types in this study; use "
              + TYPES
              + " to "
              + MAX_AGENTS
              + ".");
    }
    List<Integer> groups = new ArrayList<>();
    for (int type = 0; type < TYPES; type++) {
      groups.add((agents + TYPES - 1 - type) / TYPES);
    }
    return new Scenario(
        "spread-" + agents, agents + " agents", "spread", "", Map.of("groups", groups));
  }

  /**
   * The experiment that is timed.
   *
   * @throws ConfigException if it cannot be run
   */
  public ExperimentConfig config(String method, int agents) {
    Map<String, Object> values = new HashMap<>(parameters);
    values.put("method", method);
    ExperimentConfig config = ExperimentConfig.of(scenario(agents), values);
    ExperimentChecks.check(config);
    return config;
  }

  /** Times one method with one number of agents. */
  public Point measure(String method, int agents) {
    ExperimentConfig config = config(method, agents);
    RunResult stages = Methods.named(method).usesClusters() ? stages(config) : null;
    EnvironmentSpec spec = EnvironmentKinds.spec(config.scenario());
    MemoryInUse before = MemoryInUse.now();
    try (BenchmarkLoop loop = new BenchmarkLoop(config)) {
      loop.trainUntestedFor(WARM_UP_SHARE * seconds);
      Piece piece = loop.trainUntestedFor((1 - WARM_UP_SHARE) * seconds);
      MemoryInUse with = MemoryInUse.now();
      double steps = (double) piece.updates() * loop.a2c().stepsPerUpdate() * agents;
      Map<Phase, Double> phases = new EnumMap<>(Phase.class);
      for (Phase phase : List.of(Phase.ENVIRONMENT, Phase.ACTING, Phase.LEARNING)) {
        phases.put(phase, 1e6 * piece.phaseSeconds(phase) / steps);
      }
      return new Point(
          method,
          agents,
          spec.observationSize(),
          1e6 * piece.seconds() / steps,
          phases,
          loop.a2c().trainableParameters(),
          with.heapBytes() - before.heapBytes(),
          with.offHeapBytes() - before.offHeapBytes(),
          stages == null ? 0 : 1 + max(stages.clusters().ofAgent()),
          stages == null ? Double.NaN : stages.clusters().agreement(),
          stages == null ? Map.of() : beforeTraining(stages));
    }
  }

  /** Stages 1 to 4 as a run does them, and one update. */
  private RunResult stages(ExperimentConfig config) {
    Map<String, Object> brief = Map.of("steps", 1, "testEpisodes", 1);
    if (!warm) {
      run(config(config.run().method(), TYPES).with(brief).with("vaeEpochs", 1));
      warm = true;
    }
    return run(config.with(brief));
  }

  private static RunResult run(ExperimentConfig config) {
    List<RunResult> results = new ArrayList<>();
    List<Throwable> failures = new ArrayList<>();
    new Experiment(
            config,
            List.of(
                event -> {
                  if (event instanceof RunEvent.Ended ended) {
                    results.add(ended.result());
                  } else if (event instanceof RunEvent.Failed failed) {
                    failures.add(failed.cause());
                  }
                }))
        .run();
    if (results.isEmpty()) {
      throw new IllegalStateException(
          config.scenario().name() + " could not be run", failures.get(0));
    }
    return results.get(0);
  }

  private static Map<Stage, Double> beforeTraining(RunResult result) {
    Map<Stage, Double> seconds = new EnumMap<>(result.stageSeconds());
    seconds.remove(Stage.TRAIN);
    return seconds;
  }

  private static int max(int[] clusterOfAgent) {
    int most = 0;
    for (int cluster : clusterOfAgent) {
      most = Math.max(most, cluster);
    }
    return most;
  }
}
