package adaps.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.config.AdapsException;
import adaps.config.ConfigException;
import adaps.config.DiskException;
import adaps.pipeline.RunState;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports on run folders that were made by hand. */
class ReportTest {
  @TempDir static Path shared;

  /** The report on some runs of all tests, for those that only read it. */
  private static Path out;

  @TempDir Path folder;
  private Path runs;
  private HandMadeRuns made;

  @BeforeAll
  static void reportOnSomeRuns() {
    out = shared.resolve("out");
    someRuns(new HandMadeRuns(shared.resolve("runs")));
    Report.of(List.of(shared.resolve("runs"))).write(out);
  }

  @BeforeEach
  void someRuns() {
    runs = folder.resolve("runs");
    made = new HandMadeRuns(runs);
    someRuns(made);
  }

  /** Runs of three methods on one scenario. */
  static void someRuns(HandMadeRuns made) {
    made.finished("pair", "adaps", 0, -100, -50, -20, -10, -10, -10, -10, -10, -10, -10, -12);
    made.finished("pair", "adaps", 1, -100, -60, -20, -20, -20, -20, -20, -20, -20, -20, -22);
    made.finished("pair", "nops", 0, -100, -90, -80, -70, -60, -50, -45, -40, -35, -30, -28);
    made.finished("pair", "fups", 0, -104, -90, -90, -90, -90, -90, -90, -90, -90, -90, -90);
  }

  @Test
  void theResultsAreThoseComputedByHand() throws IOException {
    List<CSVRecord> rows = csv("results.csv");
    assertEquals(
        List.of("adaps", "nops", "fups"), rows.stream().map(r -> r.get("method")).toList());
    CSVRecord adaps = rows.get(0);
    assertEquals("2", adaps.get("runs"));
    number(-16, adaps, "final_mean");
    number(-21, adaps, "final_min");
    number(-11, adaps, "final_max");
    number(-16, adaps, "final_iqm");
    number(-21, adaps, "final_iqm_low");
    number(-11, adaps, "final_iqm_high");
    number(-15, adaps, "best_mean");
    number(-101, adaps, "untrained_return");
    number(-101 + 0.95 * 85, adaps, "threshold_return");
    // Threshold -20.25: seed 0 has five tests with a mean of -20 at step 500, seed 1 five of -20
    // at step 600.
    number(550, adaps, "steps_to_threshold");
    number(2, adaps, "threshold_reached_by");
    number(1000.5, adaps, "env_steps_per_second");
    number(60, adaps, "seconds");
    assertEquals("2", adaps.get("clusters"));
    number(1, adaps, "cluster_agreement");
    CSVRecord nops = rows.get(1);
    number(2, nops, "relative_size");
    number(200, nops, "trainable_parameters_min");
    number(0, nops, "threshold_reached_by");
    assertEquals("inf", nops.get("steps_to_threshold"));
    assertEquals("", nops.get("clusters"));
    assertEquals("", nops.get("cluster_agreement"));
    List<CSVRecord> curves = csv("curves.csv");
    assertEquals(3 * 11, curves.size());
    number(-55, curves.get(1), "mean");
    number(-60, curves.get(1), "min");
    number(-50, curves.get(1), "max");
    assertEquals(4, csv("runs.csv").size());
  }

  /** A single method is compared with none, so that there are no pairs to write about. */
  @Test
  void ofASingleMethodThereAreNoPairs() throws IOException {
    List<Path> fups =
        folders(runs).stream()
            .filter(run -> run.getFileName().toString().contains("fups"))
            .toList();
    Report.of(fups).write(folder.resolve("out"));
    assertTrue(Files.exists(folder.resolve("out/profiles.csv")));
    assertFalse(Files.exists(folder.resolve("out/improvement.csv")));
    assertFalse(Files.exists(folder.resolve("out/figures/improvement.svg")));
  }

  @Test
  void theSameRunsGiveTheSameBytes() throws IOException {
    Path second = folder.resolve("second");
    List<Path> all = folders(shared.resolve("runs"));
    Report.of(List.of(all.get(3), all.get(0), all.get(2), all.get(1), all.get(0))).write(second);
    Map<String, byte[]> one = bytes(out);
    Map<String, byte[]> other = bytes(second);
    assertEquals(one.keySet(), other.keySet());
    assertTrue(
        one.keySet().containsAll(List.of("report.html", "marl-eval.json")),
        one.keySet().toString());
    one.forEach((name, bytes) -> assertArrayEquals(bytes, other.get(name), name));
  }

  @Test
  void thePageNeedsNothingButItself() throws IOException {
    String page = Files.readString(out.resolve("report.html"));
    assertFalse(page.contains("http:") || page.contains("https:"), "an address");
    Matcher loading =
        Pattern.compile("<(link|script|img|iframe|image|object)|url\\((?!#)|@import|src=|href=")
            .matcher(page);
    assertFalse(loading.find(), () -> "loads something: " + loading.group());
    assertTrue(page.contains("prefers-color-scheme:dark"));
    assertEquals(
        2 * (2 + 3 + 1 + 2),
        count(page, "<svg "),
        "curves, sizes, efficiency, profiles, improvement, the index, and two AdaPS runs, on light"
            + " and on dark ground");
    assertEquals(count(page, "<svg "), count(page, "</svg>"));
    for (String words : List.of("A pair &amp; more", "FuPS", "95 % interval", "Davies–Bouldin")) {
      assertTrue(page.contains(words), words);
    }
    Matcher colours = Pattern.compile("var\\((--[a-z0-9-]+)\\)").matcher(page);
    while (colours.find()) {
      assertEquals(2, count(page, colours.group(1) + ":"), colours.group(1) + " light and dark");
    }
  }

  @Test
  void everyFigureIsWellFormedSvgAndAPictureOfThePlannedSize() throws Exception {
    int figures = 0;
    for (Path file : folders(out.resolve("figures"))) {
      if (file.toString().endsWith(".svg")) {
        String svg = Files.readString(file).replace("http://www.w3.org/2000/svg", "");
        assertFalse(svg.contains("http"), file + " names an address");
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
        figures++;
      } else {
        assertEquals(2000, ImageIO.read(file.toFile()).getWidth(), file.toString());
      }
    }
    assertEquals(8, figures);
  }

  @Test
  void runsThatDoNotCountAreNamedWithTheReason() throws IOException {
    made.write(HandMadeRuns.config("pair", "fups", 1, Map.of()), RunState.STOPPED, -100, -90);
    made.write(HandMadeRuns.config("pair", "fups", 2, Map.of()), RunState.FAILED, -100);
    Path again = made.finished("pair", "fups", 0, -104, -90);
    Path broken = made.finished("pair", "fups", 3, -104, -90);
    Files.writeString(broken.resolve("metrics.csv"), "nothing\n");
    Report report = Report.of(List.of(runs));
    String leftOut = String.join("\n", report.leftOut());
    assertEquals(4, report.leftOut().size(), leftOut);
    assertTrue(leftOut.contains("because it was stopped after 100 steps."), leftOut);
    assertTrue(leftOut.contains("because it has not ended, or failed."), leftOut);
    assertTrue(leftOut.contains("because " + again.getFileName() + " is the same"), leftOut);
    assertTrue(leftOut.contains("the column update is missing"), leftOut);
    assertTrue(
        Files.readString(report.write(folder.resolve("out"))).contains("was stopped after 100"));
  }

  @Test
  void filesOfOthersAreNotWrittenOver() throws IOException {
    made.finished("pair", "fups", 0, -104, -90);
    for (String name : List.of("report.html", "results.csv")) {
      Path out = Files.createDirectories(folder.resolve("foreign " + name));
      Files.writeString(out.resolve(name), "<title>My thesis</title>");
      String sentence =
          assertThrows(AdapsException.class, () -> Report.of(List.of(runs)).write(out))
              .getMessage();
      assertTrue(sentence.contains(name + " is no report of this program"), sentence);
      try (Stream<Path> files = Files.list(out)) {
        assertEquals(List.of(out.resolve(name)), files.toList());
      }
    }
    Path own = folder.resolve("own");
    Report.of(List.of(runs)).write(own);
    Report.of(List.of(runs)).write(own);
  }

  @Test
  void foldersWithoutRunsAreRefused() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertEquals(
        empty + " is no run folder and holds none; name a run or a runs folder.",
        refusal(List.of(runs, empty)));
    Path missing = folder.resolve("missing");
    assertEquals("There is no folder " + missing + "; check the path.", refusal(List.of(missing)));
    HandMadeRuns stopped = new HandMadeRuns(empty);
    stopped.write(HandMadeRuns.config("pair", "fups", 1, Map.of()), RunState.STOPPED, 1, 2);
    assertTrue(refusal(List.of(empty)).startsWith("There is nothing to report: "));
  }

  @Test
  void aReportThatCannotBeWrittenIsSaidInOneSentence() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "in the way");
    DiskException refused =
        assertThrows(DiskException.class, () -> Report.of(List.of(runs)).write(file));
    assertTrue(refused.getMessage().startsWith("The report cannot be written to " + file));
  }

  private String refusal(List<Path> folders) {
    return assertThrows(ConfigException.class, () -> Report.of(folders)).getMessage();
  }

  private List<CSVRecord> csv(String name) throws IOException {
    return CSVFormat.Builder.create()
        .setHeader()
        .setSkipHeaderRecord(true)
        .build()
        .parse(Files.newBufferedReader(out.resolve(name)))
        .getRecords();
  }

  private static void number(double expected, CSVRecord row, String column) {
    assertEquals(expected, Double.parseDouble(row.get(column)), 1e-9, column);
  }

  private static int count(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }

  private static List<Path> folders(Path parent) throws IOException {
    try (Stream<Path> all = Files.list(parent)) {
      return all.sorted().toList();
    }
  }

  private static Map<String, byte[]> bytes(Path folder) throws IOException {
    Map<String, byte[]> bytes = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        bytes.put(folder.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    return bytes;
  }
}
