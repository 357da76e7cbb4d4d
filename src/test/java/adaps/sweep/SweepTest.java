package adaps.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.config.ConfigException;
import adaps.config.ExperimentConfig;
import adaps.config.Scenario;
import adaps.pipeline.MetricPoint;
import adaps.pipeline.RunEvent;
import adaps.pipeline.RunListener;
import adaps.runs.ExperimentClaim;
import adaps.runs.StoredRun;
import adaps.sweep.RunOutcome.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sweeps over the tiny environment. */
class SweepTest {
  @TempDir Path runs;

  @Test
  void everyRunIsFinishedInAFolderOfItsOwn() {
    List<ExperimentConfig> grid = Grid.of(match(1), List.of("fups", "nops"), List.of(0L, 1L));
    List<RunOutcome> outcomes = sweep(grid, 2, new SweepListener() {}).run();
    assertEquals(
        List.of(State.FINISHED, State.FINISHED, State.FINISHED, State.FINISHED), states(outcomes));
    assertEquals(grid, outcomes.stream().map(RunOutcome::config).toList());
    Set<Path> folders = new HashSet<>();
    for (RunOutcome outcome : outcomes) {
      folders.add(outcome.folder());
      StoredRun run = StoredRun.read(outcome.folder());
      assertEquals(outcome.config().values(), run.config().values());
      assertEquals(400, run.result().orElseThrow().training().envSteps());
    }
    assertEquals(4, folders.size());
  }

  @Test
  void runsSideBySideComputeWhatTheyComputeAlone() {
    List<ExperimentConfig> grid = Grid.of(match(1), List.of("adaps", "snp-ps"), List.of(0L, 1L));
    List<RunOutcome> together = sweep(grid, 4, new SweepListener() {}).run();
    Path other = runs.resolve("alone");
    List<RunOutcome> alone =
        new Sweep(grid, other, new ThreadExecutor(1), new SweepListener() {}).run();
    for (int i = 0; i < grid.size(); i++) {
      assertEquals(returns(alone.get(i)), returns(together.get(i)), grid.get(i).run().method());
    }
  }

  @Test
  void theSameSweepAgainRunsNothing() throws IOException {
    List<ExperimentConfig> grid = Grid.of(match(1), List.of("fups"), List.of(0L, 1L));
    List<RunOutcome> first = sweep(grid, 1, new SweepListener() {}).run();
    Set<Path> before = folders();
    List<RunOutcome> again = sweep(grid, 1, new SweepListener() {}).run();
    assertEquals(List.of(State.REUSED, State.REUSED), states(again));
    assertEquals(first.get(1).folder(), again.get(1).folder());
    assertEquals(before, folders());
  }

  @Test
  void onlyWhatIsMissingIsAskedOfTheExecutor() {
    sweep(Grid.of(match(1), List.of("fups"), List.of(1L)), 1, new SweepListener() {}).run();
    List<ExperimentConfig> asked = new ArrayList<>();
    RunExecutor executor =
        new RunExecutor() {
          @Override
          public List<RunOutcome> run(
              List<PlannedRun> planned, Path folder, SweepListener listener) {
            asked.addAll(planned.stream().map(PlannedRun::config).toList());
            return planned.stream()
                .map(run -> new RunOutcome(run.config(), State.NOT_BEGUN, null, ""))
                .toList();
          }

          @Override
          public void stop() {}
        };
    List<ExperimentConfig> grid = new ArrayList<>();
    grid.addAll(Grid.of(match(1), List.of("fups"), List.of(0L, 1L)));
    grid.addAll(Grid.of(match(2), List.of("fups"), List.of(1L)));
    grid.addAll(Grid.of(match(1).with("gamma", 0.5), List.of("fups"), List.of(1L)));
    List<RunOutcome> outcomes = new Sweep(grid, runs, executor, new SweepListener() {}).run();
    assertEquals(
        List.of(State.NOT_BEGUN, State.REUSED, State.NOT_BEGUN, State.NOT_BEGUN), states(outcomes));
    assertEquals(List.of(grid.get(0), grid.get(2), grid.get(3)), asked);
  }

  /** As two processes that were given the same command in the same folder would. */
  @Test
  void sweepsAtTheSameTimeShareTheWork() throws Exception {
    List<ExperimentConfig> grid = Grid.of(match(1), List.of("fups", "nops"), List.of(0L, 1L, 2L));
    FutureTask<List<RunOutcome>> other =
        new FutureTask<>(() -> sweep(grid, 1, new SweepListener() {}).run());
    new Thread(other, "the other sweep").start();
    List<RunOutcome> mine = sweep(grid, 1, new SweepListener() {}).run();
    List<RunOutcome> theirs = other.get();
    assertEquals(6, folders().size());
    for (int i = 0; i < grid.size(); i++) {
      Set<State> both = Set.of(mine.get(i).state(), theirs.get(i).state());
      assertEquals(Set.of(State.FINISHED, State.REUSED), both, grid.get(i).run().method());
      assertEquals(mine.get(i).folder(), theirs.get(i).folder());
    }
  }

  @Test
  void aSweepThatWaitsForAnotherOneCanBeStopped() {
    List<ExperimentConfig> grid = Grid.of(match(1), List.of("fups"), List.of(0L));
    try (ExperimentClaim other = ExperimentClaim.take(runs, grid.get(0)).orElseThrow()) {
      Sweep[] sweep = new Sweep[1];
      List<Integer> waits = new ArrayList<>();
      SweepListener listener =
          new SweepListener() {
            @Override
            public void waits(int others) {
              waits.add(others);
              sweep[0].stop();
            }
          };
      sweep[0] = sweep(grid, 1, listener);
      assertEquals(List.of(State.NOT_BEGUN), states(sweep[0].run()));
      assertEquals(List.of(1), waits);
    }
  }

  @Test
  void aFailingRunDoesNotStopTheOthersAndIsRunAgain() {
    List<ExperimentConfig> grid = new ArrayList<>();
    grid.add(fups(match(1e30)));
    grid.add(fups(match(1)));
    List<RunOutcome> outcomes = sweep(grid, 1, new SweepListener() {}).run();
    assertEquals(List.of(State.FAILED, State.FINISHED), states(outcomes));
    assertTrue(outcomes.get(0).message().contains("finite"), outcomes.get(0).message());
    assertEquals(
        List.of(State.FAILED, State.REUSED), states(sweep(grid, 1, new SweepListener() {}).run()));
  }

  @Test
  void aListenerThatBreaksFailsItsRunAlone() {
    SweepListener broken =
        new SweepListener() {
          @Override
          public RunListener began(ExperimentConfig config) {
            if (config.run().seed() == 0) {
              throw new IllegalStateException("no display");
            }
            return event -> {};
          }
        };
    List<ExperimentConfig> grid = Grid.of(match(1), List.of("fups"), List.of(0L, 1L));
    List<RunOutcome> outcomes = sweep(grid, 1, broken).run();
    assertEquals(List.of(State.FAILED, State.FINISHED), states(outcomes));
    assertTrue(outcomes.get(0).message().contains("no display"));
  }

  @Test
  void stoppingKeepsWhatHasFinishedAndTheNextSweepGoesOnWithTheRest() throws IOException {
    List<ExperimentConfig> grid = Grid.of(match(1), List.of("adaps"), List.of(0L, 1L, 2L));
    List<RunOutcome> told = Collections.synchronizedList(new ArrayList<>());
    List<RunOutcome> outcomes = stoppedInTheSecond(grid, told);
    assertEquals(List.of(State.FINISHED, State.STOPPED, State.NOT_BEGUN), states(outcomes));
    assertEquals(outcomes.subList(0, 2), told);

    GoingOn listener = new GoingOn();
    List<RunOutcome> again = sweep(grid, 1, listener).run();
    assertEquals(List.of(State.REUSED, State.FINISHED, State.FINISHED), states(again));
    Path stopped = outcomes.get(1).folder();
    assertEquals(Map.of(stopped, 240L), listener.envSteps, "training was stopped after 240 steps");
    assertEquals(stopped, again.get(1).folder());
    assertEquals(3, folders().size(), "the interrupted run has no second folder");
    assertEquals(400, StoredRun.read(stopped).result().orElseThrow().training().envSteps());
    List<RunOutcome> whole =
        new Sweep(grid, runs.resolve("whole"), new ThreadExecutor(1), new SweepListener() {}).run();
    assertEquals(returns(whole.get(1)), returns(again.get(1)));
  }

  @Test
  void whatCannotGoOnBeginsAnew() throws IOException {
    List<ExperimentConfig> grid = Grid.of(match(1), List.of("adaps"), List.of(0L, 1L));
    Path stopped = stoppedInTheSecond(grid, new ArrayList<>()).get(1).folder();
    try (Stream<Path> checkpoints = Files.list(stopped.resolve("checkpoint"))) {
      for (Path file : checkpoints.toList()) {
        Files.write(file, new byte[] {1, 2, 3});
      }
    }
    GoingOn listener = new GoingOn();
    List<RunOutcome> again = sweep(grid, 1, listener).run();
    assertEquals(List.of(State.REUSED, State.FINISHED), states(again));
    assertEquals(Map.of(), listener.envSteps);
    assertEquals(3, folders().size());
  }

  /** A sweep of one job that is stopped after the first test of the run with seed 1. */
  private List<RunOutcome> stoppedInTheSecond(List<ExperimentConfig> grid, List<RunOutcome> told) {
    Sweep[] sweep = new Sweep[1];
    sweep[0] =
        sweep(
            grid,
            1,
            new SweepListener() {
              @Override
              public RunListener began(ExperimentConfig config) {
                return event -> {
                  if (event instanceof RunEvent.Tested tested) {
                    if (config.run().seed() == 1 && tested.point().envSteps() == 200) {
                      sweep[0].stop();
                    }
                  }
                };
              }

              @Override
              public void ended(RunOutcome outcome) {
                told.add(outcome);
              }
            });
    return sweep[0].run();
  }

  /** Remembers which runs go on, and from where. */
  private static final class GoingOn implements SweepListener {
    private final Map<Path, Long> envSteps = new ConcurrentHashMap<>();

    @Override
    public void goesOn(ExperimentConfig config, Path folder, long steps, List<String> notes) {
      envSteps.put(folder, steps);
    }
  }

  @Test
  void aRunThatCannotBeginIsRefusedBeforeAnythingIsWritten() throws IOException {
    List<ExperimentConfig> grid = List.of(match(1).with("clusters", 5), fups(match(1)));
    ConfigException refused =
        assertThrows(ConfigException.class, () -> sweep(grid, 1, new SweepListener() {}));
    assertTrue(refused.getMessage().contains("clusters is 5"), refused.getMessage());
    assertEquals(Set.of(), folders());
  }

  private Sweep sweep(List<ExperimentConfig> grid, int jobs, SweepListener listener) {
    return new Sweep(grid, runs, new ThreadExecutor(jobs), listener);
  }

  private static ExperimentConfig match(double reward) {
    Scenario scenario = new Scenario("match", "match", "match", "a test", Map.of("reward", reward));
    return ExperimentConfig.of(
        scenario,
        Map.of(
            "steps", 400,
            "testInterval", 200,
            "testEpisodes", 2,
            "collectSteps", 100,
            "maxCollectSteps", 100,
            "vaeEpochs", 1,
            "clusters", 2));
  }

  private static ExperimentConfig fups(ExperimentConfig config) {
    return config.with("method", "fups");
  }

  private static List<State> states(List<RunOutcome> outcomes) {
    return outcomes.stream().map(RunOutcome::state).toList();
  }

  private static List<Double> returns(RunOutcome outcome) {
    return StoredRun.read(outcome.folder()).metrics().stream().map(MetricPoint::testMean).toList();
  }

  private Set<Path> folders() throws IOException {
    try (Stream<Path> all = Files.list(runs)) {
      return new HashSet<>(all.toList());
    }
  }
}
