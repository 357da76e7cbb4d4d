package adaps.pipeline;

import adaps.a2c.Evaluator;
import adaps.a2c.Evaluator.TestReturns;
import adaps.a2c.PolicyActor;
import adaps.config.ConfigException;
import adaps.config.EvaluationConfig;
import adaps.config.ExperimentConfig;
import adaps.config.Scenario;
import adaps.env.Environment;
import adaps.env.EnvironmentKinds;
import adaps.env.EnvironmentSpec;
import adaps.nets.MlpBank;
import adaps.nets.MlpKernels;
import adaps.random.RandomStreams;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Plays test episodes with a stored policy. What an experiment draws once (permutations, levels) is
 * drawn as in training; everything else comes from the evaluation's own seed, so that one seed
 * gives the same numbers every time.
 */
public final class PolicyEvaluation {
  /** Episodes that are played side by side; it bounds the memory. */
  private static final int BATCH = 64;

  private final EnvironmentSpec spec;
  private final Supplier<Environment> environments;
  private final PolicySnapshot policy;
  private final String kernel;

  /**
   * What the episodes returned, undiscounted, summed over agents.
   *
   * @param returns of each episode
   * @param returnByType part of the mean return that the agents of each type earned, by the type's
   *     name; these sum to the mean
   */
  public record Returns(double[] returns, Map<String, Double> returnByType) {
    /** Mean over episodes. */
    public double mean() {
      double sum = 0;
      for (double episode : returns) {
        sum += episode;
      }
      return sum / returns.length;
    }

    /** Sample deviation over episodes (n - 1), NaN for a single one. */
    public double standardDeviation() {
      double mean = mean();
      double squares = 0;
      for (double episode : returns) {
        squares += (episode - mean) * (episode - mean);
      }
      return returns.length < 2 ? Double.NaN : Math.sqrt(squares / (returns.length - 1));
    }
  }

  /**
   * @param config of the experiment that trained the policy
   * @throws ConfigException if the policy does not fit the experiment's environment
   */
  public PolicyEvaluation(ExperimentConfig config, PolicySnapshot policy) {
    this(config, config.scenario(), policy);
  }

  /**
   * The same in a scenario that need not be the one it was trained in, only of the same shape.
   *
   * @param config of the experiment that trained the policy
   * @throws ConfigException if the policy does not fit the scenario's environment
   */
  public PolicyEvaluation(ExperimentConfig config, Scenario scenario, PolicySnapshot policy) {
    this.policy = policy;
    kernel = config.run().kernel();
    environments = EnvironmentKinds.environments(scenario, config.run().seed());
    spec = environments.get().spec();
    String other = scenario.equals(config.scenario()) ? null : scenario.name();
    check("agents", policy.plan().agents(), spec.agents(), other);
    int inputs = policy.plan().inputs(spec.observationSize());
    check("inputs", policy.actorShape().inputs(), inputs, other);
    check("actions", policy.actorShape().outputs(), spec.actions(), other);
  }

  /**
   * @param scenario name of another scenario than the run's own, or null
   */
  private static void check(String what, int ofPolicy, int ofEnvironment, String scenario) {
    if (ofPolicy != ofEnvironment) {
      throw new ConfigException(
          "run",
          String.join(
              " ",
              "The stored policy has",
              Integer.toString(ofPolicy),
              what,
              "but",
              scenario == null ? "the run's scenario" : scenario,
              "has",
              ofEnvironment + ";",
              scenario == null
                  ? "the run folder mixes files of two runs."
                  : "name a scenario of the same shape."));
    }
  }

  /**
   * Plays whole episodes.
   *
   * @param greedy whether to take the most probable action instead of sampling
   * @param seed of everything that the episodes draw
   */
  public Returns play(int episodes, boolean greedy, long seed) {
    return play(environments, episodes, greedy, seed);
  }

  /**
   * Plays the episode that {@code play(1, greedy, seed)} plays, and keeps what is to be seen of it.
   *
   * @param mostSteps further steps are played, but not kept
   */
  public WatchedEpisode watch(boolean greedy, long seed, int mostSteps) {
    WatchedEnvironment watched = new WatchedEnvironment(environments.get(), mostSteps);
    play(() -> watched, 1, greedy, seed);
    return watched.episode();
  }

  private Returns play(
      Supplier<? extends Environment> worlds, int episodes, boolean greedy, long seed) {
    RandomStreams streams = new RandomStreams(seed).child("evaluation");
    double[] returns = new double[episodes];
    double[][] byAgent = new double[episodes][];
    try (MlpBank actor =
        MlpKernels.named(kernel)
            .create(
                policy.actorShape(),
                policy.plan().networks(),
                policy.plan().masks() == null ? null : policy.plan().masks().actor(),
                PolicyActor.rows(policy.plan(), 1))) {
      actor.writeParameters(policy.actorParameters());
      for (int from = 0; from < episodes; from += BATCH) {
        int count = Math.min(BATCH, episodes - from);
        TestReturns batch =
            new Evaluator(
                    worlds::get,
                    policy.plan(),
                    actor,
                    new EvaluationConfig(1, count, greedy, 0),
                    streams)
                .test(from / BATCH);
        System.arraycopy(batch.returns(), 0, returns, from, count);
        System.arraycopy(batch.byAgent(), 0, byAgent, from, count);
      }
    }
    return new Returns(returns, byType(new TestReturns(returns, byAgent)));
  }

  private Map<String, Double> byType(TestReturns returns) {
    List<Double> sums = ReturnParts.of(returns, spec, null).types();
    Map<String, Double> byType = new LinkedHashMap<>();
    for (int type = 0; type < sums.size(); type++) {
      byType.merge(spec.typeNames().get(type), sums.get(type), Double::sum);
    }
    return byType;
  }
}
