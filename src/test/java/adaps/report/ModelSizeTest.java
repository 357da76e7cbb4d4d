package adaps.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import adaps.sharing.Methods;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Sizes relative to FuPS, as in Fig. 4 of the AdaPS paper. Counted by hand for spread 10-10-10: 10
 * observations, 5 actions, layers of 64 and 64 are an actor of 11·64 + 65·64 + 65·5 = 5189 and a
 * critic of 11·64 + 65·64 + 65 = 4929; the numbers of 30 agents add 2·30·64 = 3840.
 */
class ModelSizeTest {
  private static final long ONE = 5189 + 4929;

  private static Series series(String method, long... parameters) {
    List<ReportedRun> runs = new ArrayList<>();
    for (int seed = 0; seed < parameters.length; seed++) {
      var config = HandMadeRuns.config("s", method, seed, Map.of());
      runs.add(HandMadeRuns.sized(config, parameters[seed], null, 0, 1));
    }
    return new Series(Methods.named(method), 0, Map.of(), runs);
  }

  private static final List<Series> ALL =
      List.of(
          series("adaps", ONE, ONE),
          series("seps", 3 * ONE, 3 * ONE),
          series("nops", 30 * ONE),
          series("fups", ONE),
          series("fups+id", ONE + 3840),
          series("snp-ps", ONE));

  @Test
  void sizesAreMultiplesOfFupsAsThePaperHasThem() {
    ModelSize reference = ModelSize.reference(ALL);
    assertEquals("FuPS", reference.label());
    assertEquals(10118, reference.parameters());
    double[] expected = {1, 3, 30, 1, 1.379521644593793, 1};
    for (int i = 0; i < expected.length; i++) {
      double size = reference.relative(ModelSize.of(ALL.get(i)).mean());
      assertEquals(expected[i], size, 1e-12, ALL.get(i).label());
    }
  }

  @Test
  void withoutFupsTheSmallestModelIsTheMeasureAndFupsIsItEvenWhereItIsNotTheSmallest() {
    assertEquals("AdaPS", ModelSize.reference(ALL.subList(0, 3)).label());
    assertEquals("SePS", ModelSize.reference(ALL.subList(1, 3)).label());
    List<Series> large = List.of(series("adaps", 10), series("fups", 1000), series("seps", 20));
    assertEquals(1000, ModelSize.reference(large).parameters());
  }

  @Test
  void seedsWithDifferentClustersHaveAMeanSizeAndBothEndsInWords() {
    Series seps = series("seps", 2 * ONE, 4 * ONE, 3 * ONE);
    assertEquals(3 * ONE, ModelSize.of(seps).mean(), 1e-9);
    assertEquals("20,236 to 40,472", ModelSize.exactly(ModelSize.of(seps)));
    assertEquals("10,118", ModelSize.exactly(ModelSize.of(ALL.get(0))));
  }
}
