package adaps.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What plain DL4J makes of an exported network, against the policy it was taken from. */
class ExportCommandTest {
  private static final int ROWS = 40;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "nops,   --agent,   3, 2, 7-5",
    "fups,   --agent,   2, 1, 7-5",
    "fups+id,--agent,   4, 3, 7-5",
    "seps,   --cluster, 2, 1, 7-5",
    "seps,   --agent,   4, 3, 7-5",
    "snp-ps, --agent,   1, 0, ",
    "snp-ps, --agent,   3, 2, ",
    "gradps, --agent,   3, 2, 7-5",
    "adaps,  --cluster, 1, 0, 4-3",
    "adaps,  --cluster, 2, 2, 5-4",
    "adaps,  --cluster, 3, 3, 4-1"
  })
  void plainDl4jGivesTheSameProbabilities(
      String method, String option, String number, int agent, String hidden) throws Exception {
    HandMadeRun run = run(method);
    Path file = folder.resolve("network.zip");
    Terminals adaps = new Terminals();
    int code = adaps.run("export", run.path().toString(), option, number, "--out", file.toString());
    assertEquals(0, code, adaps.err());
    if (hidden != null) {
      assertTrue(adaps.out().contains("hidden layers of " + hidden + " neurons"), adaps.out());
    }
    float[] inputs = run.inputs(ROWS);
    float[][] expected = StoredNetwork.probabilities(run.policy(), agent, inputs);
    StoredNetwork.assertPlainDl4jGives(expected, file, inputs);
  }

  @ParameterizedTest
  @CsvSource({"nops, --agent, 3, 2", "adaps, --cluster, 2, 2", "adaps, --cluster, 3, 3"})
  void plainDl4jGivesTheSameValues(String method, String option, String number, int agent)
      throws Exception {
    HandMadeRun run = run(method);
    Path file = folder.resolve("critic.zip");
    Terminals adaps = new Terminals();
    int code =
        adaps.run(
            "export",
            run.path().toString(),
            option,
            number,
            "--network",
            "critic",
            "--out",
            file.toString());
    assertEquals(0, code, adaps.err());
    float[] inputs = run.inputs(ROWS);
    StoredNetwork.assertPlainDl4jGives(
        StoredNetwork.values(run.policy(), agent, inputs), file, inputs);
  }

  private HandMadeRun run(String method) {
    return HandMadeRun.of(folder.resolve("runs"), HandMadeRun.SPREAD, method);
  }

  @Test
  void aMethodWithOneNetworkNeedsNoName() throws Exception {
    Path file = folder.resolve("new/network.zip");
    Terminals adaps = new Terminals();
    assertEquals(0, adaps.run("export", run("fups").path().toString(), "--out", file.toString()));
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
adaps  | --out x.zip --cluster one            | --cluster is 'one' but must be a whole number
adaps  | --out x.zip --network actr           | --network is 'actr' but must be actor or critic.
adaps  | --cluster 1                          | --out is missing
adaps  |                                      | Nothing to export
nops   | --out x.zip --cluster 1              | nops has no clusters; name --agent 1 to 4 instead.
snp-ps | --out x.zip                          | name one with --agent 1 to 4.
""")
  void whatCannotBeExportedIsSaidAndNothingIsWritten(String method, String options, String words)
      throws Exception {
    String run = run(method).path().toString();
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

  /** Its actor can be exported all the same. */
  @Test
  void aCriticThatAnOlderProgramDidNotStoreIsRefused() throws Exception {
    HandMadeRun old = run("fups").withoutCritics();
    Path file = folder.resolve("x.zip");
    List<String> command =
        List.of("export", old.path().toString(), "--out", file.toString(), "--network");
    Terminals adaps = new Terminals();
    assertEquals(2, adaps.run(with(command, "critic")));
    assertEquals(
        old.path().resolve("policy.json")
            + " holds no critic: an older version of the program wrote it; export the actor.",
        adaps.err().strip());
    assertFalse(Files.exists(file));
    assertEquals(0, adaps.run(with(command, "actor")), adaps.err());
    float[] inputs = old.inputs(ROWS);
    StoredNetwork.assertPlainDl4jGives(
        StoredNetwork.probabilities(old.policy(), 1, inputs), file, inputs);
  }

  private static List<String> with(List<String> command, String last) {
    return Stream.concat(command.stream(), Stream.of(last)).toList();
  }
}
