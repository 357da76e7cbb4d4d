package adaps.sweep.away;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.Waiting;
import adaps.cli.Terminals;
import adaps.config.ExperimentConfig;
import adaps.pipeline.MetricPoint;
import adaps.runs.StoredRun;
import adaps.sweep.RunOutcome;
import adaps.sweep.RunOutcome.State;
import adaps.sweep.Sweep;
import adaps.sweep.SweepListener;
import adaps.sweep.ThreadExecutor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** Comparisons on a real Slurm of two nodes. */
@EnabledIf(
    value = "isSlurmThere",
    disabledReason =
        "Slurm is not installed here (packages slurm-wlm and munge), or this is not root")
class SlurmTest {
  private static final SlurmOptions USUAL = new SlurmOptions("", "", 0, List.of());

  @TempDir static Path folder;
  private static SlurmCluster cluster;

  static boolean isSlurmThere() {
    return SlurmCluster.isThere();
  }

  @BeforeAll
  static void start() throws Exception {
    cluster = SlurmCluster.start(Files.createTempDirectory(Path.of("/tmp"), "slurm"));
  }

  @AfterAll
  static void stop() throws Exception {
    cluster.close();
  }

  private static List<RunOutcome> sweep(List<ExperimentConfig> grid, Path runs, boolean stays) {
    SlurmExecutor executor = new SlurmExecutor(USUAL, stays, cluster.slurm());
    return new Sweep(grid, runs, executor, new SweepListener() {}).run();
  }

  /** The blanks in the folder's name are on purpose. */
  @Test
  void twoMethodsAndTwoSeedsEndInTheTableOfLocalRuns() throws Exception {
    List<ExperimentConfig> grid = SmallMatch.grid(List.of("adaps", "fups"), List.of(0L, 1L), 400);
    Path away = folder.resolve("on two nodes, 100 % away");
    List<RunOutcome> outcomes = sweep(grid, away, true);
    assertEquals(Collections.nCopies(4, State.FINISHED), SmallMatch.states(outcomes));
    assertFalse(Files.exists(away.resolve(".jobs")), "nothing is left of the job");
    assertEquals(1, Collections.frequency(cluster.commandsAsked(), "sbatch"));
    Path here = folder.resolve("here");
    new Sweep(grid, here, new ThreadExecutor(2), new SweepListener() {}).run();
    assertEquals(table(here), table(away));
  }

  private static List<String> table(Path runs) {
    Terminals adaps = new Terminals();
    assertEquals(0, adaps.run("report", runs.toString(), "--out", runs + "-report"), adaps.err());
    return adaps.out().lines().filter(line -> !line.startsWith("Report: ")).toList();
  }

  /** Slurm's warning before the time limit, sent by hand. */
  @Test
  void aRunThatIsWarnedOfItsTimeLimitIsPutBackAndGoesOnFromItsCheckpoint() throws Exception {
    List<ExperimentConfig> grid = SmallMatch.grid(List.of("fups"), List.of(0L), 20_000);
    Path runs = folder.resolve("warned");
    assertEquals(List.of(State.SENT), SmallMatch.states(sweep(grid, runs, false)));
    String job = cluster.said("squeue", "--noheader", "--format=%A").strip();
    Waiting.until("the run has begun to train", () -> rows(runs) > 0);
    cluster.said("scancel", "--signal=USR1", "--batch", job);
    Waiting.until("the task is put back", () -> queue(), () -> queue().contains("PENDING"));
    Path run = runs(runs).get(0);
    assertTrue(StoredRun.read(run).checkpoint().orElseThrow().updates() > 0);
    List<RunOutcome> outcomes = sweep(grid, runs, true);
    assertEquals(List.of(State.FINISHED), SmallMatch.states(outcomes), () -> left(runs));
    assertEquals(run, outcomes.get(0).folder(), "the same run went on");
    assertEquals(2, StoredRun.read(run).provenance().makers().size());
    Path here = folder.resolve("never warned");
    new Sweep(grid, here, new ThreadExecutor(1), new SweepListener() {}).run();
    assertEquals(returns(runs(here).get(0)), returns(run));
  }

  /** What the tasks have said, and what is left of them. */
  private static String left(Path runs) {
    StringBuilder left = new StringBuilder(cluster.said("squeue", "--array"));
    try (Stream<Path> files = Files.walk(runs.resolve(".jobs"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        boolean says = file.toString().endsWith(".txt") || file.toString().endsWith(".failed");
        left.append(file).append(says ? "\n" + Files.readString(file) : "\n");
      }
    } catch (IOException e) {
      left.append(e);
    }
    return left.toString();
  }

  private static String queue() {
    return cluster.said("squeue", "--noheader", "--array", "--format=%T");
  }

  private static List<Double> returns(Path run) {
    return StoredRun.read(run).metrics().stream().map(MetricPoint::testMean).toList();
  }

  private static int rows(Path runs) throws Exception {
    List<Path> all = runs(runs);
    return all.isEmpty() || !Files.exists(all.get(0).resolve("metrics.csv"))
        ? 0
        : StoredRun.read(all.get(0)).metrics().size();
  }

  private static List<Path> runs(Path folder) throws Exception {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(StoredRun::isAt).sorted().toList();
    }
  }
}
