package adaps.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import adaps.a2c.UpdateMetrics;
import adaps.config.BrokenFileException;
import adaps.conflict.ConflictLevels;
import adaps.pipeline.MetricPoint;
import adaps.pipeline.MetricPoints;
import adaps.pipeline.ReturnParts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MetricsFileTest {
  private static final String HEADER =
      "update,env_steps,seconds,test_return_mean,test_return_min,test_return_max,"
          + "train_return,policy_loss,value_loss,entropy,gradient_norm,diversity\n";

  /** As it is written; with less, it is an older program's. */
  private static final String WHOLE =
      HEADER.trim()
          + ",actor_efficiency,actor_futile,actor_conflict_types,actor_conflict_within_types,"
          + "actor_conflict_clusters,critic_efficiency,critic_futile,critic_conflict_types,"
          + "critic_conflict_within_types,critic_conflict_clusters\n";

  private static final String NO_CONFLICT = ",NaN".repeat(10) + "\n";

  /** Row {@code 1,40,1,2,1,3,NaN,4,5,6,7,0.25}. */
  private static final MetricPoint FIRST =
      new MetricPoint(
          1,
          40,
          1,
          new MetricPoint.TestReturn(2, 1, 3),
          Double.NaN,
          new UpdateMetrics.Means(4, 5, 6, 7),
          0.25);

  @TempDir Path folder;

  @Test
  void everyRowIsOnDiskBeforeTheNextIsWritten() throws Exception {
    Path file = folder.resolve("metrics.csv");
    try (MetricsFile metrics = new MetricsFile(file, List.of())) {
      assertEquals(WHOLE, Files.readString(file));
      metrics.add(
          MetricPoints.of(5, 200, 0.5, new MetricPoint.TestReturn(-1.25, -2, -0.5), Double.NaN));
      assertEquals(
          WHOLE + "5,200,0.5,-1.25,-2.0,-0.5,NaN,1.0,2.0,3.0,4.0,0.5" + NO_CONFLICT,
          Files.readString(file));
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
    Path file = write(header + "\nx,1,40,1,2,1,3,NaN,4,5,6,7,0.25\n");
    assertEquals(List.of(FIRST), MetricsFile.read(file));
  }

  @Test
  void whatAnOlderProgramWroteIsReadThoughItHasAColumnMore() throws Exception {
    Path file = write("stage," + HEADER + "train,1,40,1,2,1,3,NaN,4,5,6,7,0.25\n");
    assertEquals(List.of(FIRST), MetricsFile.read(file));
  }

  @Test
  void whatWasMeasuredLaterIsUnknownInAnOlderProgramsFile() throws Exception {
    Path file = write(HEADER.replace(",diversity", "") + "1,40,1,2,1,3,NaN,4,5,6,7\n");
    MetricPoint old = MetricsFile.read(file).get(0);
    assertEquals(MetricPoints.undiverse(FIRST), old);
    try (MetricsFile metrics = new MetricsFile(file, List.of(old))) {
      metrics.add(FIRST);
    }
    String row = "1,40,1.0,2.0,1.0,3.0,NaN,4.0,5.0,6.0,7.0,";
    assertEquals(
        WHOLE + row + "NaN" + NO_CONFLICT + row + "0.25" + NO_CONFLICT, Files.readString(file));
    assertEquals(List.of(old, FIRST), MetricsFile.read(file));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-0.01", "1.01", "Infinity"})
  void aDiversityThatIsNoShareIsRefused(String diversity) throws Exception {
    Path file = write(HEADER + "1,40,1,2,1,3,NaN,4,5,6,7," + diversity + "\n");
    BrokenFileException refused =
        assertThrows(BrokenFileException.class, () -> MetricsFile.read(file));
    assertEquals(
        file + ", line 2: diversity is '" + diversity + "', not a share of 0 to 1.",
        refused.getMessage());
  }

  @Test
  void conflictIsWrittenAndReadRoleByRole() throws Exception {
    ConflictLevels levels =
        new ConflictLevels(
            new ConflictLevels.Level(0.1, 2, 0.3, 0.4, 0.5),
            new ConflictLevels.Level(0.6, 7, 0.8, 0.9, Double.NaN));
    MetricPoint point =
        new MetricPoint(
            1,
            40,
            1,
            FIRST.test(),
            FIRST.trainReturn(),
            FIRST.learning(),
            0.25,
            levels,
            ReturnParts.UNKNOWN);
    Path file = folder.resolve("metrics.csv");
    try (MetricsFile metrics = new MetricsFile(file, List.of())) {
      metrics.add(point);
    }
    String row = "1,40,1.0,2.0,1.0,3.0,NaN,4.0,5.0,6.0,7.0,0.25,";
    assertEquals(WHOLE + row + "0.1,2.0,0.3,0.4,0.5,0.6,7.0,0.8,0.9,NaN\n", Files.readString(file));
    assertEquals(List.of(point), MetricsFile.read(file));
  }

  @ParameterizedTest
  @CsvSource({
    "1.5, 2, actor_efficiency is '1.5'; not a share of 0 to 1.",
    "0.5, 2.5, actor_futile is '2.5'; not a count.",
    "0.5, -1, actor_futile is '-1'; not a count."
  })
  void aConflictThatCannotBeIsRefused(String efficiency, String futile, String why)
      throws Exception {
    String numbers = efficiency + "," + futile + ",0,0,0,1,0,0,0,0\n";
    Path file = write(WHOLE + "1,40,1,2,1,3,NaN,4,5,6,7,0.25," + numbers);
    BrokenFileException refused =
        assertThrows(BrokenFileException.class, () -> MetricsFile.read(file));
    assertEquals(file + ", line 2: " + why.replace(';', ','), refused.getMessage());
  }

  @Test
  void aRowCutOffByAKilledProcessIsLeftOut() throws Exception {
    Path file = write(HEADER + "1,40,1,2,1,3,NaN,4,5,6,7,0.25\n2,80,2,-21");
    assertEquals(1, MetricsFile.read(file).size());
  }

  @Test
  void aNumberThatIsNoneIsNamedWithFileLineAndColumn() throws Exception {
    Path file = write(HEADER + "1,40,1,2,1,3,NaN,4,5,6,7,0.25\n2,80,2,two,1,3,NaN,4,5,6,7,0.25\n");
    BrokenFileException refused =
        assertThrows(BrokenFileException.class, () -> MetricsFile.read(file));
    assertEquals(file + ", line 3: test_return_mean is 'two', not a number.", refused.getMessage());
  }

  @Test
  void aShortRowInTheMiddleIsRefused() throws Exception {
    Path file = write(HEADER + "1\n2,80,2,2,1,3,NaN,4,5,6,7,0.25\n");
    BrokenFileException refused =
        assertThrows(BrokenFileException.class, () -> MetricsFile.read(file));
    assertEquals(file + ", line 2: env_steps is '', not a number.", refused.getMessage());
  }

  @Test
  void anotherTableIsRefused() throws Exception {
    Path file = write("a,b\n1,2\n");
    BrokenFileException refused =
        assertThrows(BrokenFileException.class, () -> MetricsFile.read(file));
    assertEquals(
        file + ", line 1: the column update is missing; is this a run's metrics?",
        refused.getMessage());
  }

  /** A row's columns: update, env_steps, test_return_mean. */
  private static String row(String update, String steps, String mean) {
    return String.join(",", update, steps, "1", mean, "1", "3", "NaN", "4", "5", "6", "7", "0.25");
  }

  @ParameterizedTest
  @CsvSource({
    "-1,   40,   2, update is '-1'",
    "1.5,  40,   2, update is '1.5'",
    "NaN,  40,   2, update is 'NaN'",
    "1,    1.01e15, 2, env_steps is '1.01e15'",
  })
  void whatIsNoCountIsRefused(String update, String steps, String mean, String words)
      throws Exception {
    Path file = write(HEADER + row(update, steps, mean) + "\n");
    BrokenFileException refused =
        assertThrows(BrokenFileException.class, () -> MetricsFile.read(file));
    assertEquals(file + ", line 2: " + words + ", not a count.", refused.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"NaN", "Infinity", "-Infinity", "1.01e300", "-1.01e300"})
  void whatIsNoReturnIsRefused(String mean) throws Exception {
    Path file = write(HEADER + row("1", "40", mean) + "\n");
    BrokenFileException refused =
        assertThrows(BrokenFileException.class, () -> MetricsFile.read(file));
    assertEquals(
        file + ", line 2: test_return_mean is '" + mean + "', not a return.", refused.getMessage());
  }

  @Test
  void theLargestCountsAndReturnsAreRead() throws Exception {
    Path file = write(HEADER + row("0", "1e15", "-1e300") + "\n");
    MetricPoint point = MetricsFile.read(file).get(0);
    assertEquals(0, point.update());
    assertEquals(1_000_000_000_000_000L, point.envSteps());
    assertEquals(-1e300, point.testMean());
  }

  @Test
  void aFileThatIsNoTableIsSaidToBeNone() throws Exception {
    Path file = write(HEADER + "\"1\n");
    BrokenFileException refused =
        assertThrows(BrokenFileException.class, () -> MetricsFile.read(file));
    assertEquals(
        file + " is no table of numbers in UTF-8; was it edited or is it another file?",
        refused.getMessage());
    Files.write(folder.resolve("metrics.csv"), new byte[] {(byte) 0xff, (byte) 0xfe, 1, 2});
    assertThrows(BrokenFileException.class, () -> MetricsFile.read(folder.resolve("metrics.csv")));
  }

  @Test
  void aRunThatHasJustBegunHasNoPoints() throws Exception {
    assertEquals(List.of(), MetricsFile.read(write(HEADER)));
    assertEquals(List.of(), MetricsFile.read(write(HEADER + "1")));
  }

  private Path write(String text) throws Exception {
    return Files.writeString(folder.resolve("metrics.csv"), text);
  }
}
