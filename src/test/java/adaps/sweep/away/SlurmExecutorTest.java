package adaps.sweep.away;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.config.ConfigException;
import adaps.config.ExperimentConfig;
import adaps.sweep.RunOutcome;
import adaps.sweep.RunOutcome.State;
import adaps.sweep.Sweep;
import adaps.sweep.SweepListener;
import adaps.sweep.ThreadExecutor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is sent to Slurm and what is not, with stand-ins for its commands. */
class SlurmExecutorTest {
  private static final SlurmOptions OPTIONS =
      new SlurmOptions("long", "1-12", 2, List.of("--mem=4G"));

  @TempDir Path folder;
  private Path runs;
  private Path commands;
  private List<ExperimentConfig> grid;

  @BeforeEach
  void makeCommands() throws IOException {
    runs = folder.resolve("runs");
    commands = Files.createDirectories(folder.resolve("bin"));
    grid = SmallMatch.grid(List.of("fups"), List.of(0L, 1L, 2L), 400);
    command("sbatch", "echo 17");
    queue("");
  }

  private void command(String name, String doing) throws IOException {
    Path file = commands.resolve(name);
    Files.writeString(file, "#!/bin/sh\necho " + name + " >>'" + asked() + "'\n" + doing + "\n");
    assertTrue(file.toFile().setExecutable(true));
  }

  private void queue(String lines) throws IOException {
    Files.writeString(folder.resolve("queue"), lines);
    command("squeue", "cat '" + folder.resolve("queue") + "'");
  }

  private Path asked() {
    return folder.resolve("asked");
  }

  private List<RunOutcome> sweep() {
    SlurmExecutor executor = new SlurmExecutor(OPTIONS, false, new Slurm(commands));
    return new Sweep(grid, runs, executor, new SweepListener() {}).run();
  }

  private TaskFolder sent() {
    return TaskFolder.in(runs, TaskFolder.SLURM).get(0);
  }

  private static List<String> messages(List<RunOutcome> outcomes) {
    return outcomes.stream().map(RunOutcome::message).toList();
  }

  @Test
  void whatIsMissingIsSentAsOneArrayWithASettingsFileForEachRun() throws IOException {
    ExperimentConfig second = grid.get(1);
    new Sweep(List.of(second), runs, new ThreadExecutor(1), new SweepListener() {}).run();
    assertEquals(List.of(State.SENT, State.REUSED, State.SENT), SmallMatch.states(sweep()));
    List<TaskFile> tasks = sent().tasks();
    assertEquals(List.of(0L, 2L), tasks.stream().map(task -> task.config().run().seed()).toList());
    List<String> script = Files.readAllLines(sent().script());
    for (String option :
        List.of(
            "--array=0-1%2",
            "--job-name=" + sent().name(),
            "--signal=B:USR1@120",
            "--requeue",
            "--cpus-per-task=1",
            "--partition=\"long\"",
            "--time=1-12",
            "--mem=4G")) {
      assertTrue(script.contains("#SBATCH " + option), option + " is missing in " + script);
    }
    assertEquals(List.of("sbatch"), Files.readAllLines(asked()));
  }

  @Test
  void whatIsQueuedOrUnderWayIsNotSentAgain() throws IOException {
    sweep();
    Files.createFile(sent().path().resolve("seen"));
    String name = sent().name();
    queue(name + "|0|RUNNING|n7|None\n" + name + "|1|PENDING||Priority\nother|2|RUNNING|n1|None\n");
    List<RunOutcome> outcomes = sweep();
    assertEquals(
        List.of("runs on n7", "waits (Priority)", "was sent as job 17"), messages(outcomes));
    assertEquals(List.of("sbatch", "squeue", "sbatch"), Files.readAllLines(asked()));
    List<TaskFolder> folders = TaskFolder.in(runs, TaskFolder.SLURM);
    assertEquals(2, folders.size());
    assertEquals(2, folders.get(1).tasks().get(0).config().run().seed());
  }

  @Test
  void withoutSlurmTheFoldersTellAndNothingIsSent() throws IOException {
    sweep();
    Files.delete(commands.resolve("squeue"));
    Files.delete(commands.resolve("sbatch"));
    new Sweep(grid.subList(0, 1), runs, new ThreadExecutor(1), new SweepListener() {}).run();
    assertEquals(List.of(State.REUSED, State.SENT, State.SENT), SmallMatch.states(sweep()));
  }

  @Test
  void aMachineWithoutSbatchSaysSoAndLeavesNothing() throws IOException {
    Files.delete(commands.resolve("sbatch"));
    List<RunOutcome> outcomes = sweep();
    assertEquals(State.NOT_BEGUN, outcomes.get(0).state());
    assertEquals(
        "There is no command sbatch on this machine, so nothing was sent to Slurm; give the command"
            + " on a login node of the cluster, or leave --on slurm out to run here.",
        outcomes.get(0).message());
    assertFalse(Files.exists(runs.resolve(".jobs")));
  }

  @Test
  void whatTheSchedulerSaysWhenItRefusesIsSaidAndNothingIsLeft() throws IOException {
    command(
        "sbatch",
        "echo 'sbatch: error: invalid partition specified: lng' >&2\n"
            + "echo 'sbatch: error: Batch job submission failed: Invalid partition name' >&2\n"
            + "exit 1");
    assertEquals(
        "Slurm refused the job (invalid partition specified: lng; Batch job submission failed:"
            + " Invalid partition name), so nothing was sent; change --partition, --time or --slurm"
            + " and give the command again.",
        sweep().get(0).message());
    assertFalse(Files.exists(runs.resolve(".jobs")));
  }

  @Test
  void aJobThatEndsWithoutATraceIsSaidOnceAndThenSentAgain() throws IOException {
    sweep();
    List<RunOutcome> outcomes = sweep();
    assertEquals(State.FAILED, outcomes.get(0).state());
    assertTrue(
        outcomes.get(0).message().contains("the nodes do not see that folder"),
        outcomes.get(0).message());
    assertEquals(List.of("sbatch", "squeue"), Files.readAllLines(asked()));
    assertEquals(State.SENT, sweep().get(0).state());
  }

  @Test
  void aTaskThatWasLostOnTheWayIsSentAgainAndOneThatFailedIsTold() throws IOException {
    sweep();
    Files.createFile(sent().path().resolve("seen"));
    sent().tasks().get(0).fail("The rewards are not finite.");
    List<RunOutcome> outcomes = sweep();
    assertEquals(List.of(State.FAILED, State.SENT, State.SENT), SmallMatch.states(outcomes));
    assertEquals("The rewards are not finite.", outcomes.get(0).message());
    assertEquals(List.of("sbatch", "squeue", "sbatch"), Files.readAllLines(asked()));
    assertEquals(State.FAILED, sweep().get(0).state(), "as long as others are under way");
  }

  @Test
  void timesThatSbatchWouldNotTakeAreRefusedAndShortOnesWarnSoon() {
    assertThrows(ConfigException.class, () -> new SlurmOptions("", "two hours", 0, List.of()));
    assertThrows(ConfigException.class, () -> new SlurmOptions("", "", 0, List.of("mem=4G")));
    assertEquals(120, new SlurmOptions("", "", 0, List.of()).notice());
    assertEquals(15, new SlurmOptions("", "1", 0, List.of()).notice());
    assertEquals(60, new SlurmOptions("", "10:00", 0, List.of()).notice());
    assertEquals(30, new SlurmOptions("", "00:05:00", 0, List.of()).notice());
    assertEquals(120, new SlurmOptions("", "1-12", 0, List.of()).notice());
  }
}
