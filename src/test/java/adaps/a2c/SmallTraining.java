package adaps.a2c;

import adaps.a2c.PoisonedEnvironment.Poison;
import adaps.config.A2cConfig;
import adaps.config.ExperimentConfig;
import adaps.config.Scenario;
import adaps.env.Environment;
import adaps.env.EnvironmentBatch;
import adaps.env.EnvironmentKinds;
import adaps.nets.MlpKernel;
import adaps.nets.MlpKernels;
import adaps.random.RandomStreams;
import adaps.sharing.SharingPlan;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Trainings of three agents in two copies, rollouts of three steps, networks 3-4-2. */
final class SmallTraining {
  static final int AGENTS = 3;

  static final SharingPlan SHARED = new SharingPlan(1, new int[AGENTS], null, false);

  static A2c a2c(
      Supplier<Environment> environments, SharingPlan plan, Map<String, Object> settings) {
    return a2c(MlpKernels.named("vector"), environments, plan, settings, 1);
  }

  static A2c a2c(
      MlpKernel kernel,
      Supplier<Environment> environments,
      SharingPlan plan,
      Map<String, Object> settings,
      int threads) {
    Map<String, Object> all =
        new HashMap<>(Map.of("nSteps", 3, "environments", 2, "hidden", "4-2"));
    all.putAll(settings);
    A2cConfig config =
        ExperimentConfig.of(new Scenario("x", "", "spread", "", Map.of()), all).a2c();
    RandomStreams streams = new RandomStreams(4);
    EnvironmentBatch batch =
        new EnvironmentBatch(
            environments, config.environments(), copy -> streams.stream("environment", copy));
    A2c a2c = new A2c(kernel, plan, batch, config, streams, threads);
    a2c.initialise(() -> false);
    return a2c;
  }

  static A2c seeing() {
    return a2c(() -> new PoisonedEnvironment(AGENTS, 8, Poison.NONE), SHARED, Map.of());
  }

  static A2c matching() {
    return matching("vector", SHARED);
  }

  static A2c matching(String kernel, SharingPlan plan) {
    Scenario match = new Scenario("match", "", "match", "", Map.of("agents", AGENTS));
    Supplier<Environment> environments =
        EnvironmentKinds.of(match).prepare(match.settings(), new RandomStreams(0));
    return a2c(MlpKernels.named(kernel), environments, plan, Map.of(), 1);
  }

  private SmallTraining() {}
}
