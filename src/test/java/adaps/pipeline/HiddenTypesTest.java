package adaps.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.config.ExperimentConfig;
import adaps.config.Scenario;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the program is for: agents of two hidden types each look for the landmark of their own type.
 * One network for all cannot know which that is and learns to stay between; AdaPS finds out who is
 * of which type, and with a mask for each learns what the methods with several networks learn.
 *
 * <p>The bound is the middle between the worst of ten seeds of AdaPS and the best of ten of FuPS.
 * Measured with the seeds 0 to 9, lowest to highest: AdaPS -188 to -120, SePS -121 to -105, NoPS
 * -142 to -119; FuPS -381 to -330, AdaPS with gain 1 -380 to -331. A policy that has not trained
 * has -484 to -523.
 */
class HiddenTypesTest {
  private static final double BOUND = -259;
  private static final long SEEDS = 3;
  private static final Scenario TWO_TYPES =
      new Scenario("spread-4-4", "", "spread", "", Map.of("groups", List.of(4, 4)));

  private static Map<Long, RecordedRun> adaps;

  @BeforeAll
  static void trainAdaps() {
    adaps =
        LongStream.range(0, SEEDS)
            .boxed()
            .collect(
                Collectors.toMap(
                    Function.identity(), seed -> RecordedRun.of(config("adaps", seed))));
  }

  /** Of the default sizes, on the default kernel; K is chosen, as by default. */
  private static ExperimentConfig config(String method, long seed) {
    Map<String, Object> values = new HashMap<>();
    values.put("method", method);
    values.put("seed", seed);
    values.put("steps", 80_000);
    values.put("learningRate", 2e-3);
    values.put("testInterval", 40_000);
    values.put("testEpisodes", 64);
    values.put("collectSteps", 4_000);
    values.put("vaeBatch", 128);
    return ExperimentConfig.of(TWO_TYPES, values);
  }

  private static void assertPasses(RecordedRun run) {
    double reached = run.result.training().testReturn();
    assertTrue(reached > BOUND, () -> "it must pass " + BOUND + " and reaches " + reached);
  }

  private static void assertDoesNotPass(RecordedRun run) {
    for (MetricPoint point : run.points) {
      double reached = point.testMean();
      assertTrue(reached < BOUND, () -> "it cannot pass " + BOUND + " and reaches " + reached);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2})
  void adapsFindsTheTypesAndLearnsWhatOneNetworkForAllCannot(long seed) {
    assertEquals(1, adaps.get(seed).result.clusters().agreement());
    assertPasses(adaps.get(seed));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2})
  void fupsDoesNotLearnItForItsOneNetworkCannotTellTheTypesApart(long seed) {
    assertDoesNotPass(RecordedRun.of(config("fups", seed)));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2})
  void adapsWithAMappingTooWeakForDifferentMasksIsFupsAndSaysSo(long seed) {
    RecordedRun weak =
        RecordedRun.from(adaps.get(seed).findings, config("adaps", seed).with("gain", 1));
    assertEquals(1, weak.result.clusters().agreement());
    assertTrue(weak.warnings.containsKey("masks nearly identical"), weak.warnings.toString());
    assertDoesNotPass(weak);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2})
  void sepsLearnsItWithANetworkForEachCluster(long seed) {
    assertPasses(RecordedRun.from(adaps.get(seed).findings, config("seps", seed)));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2})
  void nopsLearnsItWithANetworkForEachAgent(long seed) {
    assertPasses(RecordedRun.of(config("nops", seed)));
  }
}
