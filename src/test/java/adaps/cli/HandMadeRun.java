package adaps.cli;

import adaps.TestSeed;
import adaps.config.ExperimentConfig;
import adaps.config.Scenario;
import adaps.env.EnvironmentKinds;
import adaps.env.EnvironmentSpec;
import adaps.nets.LayerMasks;
import adaps.nets.MlpShape;
import adaps.pipeline.PolicySnapshot;
import adaps.pipeline.RunEvent;
import adaps.pipeline.RunState;
import adaps.random.RandomStreams;
import adaps.runs.RunWriter;
import adaps.runs.StoredRun;
import adaps.sharing.Methods;
import adaps.sharing.NeuronMasks;
import adaps.sharing.SharingInputs;
import adaps.sharing.SharingPlan;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The folder of a finished run of four agents in three clusters with a random policy, whose
 * probabilities are far from even.
 *
 * @param path its folder
 * @param policy what was written
 */
record HandMadeRun(Path path, PolicySnapshot policy) {
  static final List<Integer> HIDDEN = List.of(7, 5);

  /** Four agents on Blind-particle Spread. */
  static final Scenario SPREAD =
      new Scenario("four", "four", "spread", "a test", Map.of("groups", "1-2-1"));

  private static final int[] CLUSTERS = {0, 1, 1, 2};

  /** The third keeps no neuron of the second layer. */
  private static final boolean[][][] MASKS = {
    {{true, false, true, true, false, true, false}, {true, true, false, true, false}},
    {{false, true, true, false, true, true, true}, {false, true, true, true, true}},
    {{true, true, true, false, false, false, true}, {false, false, false, false, false}}
  };

  /** Other ones than the actors'. */
  private static final boolean[][][] CRITIC_MASKS = {MASKS[2], MASKS[0], MASKS[1]};

  /** Writes one into a folder of runs, of a scenario with four agents. */
  static HandMadeRun of(Path runs, Scenario scenario, String method) {
    ExperimentConfig config =
        ExperimentConfig.of(scenario, Map.of("method", method, "hidden", HIDDEN));
    NeuronMasks masks =
        new NeuronMasks(CLUSTERS, new LayerMasks(MASKS), new LayerMasks(CRITIC_MASKS));
    SharingPlan plan =
        Methods.named(method)
            .plan(
                new SharingInputs(
                    CLUSTERS.length,
                    HIDDEN,
                    CLUSTERS,
                    masks,
                    config.masks(),
                    config.methodSettings(),
                    new RandomStreams(3)));
    EnvironmentSpec spec = EnvironmentKinds.spec(scenario);
    MlpShape shape =
        new MlpShape(plan.inputs(spec.observationSize()), plan.hidden(HIDDEN), spec.actions());
    Random random = TestSeed.random(7);
    float[] actors = gaussian(plan.networks() * shape.parameters(), random);
    MlpShape critic = new MlpShape(shape.inputs(), shape.hidden(), 1);
    float[] critics = gaussian(plan.networks() * critic.parameters(), random);
    return written(runs, config, new PolicySnapshot(plan, shape, actors, 1, critics));
  }

  private static HandMadeRun written(Path runs, ExperimentConfig config, PolicySnapshot policy) {
    try (RunWriter writer = RunWriter.create(runs, config)) {
      writer.accept(new RunEvent.PolicyChanged(policy));
      writer.accept(new RunEvent.Ended(ExportedResult.finished()));
      writer.accept(new RunEvent.StateChanged(RunState.FINISHED, ""));
      return new HandMadeRun(writer.folder().path(), policy);
    }
  }

  /** The same run once more with the actors alone, as older programs stored it. */
  HandMadeRun withoutCritics() {
    return written(
        path.getParent(),
        StoredRun.read(path).config(),
        new PolicySnapshot(
            policy.plan(), policy.actorShape(), policy.actorParameters(), policy.update()));
  }

  /** Random inputs of the policy's networks, [rows × inputs]. */
  float[] inputs(int rows) {
    return gaussian(rows * policy.actorShape().inputs(), TestSeed.random(5));
  }

  private static float[] gaussian(int count, Random random) {
    float[] numbers = new float[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = (float) random.nextGaussian();
    }
    return numbers;
  }
}
