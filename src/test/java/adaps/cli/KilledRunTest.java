package adaps.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.TestSeed;
import adaps.pipeline.RunState;
import adaps.runs.StoppedRuns;
import adaps.runs.StoredRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes that are ended from outside, at random moments, with no time to say goodbye. */
class KilledRunTest {
  private static final int EVERY_UPDATES = 40;
  private static final long UPDATES = 1500;
  private static final int MAX_MILLIS_LATER = 30;

  // Their bits among the signals that a process ignores.
  private static final long HANG_UP = 1;
  private static final long INTERRUPT = 1 << 1;

  @TempDir static Path folder;
  private static Path whole;

  /** Updates that each resumed run computed once more, as far as its curve tells. */
  private final List<Long> again = new ArrayList<>();

  private static List<String> arguments(Path runs) {
    return List.of(
        "train",
        "spread-5-5-5",
        "--steps",
        Long.toString(40 * UPDATES),
        "--runs",
        runs.toString(),
        "--set",
        "testInterval=1000",
        "--set",
        "testEpisodes=2",
        "--set",
        "collectSteps=400",
        "--set",
        "vaeEpochs=2",
        "--set",
        "clusters=3",
        "--set",
        "checkpointUpdates=" + EVERY_UPDATES);
  }

  @BeforeAll
  static void runOneToItsEnd() throws Exception {
    Terminals adaps = new Terminals();
    assertEquals(0, adaps.run(arguments(folder.resolve("whole"))), adaps.err());
    whole = ChildRun.run(folder.resolve("whole")).orElseThrow();
  }

  @Test
  void twoOfTwoKilledRunsResumeToTheSameEnd() throws Exception {
    killAndResume(2);
  }

  @Test
  @Tag("faults")
  void twentyOfTwentyKilledRunsResumeToTheSameEnd() throws Exception {
    killAndResume(20);
  }

  private void killAndResume(int times) throws Exception {
    UniformRandomProvider random = TestSeed.stream("kills " + times);
    int killed = 0;
    for (int attempt = 0; killed < times; attempt++) {
      assertTrue(attempt < 3 * times, "the runs end before they can be killed");
      Path runs = folder.resolve(times + " killed, " + attempt);
      long update = random.nextLong(UPDATES);
      if (killAt(runs, update, random.nextInt(MAX_MILLIS_LATER))) {
        killed++;
        Path run = ChildRun.run(runs).orElseThrow();
        assertResumes(run);
      }
    }
    System.out.println(
        TestSeed.words()
            + ": "
            + killed
            + " of "
            + killed
            + " killed runs resumed; a checkpoint every "
            + EVERY_UPDATES
            + " updates; computed again: "
            + again);
  }

  /** Kills a run when it has trained so far, or as soon as it has a folder, or a little later. */
  private boolean killAt(Path runs, long update, long millisLater) throws Exception {
    ChildRun child = new ChildRun(folder, arguments(runs));
    Path run = folder(child, runs);
    ChildRun.await(
        child,
        "has trained for " + update + " updates",
        () -> update < 100 || newestRow(run) >= update - 25);
    child.awaitComputing(millisLater);
    boolean alive = child.isAlive();
    assertEquals(0, child.children(), "it has processes that a kill would orphan");
    child.kill();
    assertEquals(List.of(), child.temporaryFiles());
    return alive;
  }

  private static Path folder(ChildRun child, Path runs) throws Exception {
    ChildRun.await(child, "has made its folder", () -> ChildRun.run(runs).isPresent());
    return ChildRun.run(runs).orElseThrow(() -> new AssertionError(child.said()));
  }

  private static long newestRow(Path run) throws Exception {
    Path metrics = run.resolve("metrics.csv");
    if (!Files.exists(metrics)) {
      return -1;
    }
    String text = Files.readString(metrics);
    List<String> whole = text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    String last = whole.isEmpty() ? "" : whole.get(whole.size() - 1);
    return last.matches("\\d+,.*") ? Long.parseLong(last.split(",")[0]) : -1;
  }

  private void assertResumes(Path run) throws Exception {
    long known = newestRow(run);
    Terminals adaps = new Terminals();
    assertEquals(0, adaps.run("resume", run.toString(), "--json"), adaps.err());
    String from = adaps.err().replaceFirst("(?s).*Goes on from update (\\d+)\\..*", "$1");
    if (from.matches("\\d+")) {
      // A row is written after the checkpoints that were taken before it.
      assertTrue(
          Long.parseLong(from) >= known - EVERY_UPDATES, known + " known, went on from " + from);
      again.add(Math.max(0, known - Long.parseLong(from)));
    } else {
      assertTrue(known < EVERY_UPDATES, known + " known, began again: " + adaps.err());
      again.add(Math.max(0, known));
    }
    assertEquals(StoppedRuns.timelessRows(whole), StoppedRuns.timelessRows(run));
    assertArrayEquals(
        Files.readAllBytes(whole.resolve("policy.bin")),
        Files.readAllBytes(run.resolve("policy.bin")));
    assertArrayEquals(critic(whole), critic(run));
    assertFalse(Files.exists(run.resolve("run.lock")));
  }

  private static float[] critic(Path run) {
    return StoredRun.read(run).checkpoint().orElseThrow().training().a2c().critic().parameters();
  }

  @Test
  void signalsEndARunWithACheckpointWhereItStoodAndASecondProcessIsRefused() throws Exception {
    for (String signal : heard()) {
      Path runs = folder.resolve("signal " + signal);
      ChildRun child = new ChildRun(folder, arguments(runs));
      Path run = folder(child, runs);
      ChildRun.await(child, "has trained for 100 updates", () -> newestRow(run) >= 100);

      Terminals second = new Terminals();
      assertEquals(2, second.run("resume", run.toString()), second.err());
      assertTrue(second.err().contains("in the process " + child.pid()), second.err());

      child.signal(signal);
      assertEquals(ExitCode.INTERRUPTED, child.exit(), child.said());
      assertEquals(List.of(), child.temporaryFiles());
      assertTrue(child.said().contains("'adaps resume " + run + "' goes on"), child.said());
      assertEquals(
          StoredRun.read(run).result().orElseThrow().training().updates(),
          StoredRun.read(run).checkpoint().orElseThrow().updates());
      assertResumes(run);
    }
  }

  /** It would be halted after a minute, without a checkpoint. */
  @Test
  void aSignalIsHeardInTheMiddleOfALongTest() throws Exception {
    Path runs = folder.resolve("long test");
    ChildRun child =
        new ChildRun(
            folder,
            List.of(
                "train",
                "spread-5-5-5",
                "--method",
                "fups",
                "--runs",
                runs.toString(),
                "--set",
                "testEpisodes=256",
                "--set",
                "timeLimit=20000"));
    Path run = folder(child, runs);
    ChildRun.await(child, "tests", () -> Files.exists(run.resolve("checkpoint")));
    child.awaitComputing(500);

    child.signal("TERM");

    assertEquals(ExitCode.INTERRUPTED, child.exit(), child.said());
    assertTrue(child.said().contains("'adaps resume " + run + "' goes on"), child.said());
    assertEquals(RunState.STOPPED, StoredRun.read(run).result().orElseThrow().state());
    assertEquals(List.of(), StoredRun.read(run).metrics());
    assertTrue(StoredRun.read(run).checkpoint().isPresent());
    assertFalse(Files.exists(run.resolve("run.lock")));
  }

  /**
   * SIGTERM, and Ctrl-C's signal or that of a closed terminal, if this process was not started with
   * both ignored, as behind {@code nohup}: children inherit that.
   */
  private static List<String> heard() throws Exception {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return List.of("TERM", "INT");
    }
    String line =
        Files.readAllLines(status).stream()
            .filter(it -> it.startsWith("SigIgn:"))
            .findFirst()
            .orElse("SigIgn: 0");
    long ignored = Long.parseUnsignedLong(line.substring(7).trim(), 16);
    if ((ignored & INTERRUPT) == 0) {
      return List.of("TERM", "INT");
    }
    return (ignored & HANG_UP) == 0 ? List.of("TERM", "HUP") : List.of("TERM");
  }
}
