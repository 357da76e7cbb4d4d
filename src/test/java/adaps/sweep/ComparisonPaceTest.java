package adaps.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;

import adaps.config.ExperimentConfig;
import adaps.config.Scenarios;
import adaps.pipeline.Stage;
import adaps.pipeline.StageProgress;
import adaps.pipeline.StageProgress.State;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Times are worked out by hand from seconds before training and seconds a step. */
class ComparisonPaceTest {
  private static final OptionalDouble UNKNOWN = OptionalDouble.empty();

  private final ExperimentConfig first = config("adaps", 0);
  private final ExperimentConfig second = config("adaps", 1);
  private final ExperimentConfig third = config("adaps", 2);
  private final ExperimentConfig other = config("fups", 0);
  private final ComparisonPace pace = new ComparisonPace();
  private final Map<ExperimentConfig, StageProgress> underWay = new LinkedHashMap<>();

  private static ExperimentConfig config(String method, int seed) {
    return ExperimentConfig.of(Scenarios.load("spread-5-5-5"))
        .with("method", method)
        .with("seed", seed)
        .with("steps", 1_000_000);
  }

  private void is(ExperimentConfig config, Stage stage, double seconds, double done) {
    underWay.put(config, new StageProgress(stage, State.RUNNING, done, seconds, ""));
  }

  private OptionalDouble at(double now, ExperimentConfig... waiting) {
    return pace.secondsLeft(underWay, List.of(waiting), now);
  }

  /** Twelve seconds for identities, then a tenth of the training in two seconds. */
  @Test
  void theTimeBeforeTrainingCountsOnceForEveryRun() {
    underWay.put(first, null);
    assertEquals(UNKNOWN, at(100, second));
    is(first, Stage.ENCODE, 3, 0.5);
    assertEquals(UNKNOWN, at(106, second));
    is(first, Stage.TRAIN, 0, 0.1);
    at(112, second);
    is(first, Stage.TRAIN, 2, 0.2);
    assertEquals(16 + 12 + 20, at(114, second).orElseThrow(), 1e-9);
  }

  @Test
  void runsSideBySideShareWhatWaits() {
    twoTrain();
    assertEquals((16 + 16 + 2 * 20) / 2.0, at(12, third, config("adaps", 3)).orElseThrow(), 1e-9);
    assertEquals((16 + 16 + 20) / 2.0, at(12, third).orElseThrow(), 1e-9);
  }

  /** With one left of two at once there is nothing to share. */
  @Test
  void theLastRunTakesAllItsTime() {
    twoTrain();
    underWay.remove(second);
    is(first, Stage.TRAIN, 4, 0.3);
    assertEquals(14, at(14).orElseThrow(), 1e-9);
  }

  private void twoTrain() {
    for (double seconds : new double[] {0, 2}) {
      is(first, Stage.TRAIN, seconds, 0.1 + seconds / 20);
      is(second, Stage.TRAIN, seconds, 0.1 + seconds / 20);
      at(10 + seconds);
    }
  }

  /** FuPS trains twice as fast: a run of it is known by its own kind as soon as there is one. */
  @Test
  void aRunIsLikeThoseOfItsMethod() {
    for (double seconds : new double[] {0, 2}) {
      is(first, Stage.TRAIN, seconds, 0.1 + seconds / 20);
      is(other, Stage.TRAIN, seconds, 0.1 + seconds / 10);
      at(10 + seconds);
    }
    assertEquals((16 + 7 + 10) / 2.0, at(12, config("fups", 1)).orElseThrow(), 1e-9);
    assertEquals((16 + 7 + 20) / 2.0, at(12, second).orElseThrow(), 1e-9);
  }

  /** What has stood in a stage for longer than others needed only has its training to do. */
  @Test
  void aRunInAnEarlierStageHasTheRestOfThatToo() {
    theTimeBeforeTrainingCountsOnceForEveryRun();
    underWay.remove(first);
    is(second, Stage.COLLECT, 1, 0.1);
    assertEquals(12 + 20, at(200).orElseThrow(), 1e-9);
    assertEquals(5 + 20, at(207).orElseThrow(), 1e-9);
    assertEquals(20, at(300).orElseThrow(), 1e-9);
  }

  /** Half a second of training is no pace, but a run that ended has a time. */
  @Test
  void aRunThatWasSoonThroughSaysHowLongTheNextTakes() {
    underWay.put(first, null);
    at(0, second);
    is(first, Stage.TRAIN, 0.1, 0.25);
    at(4, second);
    is(first, Stage.TRAIN, 0.5, 1);
    at(4.4, second);
    underWay.clear();
    assertEquals(4 + 0.5, at(4.5, second).orElseThrow(), 1e-9);
  }

  /** A thousandth of the training says nothing, however long ago that was. */
  @Test
  void aRunThatWasOnlySeenAtItsBeginningSaysNothing() {
    is(first, Stage.TRAIN, 0.1, 0.001);
    at(4, second);
    underWay.clear();
    assertEquals(UNKNOWN, at(30, second));
  }

  @Test
  void nothingIsLeftOfNothing() {
    assertEquals(UNKNOWN, at(3));
  }
}
