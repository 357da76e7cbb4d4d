package adaps.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.a2c.PhaseClock.Phase;
import adaps.bench.ScaleStudy.Point;
import adaps.config.ConfigException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a study's files go. */
class ScaleReportTest {
  private static final Map<Phase, Double> PHASES =
      Map.of(Phase.ENVIRONMENT, 1.0, Phase.ACTING, 0.5, Phase.LEARNING, 2.0);
  private static final List<Point> STUDY = List.of(point(10, 3.5), point(20, 4));

  @TempDir Path folder;

  private static Point point(int agents, double microseconds) {
    return new Point(
        "fups", agents, 10, microseconds, PHASES, 5000, 1000, 0, 0, Double.NaN, Map.of());
  }

  @Test
  void theFigureThatWasWrittenIsNamedAndWrittenAnew() throws Exception {
    Path out = folder.resolve("a study");
    ScaleReport.prepare(out);
    assertFalse(Files.exists(out));
    assertEquals(out.resolve("scale.png"), ScaleReport.write(STUDY, out));
    assertTrue(Files.exists(out.resolve("scale.png")));
    ScaleReport.prepare(out);
    ScaleReport.write(STUDY.subList(0, 1), out);
    assertEquals(2, Files.readAllLines(out.resolve("scale.csv")).size());
  }

  @Test
  void aTableOfSomebodyElseStays() throws Exception {
    Path others = Files.writeString(folder.resolve("scale.csv"), "weight,kg\n");
    String refused =
        others
            + " is no study of this program, so it is not written over; choose another folder, or"
            + " move it away.";
    assertEquals(
        refused,
        assertThrows(ConfigException.class, () -> ScaleReport.prepare(folder)).getMessage());
    assertEquals(
        refused,
        assertThrows(ConfigException.class, () -> ScaleReport.write(STUDY, folder)).getMessage());
    assertEquals("weight,kg\n", Files.readString(others));
  }
}
