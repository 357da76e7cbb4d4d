package adaps.pipeline;

import adaps.config.ExperimentConfig;
import adaps.config.Scenario;
import adaps.diversity.DiversitySample;
import adaps.diversity.NeuralDiversity;
import adaps.diversity.PolicyDistances;
import adaps.env.EnvironmentKinds;
import adaps.nets.MlpBank;
import adaps.nets.MlpKernels;
import adaps.random.RandomStreams;

/**
 * How differently the agents of a stored or shown policy act, on the observations that its
 * experiment is asked about in tests: of the policy that was tested, the test's number to the last
 * bit. May be asked by several threads.
 */
public final class PolicyDiversity {
  private final ExperimentConfig config;
  private final Scenario scenario;

  /** Drawn when first needed, which takes a moment; null before. */
  private DiversitySample sample;

  /**
   * @param config of the experiment that trained the policy
   */
  public PolicyDiversity(ExperimentConfig config) {
    this(config, config.scenario());
  }

  /**
   * The same on observations of a scenario that need not be the one it was trained in, only of the
   * same shape.
   *
   * @param config of the experiment that trained the policy
   */
  public PolicyDiversity(ExperimentConfig config, Scenario scenario) {
    this.config = config;
    this.scenario = scenario;
  }

  /**
   * Measures a policy.
   *
   * @param policy with as many agents, inputs and actions as the scenario has
   */
  public PolicyDistances of(PolicySnapshot policy) {
    DiversitySample asked = sample();
    try (MlpBank actor =
        MlpKernels.named(config.run().kernel())
            .create(
                policy.actorShape(),
                policy.plan().networks(),
                policy.plan().masks() == null ? null : policy.plan().masks().actor(),
                1)) {
      actor.writeParameters(policy.actorParameters());
      try (NeuralDiversity diversity = new NeuralDiversity(policy.plan(), actor, asked)) {
        return diversity.measure();
      }
    }
  }

  private synchronized DiversitySample sample() {
    if (sample == null) {
      sample =
          DiversitySample.draw(
              EnvironmentKinds.environments(scenario, config.run().seed()),
              new RandomStreams(config.run().seed()),
              () -> false);
    }
    return sample;
  }
}
