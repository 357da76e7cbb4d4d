package adaps.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.config.ExperimentConfig;
import adaps.config.Scenarios;
import adaps.env.EnvironmentKinds;
import adaps.nets.MlpKernels;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkerChoiceTest {
  private static ExperimentConfig config(Map<String, Object> settings) {
    return ExperimentConfig.of(Scenarios.load("spread-10-10-10"), settings);
  }

  private static int chosen(ExperimentConfig config, int cores) {
    return WorkerChoice.chosen(
        config,
        EnvironmentKinds.spec(config.scenario()),
        MlpKernels.named(config.run().kernel()),
        cores);
  }

  /** 1,200 rows of 19,712 operations are worth nineteen workers. */
  @ParameterizedTest
  @CsvSource({
    "1, 1",
    "2, 1",
    "3, 2",
    "4, 3",
    "8, 7",
    "16, 15",
    "19, 18",
    "20, 19",
    "64, 19",
    "1000, 19"
  })
  void aCoreStaysTheWindowsAndEveryWorkerHasEnoughToDo(int cores, int workers) {
    assertEquals(workers, chosen(config(Map.of()), cores));
  }

  @Test
  void fewRowsAreNotSharedOutAndManyNeverAmongMoreThanTheMost() {
    assertEquals(1, chosen(config(Map.of("environments", 1, "nSteps", 2)), 64));
    assertEquals(64, chosen(config(Map.of("environments", 256)), 128));
  }

  @Test
  void aKernelThatDoesNotShareWorksAlone() {
    assertEquals(1, chosen(config(Map.of("kernel", "nd4j")), 16));
  }

  @Test
  void whatAPersonSaysHolds() {
    ExperimentConfig five = config(Map.of("workers", 5));
    assertEquals(
        5,
        WorkerChoice.of(five, EnvironmentKinds.spec(five.scenario()), MlpKernels.named("vector")));
    assertSame(five, WorkerChoice.share(five, 8, 16));
  }

  @Test
  void runsSideBySideShareTheCores() {
    ExperimentConfig free = config(Map.of());
    assertEquals(3, WorkerChoice.share(free, 4, 16).run().workers());
    assertEquals(1, WorkerChoice.share(free, 15, 16).run().workers());
    assertSame(free, WorkerChoice.share(free, 1, 16), "alone it has all");
    assertSame(free, WorkerChoice.share(free, 2, 2), "nothing to share");
  }

  @Test
  void thisMachineHasACore() {
    int cores = WorkerChoice.cores();
    assertTrue(cores >= 1 && cores <= Runtime.getRuntime().availableProcessors());
  }
}
