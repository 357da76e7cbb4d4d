package adaps.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import adaps.config.ConfigException;
import adaps.pipeline.MetricPoint;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetricsFileTest {
  private static final String HEADER =
      "stage,update,env_steps,seconds,test_return_mean,test_return_min,test_return_max,"
          + "train_return,policy_loss,value_loss,entropy,gradient_norm\n";

  @TempDir Path folder;

  @Test
  void everyRowIsOnDiskBeforeTheNextIsWritten() throws Exception {
    Path file = folder.resolve("metrics.csv");
    try (MetricsFile metrics = new MetricsFile(file, List.of())) {
      assertEquals(HEADER, Files.readString(file));
      metrics.add(new MetricPoint(5, 200, 0.5, -1.25, -2, -0.5, Double.NaN, 1, 2, 3, 4));
      assertEquals(
          HEADER + "train,5,200,0.5,-1.25,-2.0,-0.5,NaN,1.0,2.0,3.0,4.0\n", Files.readString(file));
    }
  }

  @Test
  void readingGivesTheSameBits() throws Exception {
    List<MetricPoint> points =
        List.of(
            Examples.point(0, -1.0 / 3),
            Examples.point(1, Double.MIN_VALUE),
            Examples.point(25_000_000_000L, -1e300));
    Path file = folder.resolve("metrics.csv");
    try (MetricsFile metrics = new MetricsFile(file, List.of())) {
      for (MetricPoint point : points) {
        metrics.add(point);
      }
    }
    assertEquals(points, MetricsFile.read(file));
  }

  @Test
  void columnsAreFoundByName() throws Exception {
    String header = "extra," + HEADER.trim();
    Path file = write(header + "\nx,train,1,40,1,2,1,3,NaN,4,5,6,7\n");
    assertEquals(
        List.of(new MetricPoint(1, 40, 1, 2, 1, 3, Double.NaN, 4, 5, 6, 7)),
        MetricsFile.read(file));
  }

  @Test
  void aRowCutOffByAKilledProcessIsLeftOut() throws Exception {
    Path file = write(HEADER + "train,1,40,1,2,1,3,NaN,4,5,6,7\ntrain,2,80,2,-21");
    assertEquals(1, MetricsFile.read(file).size());
  }

  @Test
  void aNumberThatIsNoneIsNamedWithFileLineAndColumn() throws Exception {
    Path file =
        write(HEADER + "train,1,40,1,2,1,3,NaN,4,5,6,7\ntrain,2,80,2,two,1,3,NaN,4,5,6,7\n");
    ConfigException refused = assertThrows(ConfigException.class, () -> MetricsFile.read(file));
    assertEquals(file + ", line 3: test_return_mean is 'two', not a number.", refused.getMessage());
  }

  @Test
  void aShortRowInTheMiddleIsRefused() throws Exception {
    Path file = write(HEADER + "train,1\ntrain,2,80,2,2,1,3,NaN,4,5,6,7\n");
    ConfigException refused = assertThrows(ConfigException.class, () -> MetricsFile.read(file));
    assertEquals(file + ", line 2: env_steps is '', not a number.", refused.getMessage());
  }

  @Test
  void anotherTableIsRefused() throws Exception {
    Path file = write("a,b\n1,2\n");
    ConfigException refused = assertThrows(ConfigException.class, () -> MetricsFile.read(file));
    assertEquals(
        file + ", line 1: the column stage is missing; is this a run's metrics?",
        refused.getMessage());
  }

  private Path write(String text) throws Exception {
    return Files.writeString(folder.resolve("metrics.csv"), text);
  }
}
