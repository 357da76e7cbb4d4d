package adaps.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.nets.Categorical;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What ONNX Runtime makes of an exported network, against the policy it was taken from. */
class OnnxExportTest {
  private static final int ROWS = 1000;

  /** Both sides add the same products of 32-bit floats, in another order. */
  private static final double TOLERANCE = 2e-6;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "nops,   --agent,   3, 2",
    "fups,   --agent,   2, 1",
    "fups+id,--agent,   4, 3",
    "seps,   --cluster, 2, 1",
    "snp-ps, --agent,   1, 0",
    "gradps, --agent,   4, 3",
    "adaps,  --cluster, 1, 0",
    "adaps,  --cluster, 2, 2",
    "adaps,  --cluster, 3, 3"
  })
  void onnxRuntimeGivesTheSamePolicy(String method, String option, String number, int agent)
      throws Exception {
    HandMadeRun run = HandMadeRun.of(folder.resolve("runs"), HandMadeRun.SPREAD, method);
    float[] inputs = run.inputs(ROWS);
    float[][] expected = StoredNetwork.probabilities(run.policy(), agent, inputs);
    try (OnnxModel model = export(run, option, number)) {
      float[][] given = (float[][]) model.output("probabilities", inputs, ROWS);
      float[][] logits = (float[][]) model.output("logits", inputs, ROWS);
      long[] actions = (long[]) model.output("action", inputs, ROWS);
      double greatest = 0;
      for (int row = 0; row < ROWS; row++) {
        for (int action = 0; action < expected[row].length; action++) {
          greatest = Math.max(greatest, Math.abs(expected[row][action] - given[row][action]));
        }
        float[] softmax = new float[logits[row].length];
        Categorical.softmax(logits[row], 0, softmax.length, softmax, 0);
        assertArrayEquals(given[row], softmax, 1e-6f);
        assertEquals(Categorical.mostProbable(logits[row], 0, softmax.length), actions[row]);
      }
      System.out.printf(
          "%s %s %s: greatest difference of probabilities %.1e%n",
          method, option, number, greatest);
      assertTrue(greatest <= TOLERANCE, () -> "the probabilities differ");
    }
  }

  @Test
  void oneRowAloneIsTheSameRowInACrowd() throws Exception {
    HandMadeRun run = HandMadeRun.of(folder.resolve("runs"), HandMadeRun.SPREAD, "adaps");
    float[] inputs = run.inputs(3);
    try (OnnxModel model = export(run, "--cluster", "2")) {
      float[][] crowd = (float[][]) model.output("logits", inputs, 3);
      int size = inputs.length / 3;
      float[] last = new float[size];
      System.arraycopy(inputs, 2 * size, last, 0, size);
      assertArrayEquals(crowd[2], ((float[][]) model.output("logits", last, 1))[0], 1e-5f);
    }
  }

  @Test
  void aCriticGivesTheValue() throws Exception {
    HandMadeRun run = HandMadeRun.of(folder.resolve("runs"), HandMadeRun.SPREAD, "adaps");
    float[] inputs = run.inputs(ROWS);
    float[][] expected = StoredNetwork.values(run.policy(), 2, inputs);
    try (OnnxModel model = export(run, "--cluster", "2", "--network", "critic")) {
      float[][] given = (float[][]) model.output("value", inputs, ROWS);
      for (int row = 0; row < ROWS; row++) {
        assertEquals(
            expected[row][0], given[row][0], 1e-5 * Math.max(1, Math.abs(expected[row][0])));
      }
    }
  }

  @Test
  void theModelSaysWhatGoesInAndOutAndWhereItComesFrom() throws Exception {
    HandMadeRun run = HandMadeRun.of(folder.resolve("runs"), HandMadeRun.SPREAD, "adaps");
    try (OnnxModel model = export(run, "--cluster", "2")) {
      Map<String, String> about = model.metadata();
      assertEquals("four", about.get("scenario"));
      assertEquals("adaps", about.get("method"));
      assertEquals("2", about.get("cluster"));
      assertEquals("[2,3]", about.get("agents"));
      assertEquals("actor", about.get("network"));
      JsonNode policy = new ByHand(run.path()).policy;
      for (String name : List.of("observationNames", "actionNames", "hiddenRules", "agentTypes")) {
        assertEquals(policy.get(name), new ObjectMapper().readTree(about.get(name)), name);
      }
      assertNull(about.get("agentInputs"));
    }
  }

  @Test
  void theInputsThatSayWhoAnAgentIsAreNamed() throws Exception {
    HandMadeRun run = HandMadeRun.of(folder.resolve("runs"), HandMadeRun.SPREAD, "fups+id");
    try (OnnxModel model = export(run, "--agent", "1")) {
      assertEquals("[10,11,12,13]", model.metadata().get("agentInputs"));
    }
  }

  private OnnxModel export(HandMadeRun run, String... options) throws Exception {
    Path file = folder.resolve("network.onnx");
    List<String> words = new ArrayList<>(List.of("export", run.path().toString()));
    words.addAll(List.of(options));
    words.addAll(List.of("--format", "onnx", "--out", file.toString()));
    Terminals adaps = new Terminals();
    assertEquals(0, adaps.run(words), adaps.err());
    return new OnnxModel(file);
  }
}
