package adaps.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.pipeline.RunState;
import adaps.runs.FullDisk;
import adaps.runs.StoppedRuns;
import adaps.runs.StoredRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;

/** Trials of a fault campaign; each throws when something is lost. */
final class FaultTrials {
  private static final long UPDATES = 400;
  private static final int MAX_MILLIS = 600;

  /** Languages with digits, letters or a decimal point of their own, and English. */
  private static final List<String> LANGUAGES =
      List.of("ar-EG", "fa-IR", "bn-BD", "mr-IN", "tr-TR", "de-DE", "th-TH", "my-MM", "en-US");

  /** What goes wrong. */
  enum Fault {
    KILLED_IN_FIRST_STAGES("killed with -9 in stages 1 to 4", 1),
    FULL_DISK("disk full at a random write of a run", 4),
    KILLED_IN_TRAINING("killed with -9 in training", 1),
    FULL_DISK_OF_REPORT("disk full at a random write of a report", 2),
    ASKED_TO_END("asked to end (SIGTERM) at a random moment", 1),
    FULL_DISK_ON_RESUME("disk full at a random write after resuming", 4),
    SECOND_PROCESS("a second process resumes a run under way, whose process is killed then", 1),
    TWO_COMPARISONS("two comparisons in one folder, one killed with -9", 1);

    private final String words;
    private final int share;

    /**
     * @param share how often it is tried in each round: what needs no process is quick
     */
    Fault(String words, int share) {
      this.words = words;
      this.share = share;
    }

    /** All faults of a round. */
    static List<Fault> round() {
      return Stream.of(values())
          .flatMap(fault -> Stream.generate(() -> fault).limit(fault.share))
          .toList();
    }

    String words() {
      return words;
    }
  }

  private final Path folder;
  private final UniformRandomProvider random;
  private final FullDisk fullDisk;
  private Path whole;
  private String language = "";

  FaultTrials(Path folder, UniformRandomProvider random) {
    this.folder = folder;
    this.random = random;
    fullDisk = new FullDisk(folder.resolve("in memory"), random);
  }

  /** The language of the newest process, for a report of what was lost. */
  String language() {
    return language;
  }

  void run(Fault fault, int number) throws Exception {
    Path runs = folder.resolve("trial " + number + " ä\u00df");
    switch (fault) {
      case KILLED_IN_FIRST_STAGES -> killInFirstStages(runs);
      case KILLED_IN_TRAINING -> killInTraining(runs);
      case ASKED_TO_END -> askToEnd(runs);
      case SECOND_PROCESS -> resumeTwice(runs);
      case TWO_COMPARISONS -> compareTwice(runs);
      case FULL_DISK -> fullDisk.run();
      case FULL_DISK_ON_RESUME -> fullDisk.resume();
      case FULL_DISK_OF_REPORT -> fullDisk.report();
    }
  }

  private static List<String> arguments(Path runs) {
    return arguments("train", "spread-5-5-5", runs);
  }

  private static List<String> arguments(String command, String scenario, Path runs) {
    List<String> arguments = new ArrayList<>(List.of(command, scenario));
    arguments.addAll(List.of("--steps", Long.toString(40 * UPDATES), "--runs", runs.toString()));
    for (String setting :
        List.of(
            "testInterval=1000",
            "testEpisodes=2",
            "collectSteps=400",
            "vaeEpochs=2",
            "clusters=3",
            "checkpointUpdates=40")) {
      arguments.addAll(List.of("--set", setting));
    }
    return arguments;
  }

  private ChildRun start(List<String> arguments) throws IOException {
    language = LANGUAGES.get(random.nextInt(LANGUAGES.size()));
    String[] parts = language.split("-");
    List<String> jvm = List.of("-Duser.language=" + parts[0], "-Duser.country=" + parts[1]);
    return new ChildRun(folder, "adaps.Launcher", jvm, arguments);
  }

  private static Path folder(ChildRun child, Path runs) throws Exception {
    ChildRun.await(child, "has made its folder", () -> ChildRun.run(runs).isPresent());
    return ChildRun.run(runs).orElseThrow(() -> new AssertionError(child.said()));
  }

  private void killInFirstStages(Path runs) throws Exception {
    ChildRun child = start(arguments(runs));
    Path run = folder(child, runs);
    List<String> signs = List.of("config.yaml", "vae.csv", "identity.json", "masks.json");
    String sign = signs.get(random.nextInt(signs.size()));
    ChildRun.await(child, "has written " + sign, () -> Files.exists(run.resolve(sign)));
    child.awaitComputing(random.nextInt(MAX_MILLIS / 4));
    child.kill();
    assertResumes(run);
  }

  private void killInTraining(Path runs) throws Exception {
    ChildRun child = start(arguments(runs));
    Path run = folder(child, runs);
    ChildRun.await(child, "trains", () -> Files.exists(run.resolve("checkpoint")));
    child.awaitComputing(random.nextInt(MAX_MILLIS));
    child.kill();
    assertResumes(run);
  }

  private void askToEnd(Path runs) throws Exception {
    ChildRun child = start(arguments(runs));
    Path run = folder(child, runs);
    child.awaitComputing(random.nextInt(3 * MAX_MILLIS));
    child.signal("TERM");
    int code = child.exit();
    assertTrue(code == ExitCode.INTERRUPTED || code == ExitCode.DONE, child.said());
    if (Files.notExists(run)) {
      // Asked while the experiment was made, before its first step: there is no run to go on with.
      assertEquals(ExitCode.INTERRUPTED, code, child.said());
      assertTrue(child.said().contains("what was half written is taken away"), child.said());
      return;
    }
    assertTrue(
        Files.exists(run.resolve("summary.json")) || !Files.exists(run.resolve("checkpoint")),
        "it has begun and has no summary");
    assertFalse(Files.exists(run.resolve("run.lock")));
    assertResumes(run);
  }

  private void resumeTwice(Path runs) throws Exception {
    ChildRun child = start(arguments(runs));
    Path run = folder(child, runs);
    child.awaitComputing(random.nextInt(MAX_MILLIS));
    Terminals second = new Terminals();
    int code = second.run("resume", run.toString());
    assertTrue(code == ExitCode.USAGE || !child.isAlive(), "both go on: " + second.err());
    child.kill();
    ChildRun one = start(List.of("resume", run.toString()));
    ChildRun other = start(List.of("resume", run.toString()));
    int codes = one.exit() + other.exit();
    assertTrue(codes == ExitCode.DONE || codes == ExitCode.USAGE, one.said() + other.said());
    assertResumes(run);
  }

  private void compareTwice(Path runs) throws Exception {
    List<String> command = new ArrayList<>(arguments("compare", "spread-5-5-5", runs));
    command.addAll(List.of("--methods", "fups,adaps", "--seeds", "0-1", "--jobs", "1"));
    ChildRun killed = start(command);
    ChildRun other = start(command);
    folder(killed, runs);
    killed.awaitComputing(random.nextInt(3 * MAX_MILLIS));
    killed.kill();
    assertEquals(ExitCode.DONE, other.exit(), other.said());
    List<Path> folders = folders(runs);
    assertEquals(4, folders.size(), "a run was done twice, or is missing: " + folders);
    for (Path run : folders) {
      assertEquals(RunState.FINISHED, StoredRun.read(run).result().orElseThrow().state());
    }
    Path adaps =
        folders.stream().filter(p -> p.toString().contains("adaps-seed0")).findFirst().get();
    assertSame(whole(), adaps);
  }

  private static List<Path> folders(Path runs) throws IOException {
    try (Stream<Path> all = Files.list(runs)) {
      // One that was killed in the middle of its first two files is no run yet.
      return all.filter(run -> Files.exists(run.resolve("metrics.csv"))).sorted().toList();
    }
  }

  private void assertResumes(Path run) throws Exception {
    Terminals adaps = new Terminals();
    assertEquals(0, adaps.run("resume", run.toString()), adaps.err());
    assertFalse(adaps.err().contains("Exception"), adaps.err());
    assertSame(whole(), run);
    assertFalse(Files.exists(run.resolve("run.lock")));
  }

  private static void assertSame(Path expected, Path run) throws Exception {
    assertEquals(StoppedRuns.timelessRows(expected), StoppedRuns.timelessRows(run));
    for (String file : List.of("policy.bin", "best.bin", "masks.json")) {
      assertArrayEquals(
          Files.readAllBytes(expected.resolve(file)), Files.readAllBytes(run.resolve(file)), file);
    }
  }

  private Path whole() throws Exception {
    if (whole == null) {
      Terminals adaps = new Terminals();
      assertEquals(0, adaps.run(arguments(folder.resolve("whole"))), adaps.err());
      whole = ChildRun.run(folder.resolve("whole")).orElseThrow();
    }
    return whole;
  }
}
