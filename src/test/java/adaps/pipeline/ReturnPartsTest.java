package adaps.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import adaps.a2c.Evaluator.TestReturns;
import adaps.env.EnvironmentSpec;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReturnPartsTest {
  /** Types a, b, a, b earn 1, 2, 4, 8 in one episode and 3, 0, 0, 2 in the other. */
  private static final TestReturns RETURNS =
      new TestReturns(new double[] {15, 5}, new double[][] {{1, 2, 4, 8}, {3, 0, 0, 2}});

  private static final EnvironmentSpec SPEC =
      new EnvironmentSpec(
          List.of(0, 1, 0, 1), List.of("a", "b"), List.of("x"), List.of("stay"), 10);

  @Test
  void agentsOfAGroupAreSummedAndEpisodesAreAveraged() {
    ReturnParts parts = ReturnParts.of(RETURNS, SPEC, new int[] {2, 0, 0, 2});
    assertEquals(List.of(4.0, 6.0), parts.types());
    assertEquals(List.of(3.0, 0.0, 7.0), parts.clusters());
    assertEquals(RETURNS.mean(), parts.types().stream().mapToDouble(d -> d).sum());
    assertEquals(RETURNS.mean(), parts.clusters().stream().mapToDouble(d -> d).sum());
  }

  @Test
  void aMethodWithoutClustersHasReturnsOfTypesAlone() {
    assertEquals(
        new ReturnParts(List.of(4.0, 6.0), List.of()), ReturnParts.of(RETURNS, SPEC, null));
  }
}
