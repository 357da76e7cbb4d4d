package adaps.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.cli.picture.Glyphs;
import adaps.config.ExperimentConfig;
import adaps.report.Report;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** Short comparisons of the real thing. */
class CompareCommandTest {
  private static final List<String> SHORT =
      List.of(
          "compare",
          "spread-5-5-5",
          "--methods",
          "fups,snp-ps",
          "--seeds",
          "0-1",
          "--steps",
          "400",
          "--set",
          "testInterval=200",
          "--set",
          "testEpisodes=1",
          "--jobs",
          "2");

  @TempDir Path folder;

  @Test
  void itRunsTheGridWritesTheReportAndPrintsTheTable() throws Exception {
    Terminals adaps = new Terminals();
    assertEquals(0, adaps.run(with()), adaps.err());
    assertEquals(4, folders(runs()).stream().filter(this::isRun).count());
    for (String file : List.of("report.html", "results.csv", "figures/curves.png")) {
      assertTrue(Files.isRegularFile(runs().resolve("report").resolve(file)), file);
    }
    List<String> lines = adaps.out().lines().toList();
    for (String row : List.of("spread-5-5-5", "FuPS ", "SNP-PS ")) {
      assertTrue(lines.stream().anyMatch(line -> line.startsWith(row)), adaps.out());
    }
    assertEquals(
        "Report: " + runs().resolve("report").resolve("report.html"), lines.get(lines.size() - 1));
    assertTrue(lines.stream().limit(lines.size() - 1L).allMatch(line -> line.length() <= 90));
    assertTrue(adaps.err().contains("Finished: fups on spread-5-5-5, seed 1, "), adaps.err());
  }

  @Test
  void theSameCommandAgainRunsOnlyWhatIsMissing() throws Exception {
    Terminals first = new Terminals();
    assertEquals(0, first.run(with("--methods", "fups")), first.err());
    List<Path> before = folders(runs());
    Terminals second = new Terminals();
    assertEquals(0, second.run(with("--json")), second.err());
    assertTrue(second.err().contains("Finished before: fups on spread-5-5-5, seed 0"));
    assertEquals(before.size() + 2, folders(runs()).size());

    JsonNode json;
    try (JsonParser parser = new ObjectMapper().createParser(second.out())) {
      json = parser.readValueAsTree();
      assertEquals(null, parser.nextToken(), "exactly one object");
    }
    List<String> states = new ArrayList<>();
    json.get("runs").forEach(run -> states.add(run.get("state").asText()));
    assertEquals(List.of("reused", "finished", "reused", "finished"), states);
    assertEquals(2, json.get("results").size());
    assertEquals("snp-ps", json.get("results").get(1).get("method").asText());
    assertTrue(json.get("results").get(0).get("finalMean").isNumber());
    assertTrue(Files.isRegularFile(Path.of(json.get("report").asText())));
  }

  @Test
  void aRunThatFailsIsNamedAndTheOthersAreReported() throws Exception {
    Path scenario = folder.resolve("long.yaml");
    Files.writeString(scenario, "environment: spread\nsettings: {groups: [1, 1]}\n");
    Terminals adaps = new Terminals();
    assertEquals(
        1,
        adaps.run(
            "compare",
            scenario.toString(),
            "--methods",
            "fups",
            "--seeds",
            "0",
            "--steps",
            "400",
            "--set",
            "learningRate=1",
            "--set",
            "maxGradientNorm=1000000",
            "--set",
            "adamEpsilon=1e-300",
            "--set",
            "valueWeight=10",
            "--runs",
            runs().toString()),
        adaps.err());
    assertTrue(adaps.err().contains("Failed: fups on long, seed 0. "), adaps.err());
    assertFalse(Files.exists(runs().resolve("report")));
  }

  @Test
  void aReportCanBeMadeLaterAndElsewhere() throws Exception {
    assertEquals(0, new Terminals().run(with("--methods", "fups")));
    Path out = folder.resolve("elsewhere");
    Terminals adaps = new Terminals();
    assertEquals(0, adaps.run("report", runs().toString(), "--out", out.toString(), "--json"));
    JsonNode json = new ObjectMapper().readTree(adaps.out());
    assertEquals(1, json.get("results").size());
    assertEquals(2, json.get("results").get(0).get("runs").asInt());
    assertEquals(
        Files.readString(runs().resolve("report/report.html")),
        Files.readString(out.resolve("report.html")));
  }

  @Test
  void aTerminalWithoutUnicodeGetsPlainCharacters() throws Exception {
    assertEquals(0, new Terminals().run(with("--methods", "fups")));
    Report report = Report.of(List.of(runs()));
    String table = String.join("\n", ResultTable.lines(report.table(), Glyphs.ASCII));
    assertTrue(table.chars().allMatch(c -> c < 128), table);
    assertTrue(table.contains("-"), table);
  }

  @Test
  void aNamedComparisonBringsItsOwnStepsSeedsAndMethods() {
    List<ExperimentConfig> quick = grid("quick");
    assertEquals(12, quick.size());
    assertTrue(quick.stream().allMatch(config -> config.run().steps() == 600_000));
    List<ExperimentConfig> paper = grid("paper", "--seeds", "7", "--set", "testInterval=5000");
    assertEquals(24, paper.size());
    assertEquals(3_000_000, paper.get(0).run().steps());
    assertEquals(20_000_000, paper.get(17).run().steps());
    assertEquals(4_000_000, paper.get(23).run().steps());
    assertTrue(paper.stream().allMatch(config -> config.evaluation().testInterval() == 5000));
    assertEquals(28, grid("spread-5-5-5").size());
    assertEquals(12, grid("quick", "quick").size(), "each once");
  }

  @Test
  void aSweepIsARowForEachValueAndIsSharedLikeAnyComparison() throws Exception {
    List<String> sweep = sweep("lambda=0.05..0.25/3");
    Terminals first = new Terminals();
    assertEquals(0, first.run(sweep), first.err());
    assertTrue(
        first.err().contains("Finished: adaps, lambda=0.15, on spread-5-5-5, seed 1, "),
        first.err());
    List<String> rows = first.out().lines().filter(line -> line.startsWith("AdaPS")).toList();
    assertEquals(3, rows.size(), first.out());
    for (int row = 0; row < 3; row++) {
      assertTrue(
          rows.get(row).startsWith("AdaPS, lambda=" + List.of("0.05", "0.15", "0.25").get(row)));
    }
    List<String> csv = Files.readAllLines(runs().resolve("report/results.csv"));
    assertEquals(5, csv.size(), "" + csv);
    assertTrue(csv.get(2).startsWith("spread-5-5-5,adaps,lambda=0.15,1,"), csv.get(2));
    assertTrue(csv.get(4).startsWith("spread-5-5-5,fups,,1,"), csv.get(4));

    List<Path> before = folders(runs());
    List<String> again = new ArrayList<>(sweep("lambda=0.15,0.25"));
    again.add("--json");
    Terminals second = new Terminals();
    assertEquals(0, second.run(again), second.err());
    assertEquals(before, folders(runs()), "nothing is run again");
    JsonNode json = new ObjectMapper().readTree(second.out());
    assertEquals(3, json.get("results").size());
    assertEquals("lambda=0.15", json.get("results").get(0).get("variant").asText());
    assertEquals("lambda=0.25", json.get("runs").get(1).get("variant").asText());
    assertEquals("", json.get("runs").get(2).get("variant").asText());
  }

  private List<String> sweep(String lambdas) {
    String command =
        "compare spread-5-5-5 --methods adaps,fups --seeds 1 --steps 400 --jobs 2 --sweep "
            + lambdas
            + " --set groups=1-1 --set collectSteps=200 --set maxCollectSteps=200"
            + " --set vaeEpochs=1 --set testInterval=200 --set testEpisodes=1 --runs";
    List<String> arguments = new ArrayList<>(List.of(command.split(" ")));
    arguments.add(runs().toString());
    return arguments;
  }

  @Test
  void aSampleIsDrawnBySeedAndSweepsGoBeforeWhatANamedComparisonBrings() {
    String[] drawn = {
      "spread-5-5-5", "--methods", "adaps", "--sweep", "gain=2..8", "--sample", "5"
    };
    List<ExperimentConfig> settings = grid(with(drawn, "--seed", "1"));
    assertEquals(20, settings.size());
    assertEquals(settings, grid(with(drawn, "--sample-seed", "1")));
    assertEquals(5, settings.stream().map(config -> config.masks().gain()).distinct().count());
    List<ExperimentConfig> quick = grid("quick", "--methods", "fups", "--sweep", "steps=100,200");
    assertEquals(
        List.of(100L, 200L),
        quick.stream().map(config -> config.run().steps()).distinct().toList());
  }

  private static String[] with(String[] arguments, String... more) {
    return Stream.concat(Stream.of(arguments), Stream.of(more)).toArray(String[]::new);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
compare quikc                               | Did you mean 'quick'?
compare spread-5-5-6                        | Did you mean 'spread-5-5-5'?
compare ./none.yaml                         | There is no scenario file ./none.yaml
compare                                     | needs SCENARIO
compare spread-5-5-5 --methods adap         | Did you mean 'adaps'?
compare spread-5-5-5 --seeds 3-0            | '3-0' counts down
compare spread-5-5-5 --seeds a              | 'a' is not of that form
compare spread-5-5-5 --steps 0              | steps is 0 but must be 1 to
compare spread-5-5-5 --set gama=0.9         | Did you mean 'gamma'?
compare spread-5-5-5 --set seed=1           | A comparison takes --seeds
compare spread-5-5-5 --set method=fups      | A comparison takes --methods
compare spread-5-5-5 --sweep lambda         | 'lambda' is not of that form
compare spread-5-5-5 --sweep lambda=0.1,3   | lambda=0.1,3 cannot be used: lambda is 3 but
compare spread-5-5-5 --sweep clusters=2,16  | clusters is 16 but spread-5-5-5 has only 15
compare spread-5-5-5 --sweep gain=2..8      | a range needs how many values
compare spread-5-5-5 --sample 3             | but there is no sweep
compare spread-5-5-5 --seed 3               | but no sample
compare spread-5-5-5 --jobs 0               | --jobs is 0 but must be 1 to 1024.
compare spread-5-5-5 --set clusters=16      | clusters is 16
report nowhere                              | There is no folder nowhere
report                                      | needs DIR
""")
  void whatCannotBeUsedIsSaidInOneSentence(String command, String sentence) throws Exception {
    List<String> arguments = new ArrayList<>(List.of(command.trim().split(" ")));
    if (command.startsWith("compare")) {
      arguments.addAll(List.of("--runs", runs().toString()));
    }
    Terminals adaps = new Terminals();
    assertEquals(2, adaps.run(arguments), adaps.err());
    assertTrue(adaps.err().contains(sentence), adaps.err());
    assertEquals("", adaps.out());
    assertFalse(Files.exists(runs()));
  }

  private static List<ExperimentConfig> grid(String... arguments) {
    ComparisonOptions options = new ComparisonOptions();
    new CommandLine(options).parseArgs(arguments);
    return options.grid();
  }

  private Path runs() {
    return folder.resolve("runs");
  }

  private List<String> with(String... more) {
    List<String> arguments = new ArrayList<>(SHORT);
    if (List.of(more).contains("--methods")) {
      arguments.subList(2, 4).clear();
    }
    arguments.addAll(List.of("--runs", runs().toString()));
    arguments.addAll(List.of(more));
    return arguments;
  }

  private boolean isRun(Path path) {
    return Files.isRegularFile(path.resolve("summary.json"));
  }

  private static List<Path> folders(Path parent) throws Exception {
    try (Stream<Path> all = Files.list(parent)) {
      return all.sorted().toList();
    }
  }
}
