package adaps.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.config.BrokenFileException;
import adaps.conflict.ConflictLevels;
import adaps.pipeline.MetricPoint;
import adaps.pipeline.ReturnParts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReturnColumnsTest {
  private static final ReturnParts THREE_AND_TWO =
      new ReturnParts(List.of(-1.0 / 3, 2.0, 3.5), List.of(4.0, -1e-17));

  private static final String COLUMNS =
      ",return_type_1,return_type_2,return_type_3,return_cluster_1,return_cluster_2";

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void place() {
    file = folder.resolve("metrics.csv");
  }

  private static MetricPoint point(long update, ReturnParts parts) {
    MetricPoint plain = Examples.point(update, -20);
    return new MetricPoint(
        update,
        plain.envSteps(),
        plain.seconds(),
        plain.test(),
        1,
        plain.learning(),
        0.5,
        ConflictLevels.UNKNOWN,
        parts);
  }

  private void write(List<MetricPoint> known, MetricPoint... more) throws Exception {
    try (MetricsFile metrics = new MetricsFile(file, known)) {
      for (MetricPoint point : more) {
        metrics.add(point);
      }
    }
  }

  @Test
  void aRunHasAColumnForEachOfItsTypesAndClustersFromItsFirstTestOn() throws Exception {
    write(List.of(), point(0, THREE_AND_TWO), point(1, THREE_AND_TWO));
    List<String> lines = Files.readAllLines(file);
    assertTrue(lines.get(0).endsWith("critic_conflict_clusters" + COLUMNS), lines.get(0));
    assertTrue(lines.get(2).endsWith(",-0.3333333333333333,2.0,3.5,4.0,-1.0E-17"), lines.get(2));
    assertEquals(List.of(point(0, THREE_AND_TWO), point(1, THREE_AND_TWO)), MetricsFile.read(file));
  }

  @Test
  void pointsOfAnOlderProgramStayUnknownBesideThoseThatAreKnown() throws Exception {
    MetricPoint old = point(0, ReturnParts.UNKNOWN);
    write(List.of(old));
    assertTrue(Files.readString(file).contains("critic_conflict_clusters\n"));
    assertEquals(List.of(old), MetricsFile.read(file));
    write(MetricsFile.read(file), point(1, THREE_AND_TWO), point(2, THREE_AND_TWO));
    assertTrue(Files.readAllLines(file).get(1).endsWith(",NaN".repeat(5)));
    assertEquals(
        List.of(old, point(1, THREE_AND_TWO), point(2, THREE_AND_TWO)), MetricsFile.read(file));
  }

  @Test
  void aMethodWithoutClustersHasNoColumnsOfThem() throws Exception {
    MetricPoint types = point(0, new ReturnParts(List.of(1.0, 2.0), List.of()));
    write(List.of(), types);
    assertTrue(Files.readAllLines(file).get(0).endsWith(",return_type_1,return_type_2"));
    assertEquals(List.of(types), MetricsFile.read(file));
  }

  @Test
  void whatIsNoReturnIsRefusedWithItsColumn() throws Exception {
    write(List.of(), point(0, new ReturnParts(List.of(1.0, 2.0), List.of())));
    String text = Files.readString(file);
    Files.writeString(file, text.replace(",1.0,2.0\n", ",1.0,Infinity\n"));
    BrokenFileException refused =
        assertThrows(BrokenFileException.class, () -> MetricsFile.read(file));
    assertEquals(
        file + ", line 2: return_type_2 is 'Infinity', not a return.", refused.getMessage());
  }

  @Test
  void aCheckpointKeepsThemPointByPoint() throws Exception {
    List<MetricPoint> points = List.of(point(0, ReturnParts.UNKNOWN), point(1, THREE_AND_TWO));
    assertEquals(
        List.of(ReturnParts.UNKNOWN, THREE_AND_TWO),
        TrainingSections.parts(TrainingSections.parts(points), 2));
  }
}
