package adaps.cli.fuzz;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import adaps.cli.ExitCode;
import adaps.cli.Terminals;
import adaps.cli.fuzz.Campaign.Outcome;
import adaps.config.AdapsException;
import adaps.drawing.Look;
import adaps.drawing.SvgPicture;
import adaps.report.Report;
import adaps.report.animation.AnimationRequest;
import adaps.sweep.Comparisons;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is in a file or an option, there is a sentence, an exit code, and nothing changed. */
class FuzzTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir static Path folder;
  private static List<Path> runs;

  @BeforeAll
  static void train() throws Exception {
    runs = new ArrayList<>();
    for (String method : List.of("adaps", "nops", "snp-ps")) {
      Terminals adaps = new Terminals();
      List<String> words = new ArrayList<>(List.of("train", "spread-5-5-5", "--json"));
      words.addAll(List.of("--method", method, "--steps", "100", "--runs", path("runs")));
      for (String setting :
          List.of(
              "groups=2-1",
              "timeLimit=5",
              "hidden=4-3",
              "latentSize=2",
              "mappingHidden=4",
              "vaeHidden=4",
              "vaeEpochs=10",
              "collectSteps=100",
              "maxCollectSteps=100",
              "testInterval=40",
              "testEpisodes=2")) {
        words.addAll(List.of("--set", setting));
      }
      assertEquals(0, adaps.run(words), adaps.err());
      runs.add(Path.of(JSON.readTree(adaps.out()).get("run").asText()));
    }
  }

  @Test
  void scenarios() throws Exception {
    List<byte[]> corpus = new ArrayList<>();
    for (String name : List.of("spread-5-5-5", "warehouse-2color-tiny-4ag", "foraging-8x8-4p-4f")) {
      corpus.add(Files.readAllBytes(Path.of("assets/scenarios", name + ".yaml")));
    }
    Path file = folder.resolve("scenario.yaml");
    new Campaign("scenario YAML")
        .run(
            number -> {
              byte[] input = new Mutator(number).mutate(corpus);
              return unchanged(file, input, () -> ScenarioUse.of(file.toString()));
            });
  }

  @Test
  void comparisons() throws Exception {
    List<byte[]> corpus = new ArrayList<>();
    for (String name : Comparisons.names()) {
      corpus.add(Files.readAllBytes(Path.of("assets/comparisons", name + ".yaml")));
    }
    Path file = folder.resolve("comparison.yaml");
    new Campaign("comparison YAML")
        .run(
            number -> {
              byte[] input = new Mutator(number).mutate(corpus);
              return unchanged(file, input, () -> ScenarioUse.ofComparison(file.toString()));
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"config.yaml", "policy.json", "policy.bin"})
  void filesThatEvaluateReads(String name) throws Exception {
    StoredRuns stored = new StoredRuns(runs, folder.resolve("evaluated"), name);
    Terminals adaps = new Terminals();
    new Campaign("evaluate: " + name)
        .run(
            number ->
                stored.damaged(
                    number,
                    run -> {
                      adaps.clear();
                      int code = adaps.run("evaluate", run.toString(), "--episodes", "1");
                      return new Outcome(code, adaps.err());
                    }));
  }

  @ParameterizedTest
  @ValueSource(strings = {"summary.json", "identity.json", "masks.json", "metrics.csv"})
  void filesThatReportReads(String name) throws Exception {
    StoredRuns stored = new StoredRuns(runs, folder.resolve("reported"), name);
    Terminals adaps = new Terminals();
    new Campaign("report: " + name)
        .run(number -> stored.damaged(number, run -> report(adaps, run, number % 20 == 0)));
  }

  /**
   * @param whole whether everything is written, pixels too, which takes long; else all is drawn
   */
  private static Outcome report(Terminals adaps, Path run, boolean whole) {
    if (whole) {
      adaps.clear();
      int code = adaps.run("report", run.toString(), "--out", path("report"));
      return new Outcome(code, adaps.err());
    }
    try {
      Report report = Report.of(List.of(run));
      report.results();
      report.table();
      report.figures().forEach(figure -> SvgPicture.file(figure, Look.LIGHT));
      return new Outcome(ExitCode.DONE, "");
    } catch (AdapsException e) {
      return new Outcome(ExitCode.USAGE, e.getMessage());
    }
  }

  /** The rest of a page stands; what of it cannot be shown is said in a sentence. */
  @Test
  void pathsThatAnimatedReportsRead() throws Exception {
    List<Path> encoded = runs.subList(0, 1);
    StoredRuns stored = new StoredRuns(encoded, folder.resolve("animated"), "identity-path.json");
    new Campaign("report --animate: identity-path.json")
        .run(number -> stored.damaged(number, run -> animated(run, number % 200 == 0)));
  }

  /**
   * @param whole whether the page is written, which takes long
   */
  private static Outcome animated(Path run, boolean whole) {
    Report report = Report.of(List.of(run));
    List<String> missing = report.animate(new AnimationRequest(1, false, 0));
    if (whole) {
      report.write(folder.resolve("animated report"));
    }
    return new Outcome(
        missing.isEmpty() ? ExitCode.DONE : ExitCode.USAGE, String.join("\n", missing));
  }

  @Test
  void traces() throws Exception {
    List<byte[]> corpus = new ArrayList<>();
    for (String name : List.of("bps_v1", "rware_2color_tiny_4ag", "lbf_6x6_3p_2f_coop")) {
      corpus.add(shortTrace(name));
    }
    Path file = folder.resolve("trace.json");
    new Campaign("trace JSON")
        .run(
            number -> {
              Mutator mutator = new Mutator(number);
              byte[] input = mutator.mutate(corpus);
              if (mutator.chance(3)) {
                input = gzip(input);
                input = mutator.chance(2) ? mutator.mutate(List.of(input)) : input;
              }
              return unchanged(file, input, () -> verify(file));
            });
  }

  /** Nothing is ever run: no run folder can be made, or none is there. */
  @Test
  void options() throws Exception {
    String runs = Files.writeString(folder.resolve("file"), "").resolve("runs").toString();
    List<List<String>> lines =
        List.of(
            List.of("train", "spread-5-5-5", "--runs", runs, "--seed", "3", "--set", "gamma=0.9"),
            List.of("train", "spread-5-5-5", "--runs", runs, "--set", "groups=5-5"),
            List.of("train", "spread-5-5-5", "--runs", runs, "--steps", "1000"),
            List.of("train", "spread-5-5-5", "--runs", runs, "--method", "adaps"),
            List.of("compare", "spread-5-5-5", "--runs", runs, "--methods", "adaps,fups"),
            List.of("compare", "quick", "--runs", runs, "--seeds", "0,2-5"),
            List.of("compare", "quick", "--runs", runs, "--jobs", "2"),
            List.of("evaluate", "runs/none", "--episodes", "10", "--seed", "2", "--greedy"),
            List.of("report", "runs/none", "--out", "report"),
            List.of("export", "runs/none", "--out", "none.zip", "--cluster", "1"),
            List.of("resume", "runs/none", "--steps", "100"),
            List.of("verify", "none.json", "--json"));
    Terminals adaps = new Terminals();
    new Campaign("options")
        .run(
            number -> {
              Mutator mutator = new Mutator(number);
              List<String> words = new ArrayList<>(mutator.pick(lines));
              int at = mutator.chance(4) ? 0 : words.size() - 1;
              words.set(at, mutator.mutate(words.get(at)));
              adaps.clear();
              int code = adaps.run(words);
              return new Outcome(code, code == 0 ? "" : adaps.err());
            });
  }

  private static Outcome verify(Path file) {
    Terminals adaps = new Terminals();
    int code = adaps.run("verify", file.toString());
    // 1 is the answer to a trace that can be read and differs.
    return new Outcome(code == ExitCode.FAILED ? 0 : code, adaps.err());
  }

  private interface Command {
    Outcome run();
  }

  /** Runs a command on a file, which must be the same afterwards. */
  private static Outcome unchanged(Path file, byte[] input, Command command) throws IOException {
    Files.write(file, input);
    Outcome outcome = command.run();
    assertArrayEquals(input, Files.readAllBytes(file), "the file was changed");
    return outcome;
  }

  /** One episode of two steps of a recording. */
  private static byte[] shortTrace(String name) throws IOException {
    Path file = Path.of("src/test/resources/traces", name + ".json.gz");
    try (InputStream stream = new GZIPInputStream(Files.newInputStream(file))) {
      ObjectNode trace = (ObjectNode) JSON.readTree(stream);
      trace.remove(List.of("scenarios", "episode_counts", "scenario_counts"));
      ArrayNode episodes = (ArrayNode) trace.get("episodes");
      ArrayNode steps = (ArrayNode) episodes.get(0).get("steps");
      while (steps.size() > 2) {
        steps.remove(2);
      }
      trace.putArray("episodes").add(episodes.get(0));
      return JSON.writeValueAsString(trace).getBytes(StandardCharsets.UTF_8);
    }
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    }
    return packed.toByteArray();
  }

  private static String path(String name) {
    return folder.resolve(name).toString();
  }
}
