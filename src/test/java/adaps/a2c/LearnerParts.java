package adaps.a2c;

import adaps.config.A2cConfig;
import adaps.config.ExperimentConfig;
import adaps.config.Scenario;
import adaps.config.Scenarios;
import adaps.env.Environment;
import adaps.env.EnvironmentBatch;
import adaps.env.EnvironmentKinds;
import adaps.nets.MlpKernels;
import adaps.random.RandomStreams;
import adaps.sharing.SharingPlan;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What {@link A2c} is made of, laid open: the same parts on the same random streams, so the same
 * numbers.
 */
record LearnerParts(
    SharingPlan plan,
    A2cConfig config,
    EnvironmentBatch batch,
    RowLayout layout,
    ActorCritic networks,
    Rollout rollout,
    Learner learner,
    Workers workers)
    implements AutoCloseable {

  /** Parts that learn in a scenario. */
  static LearnerParts of(
      String scenario, SharingPlan plan, Map<String, Object> settings, long seed, int workers) {
    Scenario where =
        scenario.equals("match")
            ? new Scenario("match", "Match", "match", "a test", Map.of())
            : Scenarios.load(scenario);
    RandomStreams streams = new RandomStreams(seed);
    Supplier<Environment> environments =
        EnvironmentKinds.of(where).prepare(where.settings(), streams.child("environment"));
    return of(environments, plan, settings, streams, workers);
  }

  /** Parts that learn in any environment. */
  static LearnerParts of(
      Supplier<Environment> environments,
      SharingPlan plan,
      Map<String, Object> settings,
      RandomStreams streams,
      int threads) {
    A2cConfig config =
        ExperimentConfig.of(new Scenario("x", "", "spread", "", Map.of()), settings).a2c();
    EnvironmentBatch batch =
        new EnvironmentBatch(
            environments,
            config.environments(),
            copy -> streams.stream("training environment", copy));
    RowLayout layout = new RowLayout(plan, config.environments(), config.nSteps());
    Workers workers = new Workers(threads);
    ActorCritic networks =
        ActorCritic.create(
            MlpKernels.named("vector"), plan, batch.spec(), config, layout.allRows(), streams);
    Rollout rollout =
        new Rollout(
            batch, networks, plan, layout, config, streams.stream("training actions"), workers);
    int samples = config.environments() * config.nSteps();
    Learner learner = new Learner(networks, layout, config, samples, workers);
    return new LearnerParts(plan, config, batch, layout, networks, rollout, learner, workers);
  }

  /** Acts, without learning. */
  LearnerParts act() {
    rollout.act(new PhaseClock());
    return this;
  }

  @Override
  public void close() {
    workers.close();
    networks.close();
  }
}
