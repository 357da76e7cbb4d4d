package adaps.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import adaps.pipeline.StageProgress.State;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class StagePaceTest {
  private static final OptionalDouble UNKNOWN = OptionalDouble.empty();

  private final StagePace pace = new StagePace();

  private OptionalDouble at(Stage stage, double seconds, double done) {
    return pace.secondsLeft(new StageProgress(stage, State.RUNNING, done, seconds, ""));
  }

  private OptionalDouble at(double seconds, double done) {
    return at(Stage.ENCODE, seconds, done);
  }

  /** Libraries load for twenty seconds; then every second does a tenth. */
  @Test
  void whatPassesBeforeThereIsProgressDoesNotCount() {
    assertEquals(UNKNOWN, at(0, 0));
    assertEquals(UNKNOWN, at(20, 0));
    assertEquals(UNKNOWN, at(20.5, 0.05));
    assertEquals(UNKNOWN, at(21, 0.1));
    assertEquals(7.5, at(22.5, 0.25).orElseThrow(), 1e-9);
  }

  /** A hundredth a second for ten seconds, then a twentieth. */
  @Test
  void theNewestPaceCounts() {
    at(0, 0);
    at(1, 0.01);
    for (int second = 2; second <= 11; second++) {
      at(second, second / 100.0);
    }
    double left = Double.NaN;
    for (int second = 12; second <= 24; second++) {
      left = at(second, 0.11 + 0.05 * (second - 11)).orElseThrow();
    }
    assertEquals((1 - 0.76) / 0.05, left, 1e-9);
  }

  @Test
  void aStageThatIsResumedHasThePaceOfWhatItDoesNow() {
    assertEquals(UNKNOWN, at(Stage.TRAIN, 500, 0.5));
    assertEquals(40, at(Stage.TRAIN, 510, 0.6).orElseThrow(), 1e-9);
  }

  @Test
  void theNextStageBeginsAnew() {
    at(0, 0.5);
    assertEquals(2, at(2, 0.75).orElseThrow(), 1e-9);
    assertEquals(UNKNOWN, at(Stage.TRAIN, 0.1, 0.001));
    assertEquals(UNKNOWN, at(Stage.TRAIN, 0.9, 0.2));
    assertEquals(8, at(Stage.TRAIN, 2.1, 0.201).orElseThrow(), 0.1);
  }

  @Test
  void nothingIsLeftToBeSaidOfAStageThatIsThroughOrStandsStill() {
    at(0, 0.1);
    assertEquals(UNKNOWN, at(5, 0.1));
    assertEquals(UNKNOWN, at(9, 1));
  }
}
