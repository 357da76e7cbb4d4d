package adaps.sweep.away;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.Waiting;
import adaps.cli.Terminals;
import adaps.config.ConfigException;
import adaps.config.ExperimentConfig;
import adaps.runs.StoredRun;
import adaps.sweep.ProgramStart;
import adaps.sweep.RunOutcome;
import adaps.sweep.RunOutcome.State;
import adaps.sweep.Sweep;
import adaps.sweep.SweepListener;
import adaps.sweep.ThreadExecutor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that lines for the shell start. */
class CommandExecutorTest {
  @TempDir Path folder;
  private Path runs;
  private List<ExperimentConfig> grid;

  @BeforeEach
  void plan() {
    runs = folder.resolve("runs of 'mine'");
    grid = SmallMatch.grid(List.of("fups"), List.of(0L, 1L), 400);
  }

  private List<RunOutcome> sweep(String line) {
    return new Sweep(grid, runs, executor(line), new SweepListener() {}).run();
  }

  private static CommandExecutor executor(String line) {
    return new CommandExecutor(new CommandTemplate(line), 2);
  }

  /** A Java of its own for each, started as a task of a scheduler is. */
  @Test
  void aLineComputesWhatThreadsCompute() {
    String program =
        ProgramStart.command().stream().map(ShellWords::quoted).collect(Collectors.joining(" "));
    List<RunOutcome> outcomes = sweep(program + " task {}");
    assertEquals(List.of(State.FINISHED, State.FINISHED), SmallMatch.states(outcomes));
    Path here = folder.resolve("here");
    List<RunOutcome> local =
        new Sweep(grid, here, new ThreadExecutor(1), new SweepListener() {}).run();
    for (int i = 0; i < 2; i++) {
      assertEquals(last(local.get(i)), last(outcomes.get(i)));
    }
    assertFalse(Files.exists(runs.resolve(".jobs")));
  }

  private static double last(RunOutcome outcome) {
    return StoredRun.read(outcome.folder()).result().orElseThrow().training().testReturn();
  }

  @Test
  void whatALineHandsOnIsSentOnceAndFoundLater() throws Exception {
    Path calls = folder.resolve("calls");
    String line = "echo {} >>" + ShellWords.quoted(calls.toString());
    assertEquals(List.of(State.SENT, State.SENT), SmallMatch.states(sweep(line)));
    assertEquals(List.of(State.SENT, State.SENT), SmallMatch.states(sweep(line)));
    assertEquals(2, Files.readAllLines(calls).size());
    assertTrue(Files.exists(Path.of(Files.readAllLines(calls).get(0))), "the path is whole");
    new Sweep(grid, runs, new ThreadExecutor(1), new SweepListener() {}).run();
    assertEquals(List.of(State.REUSED, State.REUSED), SmallMatch.states(sweep(line)));
  }

  @Test
  void aLineThatFailsIsToldWithItsLastWordsAndTriedAgain() {
    List<RunOutcome> outcomes = sweep("echo not here >&2; echo {} >/dev/null; exit 7");
    assertEquals(List.of(State.FAILED, State.FAILED), SmallMatch.states(outcomes));
    assertEquals("Its command ended with code 7 (not here).", outcomes.get(0).message());
    assertEquals(State.SENT, sweep("echo {}").get(0).state());
  }

  @Test
  void aTaskThatFailsSaysWhyToWhoeverLooksNext() throws Exception {
    Files.createDirectories(runs);
    ExperimentConfig failing = SmallMatch.config(400, 1e30).with("method", "fups");
    TaskFolder folder = TaskFolder.create(runs, TaskFolder.COMMANDS, List.of(failing));
    TaskFile task = folder.tasks().get(0);
    task.markSent();
    Terminals adaps = new Terminals();
    assertEquals(1, adaps.run("task", task.path().toString()), adaps.err());
    grid = List.of(failing);
    RunOutcome told = sweep("echo {}").get(0);
    assertEquals(State.FAILED, told.state());
    assertTrue(told.message().contains("finite"), told.message());
    assertEquals(List.of(), folder.tasks(), "the next command tries it again");
  }

  /** A program that says in files when it begins and that it was asked to end. */
  private static final String TOLD =
      "sh -c 'end() { echo x >>\"$1\"; exit; }; trap \"end \\\"\\$1\\\"\" TERM;"
          + " echo x >>\"$0\"; for i in $(seq 100); do sleep 1; done' ";

  @Test
  void stoppingEndsTheLinesUnderWayAndWhatTheyHaveStarted() throws Exception {
    Path begun = folder.resolve("begun");
    Path ended = folder.resolve("ended");
    String files = ShellWords.quoted(begun.toString()) + " " + ShellWords.quoted(ended.toString());
    // Behind it stands another command, so that it is no part of the line's own process.
    Sweep sweep =
        new Sweep(grid, runs, executor(TOLD + files + " {}; true"), new SweepListener() {});
    FutureTask<List<RunOutcome>> task = new FutureTask<>(sweep::run);
    new Thread(task, "a sweep").start();
    Waiting.until("both have begun", () -> lines(begun) == 2);
    sweep.stop();
    assertEquals(List.of(State.STOPPED, State.STOPPED), SmallMatch.states(task.get()));
    Waiting.until("what was started has ended", () -> lines(ended) == 2);
  }

  private static int lines(Path file) throws IOException {
    return Files.exists(file) ? Files.readAllLines(file).size() : 0;
  }

  @Test
  void aLineWithoutAPlaceForTheFileIsRefused() {
    assertThrows(ConfigException.class, () -> new CommandTemplate("ssh host adaps task"));
  }
}
