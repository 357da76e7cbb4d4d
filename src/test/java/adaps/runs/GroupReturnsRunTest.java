package adaps.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.pipeline.MetricPoint;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Returns by type and by cluster in the files of a whole run. */
class GroupReturnsRunTest {
  @TempDir Path runs;

  @Test
  void typesAndClustersSumToTheTestReturnOfEveryTest() throws Exception {
    StoredRun run =
        StoredRun.read(StoppedRuns.whole(runs, StoppedRuns.config("spread-5-5-5", "seps")));
    int clusters =
        Arrays.stream(run.identity().orElseThrow().clusters().orElseThrow().clusterOfAgent())
                .max()
                .orElseThrow()
            + 1;
    assertTrue(run.metrics().size() > 1);
    for (MetricPoint point : run.metrics()) {
      assertEquals(3, point.parts().types().size());
      assertEquals(clusters, point.parts().clusters().size());
      assertEquals(point.testMean(), sum(point.parts().types()), 1e-9);
      assertEquals(point.testMean(), sum(point.parts().clusters()), 1e-9);
    }
  }

  private static double sum(List<Double> parts) {
    return parts.stream().mapToDouble(Double::doubleValue).sum();
  }
}
