package adaps.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.TestSeed;
import adaps.env.Environment;
import adaps.env.EnvironmentKinds;
import adaps.env.EnvironmentSpec;
import adaps.pipeline.PolicySnapshot;
import adaps.random.RandomStreams;
import adaps.runs.StoredRun;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The networks of a run that was really trained, on observations that it really makes. */
class TrainedExportTest {
  private static final int STEPS = 30;

  @TempDir Path folder;

  private Path train() throws Exception {
    Path runs = folder.resolve("runs");
    Terminals adaps = new Terminals();
    List<String> words = new ArrayList<>(List.of("train", "spread-5-5-5", "--steps", "4000"));
    for (String set : List.of("collectSteps=2000", "vaeEpochs=2", "clusters=3", "testEpisodes=1")) {
      words.addAll(List.of("--set", set));
    }
    words.addAll(List.of("--runs", runs.toString()));
    assertEquals(0, adaps.run(words), adaps.err());
    return ChildRun.run(runs).orElseThrow();
  }

  @Test
  void everyClustersActorAndCriticAreTheRunsOwn() throws Exception {
    Path path = train();
    StoredRun run = StoredRun.read(path);
    PolicySnapshot policy = run.policy();
    assertTrue(policy.update() == 100, "it was trained");
    int[] maskOfAgent = policy.plan().masks().maskOfAgent();
    for (int cluster = 1; cluster <= 3; cluster++) {
      int agent = 0;
      while (maskOfAgent[agent] != cluster - 1) {
        agent++;
      }
      float[] inputs = observations(run, agent);
      for (String network : List.of("actor", "critic")) {
        Path file = folder.resolve(network + cluster + ".zip");
        Terminals adaps = new Terminals();
        int code =
            adaps.run(
                "export",
                path.toString(),
                "--cluster",
                Integer.toString(cluster),
                "--network",
                network,
                "--out",
                file.toString());
        assertEquals(0, code, adaps.err());
        float[][] expected =
            network.equals("actor")
                ? StoredNetwork.probabilities(policy, agent, inputs)
                : StoredNetwork.values(policy, agent, inputs);
        StoredNetwork.assertPlainDl4jGives(expected, file, inputs);
        Path onnx = folder.resolve(network + cluster + ".onnx");
        code =
            adaps.run(
                "export",
                path.toString(),
                "--cluster",
                Integer.toString(cluster),
                "--network",
                network,
                "--out",
                onnx.toString());
        assertEquals(0, code, adaps.err());
        assertOnnxRuntimeGives(expected, onnx, inputs);
      }
    }
  }

  private static void assertOnnxRuntimeGives(float[][] expected, Path file, float[] inputs)
      throws Exception {
    String output = expected[0].length == 1 ? "value" : "probabilities";
    try (OnnxModel model = new OnnxModel(file)) {
      float[][] given = (float[][]) model.output(output, inputs, expected.length);
      for (int row = 0; row < expected.length; row++) {
        for (int i = 0; i < expected[row].length; i++) {
          assertEquals(
              expected[row][i], given[row][i], 1e-6 * Math.max(1, Math.abs(expected[row][i])));
        }
      }
    }
  }

  /** What one agent sees while all act at random. */
  private static float[] observations(StoredRun run, int agent) {
    Environment environment =
        EnvironmentKinds.environments(run.config().scenario(), run.config().run().seed()).get();
    EnvironmentSpec spec = environment.spec();
    UniformRandomProvider stream = new RandomStreams(1).stream("watch");
    Random random = TestSeed.random(1);
    environment.reset(stream);
    float[] observations = new float[STEPS * spec.observationSize()];
    for (int step = 0; step < STEPS; step++) {
      environment.observe(agent, observations, step * spec.observationSize());
      int[] actions = random.ints(spec.agents(), 0, spec.actions()).toArray();
      environment.step(actions, new double[spec.agents()], stream);
    }
    return observations;
  }
}
