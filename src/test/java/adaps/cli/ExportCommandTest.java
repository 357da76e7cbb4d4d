package adaps.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.TestSeed;
import adaps.config.ExperimentConfig;
import adaps.config.Scenario;
import adaps.nets.LayerMasks;
import adaps.nets.MlpShape;
import adaps.pipeline.PolicySnapshot;
import adaps.pipeline.RunEvent;
import adaps.pipeline.RunState;
import adaps.random.RandomStreams;
import adaps.runs.RunWriter;
import adaps.sharing.Methods;
import adaps.sharing.NeuronMasks;
import adaps.sharing.SharingInputs;
import adaps.sharing.SharingPlan;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What plain DL4J makes of an exported network, against the policy it was taken from. */
class ExportCommandTest {
  private static final int[] CLUSTERS = {0, 1, 1, 2};
  private static final List<Integer> HIDDEN = List.of(7, 5);
  private static final int ROWS = 40;

  /** The third keeps no neuron of the second layer. */
  private static final boolean[][][] MASKS = {
    {{true, false, true, true, false, true, false}, {true, true, false, true, false}},
    {{false, true, true, false, true, true, true}, {false, true, true, true, true}},
    {{true, true, true, false, false, false, true}, {false, false, false, false, false}}
  };

  @TempDir Path folder;
  private PolicySnapshot policy;

  @ParameterizedTest
  @CsvSource({
    "nops,   --agent,   3, 2, 7-5",
    "fups,   --agent,   2, 1, 7-5",
    "fups+id,--agent,   4, 3, 7-5",
    "seps,   --cluster, 2, 1, 7-5",
    "seps,   --agent,   4, 3, 7-5",
    "snp-ps, --agent,   1, 0, ",
    "snp-ps, --agent,   3, 2, ",
    "adaps,  --cluster, 1, 0, 4-3",
    "adaps,  --cluster, 2, 2, 5-4",
    "adaps,  --cluster, 3, 3, 4-1"
  })
  void plainDl4jGivesTheSameProbabilities(
      String method, String option, String number, int agent, String hidden) throws Exception {
    Path run = run(method);
    Path file = folder.resolve("network.zip");
    Terminals adaps = new Terminals();
    int code = adaps.run("export", run.toString(), option, number, "--out", file.toString());
    assertEquals(0, code, adaps.err());
    if (hidden != null) {
      assertTrue(adaps.out().contains("hidden layers of " + hidden + " neurons"), adaps.out());
    }
    float[] inputs = inputs();
    float[][] expected = StoredNetwork.probabilities(policy, agent, inputs);
    StoredNetwork.assertPlainDl4jGives(expected, file, inputs);
  }

  @ParameterizedTest
  @CsvSource({"nops, --agent, 3, 2", "adaps, --cluster, 2, 2", "adaps, --cluster, 3, 3"})
  void plainDl4jGivesTheSameValues(String method, String option, String number, int agent)
      throws Exception {
    String run = run(method).toString();
    Path file = folder.resolve("critic.zip");
    Terminals adaps = new Terminals();
    int code =
        adaps.run("export", run, option, number, "--network", "critic", "--out", file.toString());
    assertEquals(0, code, adaps.err());
    float[] inputs = inputs();
    StoredNetwork.assertPlainDl4jGives(StoredNetwork.values(policy, agent, inputs), file, inputs);
  }

  private float[] inputs() {
    float[] inputs = new float[ROWS * policy.actorShape().inputs()];
    Random random = TestSeed.random(5);
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] = (float) random.nextGaussian();
    }
    return inputs;
  }

  @Test
  void aMethodWithOneNetworkNeedsNoName() throws Exception {
    Path file = folder.resolve("new/network.zip");
    Terminals adaps = new Terminals();
    assertEquals(0, adaps.run("export", run("fups").toString(), "--out", file.toString()));
    assertTrue(adaps.out().contains("Network of agents 1, 2, 3, 4"), adaps.out());
    assertEquals(
        5,
        ModelSerializer.restoreMultiLayerNetwork(file.toFile()).getLayer(1).getParam("b").length());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
adaps  | --out x.zip                          | name one with --cluster 1 to 3.
adaps  | --out x.zip --cluster 4              | --cluster is 4 but the run has 1 to 3 of them.
adaps  | --out x.zip --cluster 0              | --cluster is 0 but
adaps  | --out x.zip --cluster 1 --agent 1    | both were given.
adaps  | --out x.zip --cluster one            | 'one' is not an int
adaps  | --out x.zip --network actr           | --network is 'actr' but must be actor or critic.
adaps  | --cluster 1                          | --out is missing
adaps  |                                      | Nothing to export
nops   | --out x.zip --cluster 1              | nops has no clusters; name --agent 1 to 4 instead.
snp-ps | --out x.zip                          | name one with --agent 1 to 4.
""")
  void whatCannotBeExportedIsSaidAndNothingIsWritten(String method, String options, String words)
      throws Exception {
    String run = run(method).toString();
    List<String> command = new ArrayList<>(List.of("export", run));
    for (String word : options == null ? new String[0] : options.split(" +")) {
      command.add(word.equals("x.zip") ? folder + "/x.zip" : word);
    }
    Terminals adaps = new Terminals();
    int code = adaps.run(command);
    assertTrue(adaps.err().contains(words), adaps.err());
    assertEquals(2, code);
    assertEquals(1, adaps.err().lines().count());
    assertFalse(Files.exists(folder.resolve("x.zip")));
  }

  /** A finished run with a random policy, whose probabilities are far from even. */
  private Path run(String method) throws Exception {
    ExperimentConfig config =
        ExperimentConfig.of(
            new Scenario("four", "four", "spread", "a test", Map.of("groups", "1-2-1")),
            Map.of("method", method, "hidden", HIDDEN));
    LayerMasks masks = new LayerMasks(MASKS);
    SharingPlan plan =
        Methods.named(method)
            .plan(
                new SharingInputs(
                    CLUSTERS.length,
                    HIDDEN,
                    CLUSTERS,
                    new NeuronMasks(CLUSTERS, masks, masks),
                    config.masks(),
                    config.methodSettings(),
                    new RandomStreams(3)));
    MlpShape shape = new MlpShape(plan.inputs(10), HIDDEN, 5);
    float[] parameters = new float[plan.networks() * shape.parameters()];
    Random random = TestSeed.random(7);
    for (int i = 0; i < parameters.length; i++) {
      parameters[i] = (float) random.nextGaussian();
    }
    float[] critics =
        new float[plan.networks() * new MlpShape(shape.inputs(), HIDDEN, 1).parameters()];
    for (int i = 0; i < critics.length; i++) {
      critics[i] = (float) random.nextGaussian();
    }
    policy = new PolicySnapshot(plan, shape, parameters, 1, critics);
    try (RunWriter writer = RunWriter.create(folder.resolve("runs"), config)) {
      writer.accept(new RunEvent.PolicyChanged(policy));
      writer.accept(new RunEvent.Ended(ExportedResult.finished()));
      writer.accept(new RunEvent.StateChanged(RunState.FINISHED, ""));
      return writer.folder().path();
    }
  }
}
