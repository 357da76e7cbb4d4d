package adaps.studio.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import adaps.config.ExperimentConfig;
import adaps.config.Scenarios;
import adaps.pipeline.Stage;
import adaps.pipeline.StageProgress;
import adaps.pipeline.StageProgress.State;
import adaps.runs.ExperimentKey;
import adaps.sweep.RunOutcome;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompareProgressTest {
  private static final long SECOND = 1_000_000_000;

  private final ComparedRun first = run(0);
  private final ComparedRun second = run(1);
  private final CompareProgress progress = new CompareProgress(List.of(first, second));

  private static ComparedRun run(long seed) {
    return new ComparedRun(
        ExperimentConfig.of(
            Scenarios.load("spread-5-5-5"), Map.of("seed", seed, "steps", 1_000_000L)),
        "");
  }

  private static void trains(ComparedRun run, double seconds, double done) {
    StageProgress stage = new StageProgress(Stage.TRAIN, State.RUNNING, done, seconds, "");
    run.hear(new CompareMailbox.News(ExperimentKey.of(run.config()), stage, List.of(), 0));
  }

  private String at(double seconds) {
    return shown(100 + seconds);
  }

  private String shown(double clock) {
    progress.look((long) (clock * SECOND));
    return progress.words(true);
  }

  /** A tenth of the training in two seconds; the second run needs all of its twenty. */
  @Test
  void theTimeLeftIsThatOfTheRestOfARunAndOfThoseThatWait() {
    assertEquals("0 of 2 runs, 0 %", at(0));
    trains(first, 0, 0.1);
    assertEquals("0 of 2 runs, 5 %", at(1));
    trains(first, 2, 0.2);
    assertEquals("0 of 2 runs, 10 %, 36 s left", at(3));
    assertEquals("0 of 2 runs, 10 %", progress.words(false));
  }

  /** A clock of nanoseconds may begin anywhere. */
  @ParameterizedTest
  @ValueSource(longs = {-1_000_000, -2, 0})
  void theTimeLeftIsTheSameOnAClockThatBeginsBelowZero(long begin) {
    shown(begin);
    trains(first, 0, 0.1);
    shown(begin + 1);
    trains(first, 2, 0.2);
    assertEquals("0 of 2 runs, 10 %, 36 s left", shown(begin + 3));
  }

  @Test
  void whatHasEndedTakesNoMoreTime() {
    theTimeLeftIsThatOfTheRestOfARunAndOfThoseThatWait();
    first.ended(new RunOutcome(first.config(), RunOutcome.State.FINISHED, null, ""));
    assertEquals("1 of 2 runs, 50 %, 20 s left", at(20));
    second.ended(new RunOutcome(second.config(), RunOutcome.State.REUSED, null, ""));
    assertEquals("2 of 2 runs, 100 %", at(21));
  }

  /** Sixty pulses a second are more than a pace needs. */
  @Test
  void betweenLooksTheWordsStay() {
    theTimeLeftIsThatOfTheRestOfARunAndOfThoseThatWait();
    trains(first, 2.1, 0.9);
    assertEquals("0 of 2 runs, 45 %, 36 s left", at(3.1));
  }
}
