package adaps.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The exported arrays as the documented format of NumPy's files has them. */
class NpzExportTest {
  private static final int HEADER = 10;

  @TempDir Path folder;

  @Test
  void theArraysGiveTheValuesOfTheCluster() throws Exception {
    HandMadeRun run = HandMadeRun.of(folder.resolve("runs"), HandMadeRun.SPREAD, "adaps");
    Map<String, byte[]> entries = export(run, "--cluster", "2", "--network", "critic");
    assertEquals(
        List.of(
            "weights0.npy",
            "biases0.npy",
            "weights1.npy",
            "biases1.npy",
            "weights2.npy",
            "biases2.npy",
            "about.json"),
        List.copyOf(entries.keySet()));
    float[] inputs = run.inputs(1);
    double[] row = new double[inputs.length];
    Arrays.setAll(row, i -> inputs[i]);
    int[] sizes = {10, 4, 3, 1};
    for (int layer = 0; layer < 3; layer++) {
      int in = sizes[layer];
      int out = sizes[layer + 1];
      float[] weights = array(entries.get("weights" + layer + ".npy"), "(" + in + ", " + out + ")");
      float[] biases = array(entries.get("biases" + layer + ".npy"), "(" + out + ",)");
      double[] next = new double[out];
      for (int j = 0; j < out; j++) {
        next[j] = biases[j];
        for (int i = 0; i < in; i++) {
          next[j] += row[i] * weights[i * out + j];
        }
        next[j] = layer < 2 ? Math.max(0, next[j]) : next[j];
      }
      row = next;
    }
    float expected = StoredNetwork.values(run.policy(), 2, inputs)[0][0];
    assertEquals(expected, row[0], 1e-5 * Math.max(1, Math.abs(expected)));
  }

  @Test
  void theNamesAreBesideTheArrays() throws Exception {
    HandMadeRun run = HandMadeRun.of(folder.resolve("runs"), HandMadeRun.SPREAD, "seps");
    JsonNode about = new ObjectMapper().readTree(export(run, "--cluster", "3").get("about.json"));
    JsonNode policy = new ByHand(run.path()).policy;
    assertEquals(policy.get("observationNames"), about.get("observationNames"));
    assertEquals(policy.get("actionNames"), about.get("actionNames"));
    assertEquals(3, about.get("cluster").asInt());
  }

  private Map<String, byte[]> export(HandMadeRun run, String... options) throws Exception {
    Path file = folder.resolve("network.npz");
    String[] words = Arrays.copyOf(options, options.length + 4);
    System.arraycopy(options, 0, words, 2, options.length);
    words[0] = "export";
    words[1] = run.path().toString();
    words[words.length - 2] = "--out";
    words[words.length - 1] = file.toString();
    Terminals adaps = new Terminals();
    assertEquals(0, adaps.run(words), adaps.err());
    Map<String, byte[]> entries = new LinkedHashMap<>();
    byte[] bytes = Files.readAllBytes(file);
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        assertEquals(1980, entry.getTimeLocal().getYear(), "equal networks give equal files");
        entries.put(entry.getName(), zip.readAllBytes());
      }
    }
    return entries;
  }

  /** The numbers of an array file, version 1.0, in the order of C. */
  private static float[] array(byte[] file, String shape) {
    ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    assertEquals("\u0093NUMPY\1\0", new String(file, 0, 8, StandardCharsets.ISO_8859_1));
    int length = bytes.getShort(8);
    String header = new String(file, HEADER, length, StandardCharsets.US_ASCII);
    String form = "'descr': '<f4', 'fortran_order': False, 'shape': " + shape;
    assertEquals(form, header.substring(1, 1 + form.length()));
    float[] numbers = new float[(file.length - HEADER - length) / Float.BYTES];
    bytes.position(HEADER + length);
    bytes.asFloatBuffer().get(numbers);
    return numbers;
  }
}
