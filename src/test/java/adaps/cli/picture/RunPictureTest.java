package adaps.cli.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.env.EnvironmentSpec;
import adaps.identity.Identities;
import adaps.identity.LatentFrame;
import adaps.pipeline.MetricPoint;
import adaps.pipeline.MetricPoints;
import adaps.sharing.MaskFrame;
import adaps.sharing.MaskReport;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunPictureTest {
  private static final Style UNICODE = new Style(Glyphs.UNICODE, false);
  private static final Style ASCII = new Style(Glyphs.ASCII, false);

  @Test
  void aMaskRowHasOneCharacterForEachNeuron() {
    boolean[][][] bits = {{{true, false, true, true}}, {{false, false, true, false}}};
    List<String> lines = new MaskPicture(masks(bits), UNICODE, 80).lines();
    assertEquals("  actor 1  1 in all masks · 2 in one only · 1 in none", lines.get(1));
    assertEquals("  1 █·██  75 %", lines.get(2));
    assertEquals("  2 ··█·  25 %", lines.get(3));
    assertEquals("  overlap (Jaccard)  1-2 0.33", lines.get(4));
  }

  @Test
  void wideLayersShareCharactersAndSaySo() {
    boolean[][][] bits = {{new boolean[256]}};
    for (int i = 0; i < 130; i++) {
      bits[0][0][i] = true;
    }
    List<String> lines = new MaskPicture(masks(bits), UNICODE, 80).lines();
    assertTrue(lines.get(0).contains("4 neurons per character"), lines.get(0));
    assertEquals("  1 " + "█".repeat(32) + "▒" + "·".repeat(31) + "  51 %", lines.get(2));
  }

  @Test
  void thePlaneShowsEveryAgentAsItsCluster() {
    double[][] plane = {{0, 0}, {0, 0}, {10, 5}, {10, 0}};
    LatentFrame frame =
        latent(plane, new int[] {0, 0, 1, 2}, new double[][] {{0, 0}, {10, 5}, {5, 5}});
    List<String> lines = new PlanePicture(frame, ASCII, 13, 5).block().lines();
    assertEquals("Identities   ", lines.get(0));
    assertEquals("+-----------+", lines.get(1));
    assertEquals("|     +    2|", lines.get(2));
    assertEquals("|           |", lines.get(3));
    assertEquals("|1         3|", lines.get(6));
    assertEquals("+-----------+", lines.get(7));
  }

  @Test
  void agentsOfTwoClustersInOnePlaceAreMarked() {
    double[][] plane = {{0, 0}, {0.1, 0}, {10, 5}};
    LatentFrame frame = latent(plane, new int[] {0, 1, 1}, new double[0][]);
    List<String> lines = new PlanePicture(frame, ASCII, 13, 5).block().lines();
    assertEquals("|*          |", lines.get(6));
  }

  @Test
  void theCurveGoesThroughItsTests() {
    List<MetricPoint> points =
        List.of(point(0, -100, -100, -100), point(50, -50, -50, -50), point(100, 0, 0, 0));
    List<String> lines = new CurvePicture(points, ASCII, 13, 5).block().lines();
    assertEquals("Test return  ", lines.get(0));
    assertEquals("     0 |    /", lines.get(1));
    assertEquals("       |   //", lines.get(2));
    assertEquals("       |  // ", lines.get(3));
    assertEquals("       | //  ", lines.get(4));
    assertEquals("  -100 |-/   ", lines.get(5));
    assertEquals("       +-----", lines.get(6));
  }

  @Test
  void theBandReachesFromLowestToHighest() {
    List<MetricPoint> points = List.of(point(0, -50, -100, 0), point(100, -50, -75, -25));
    List<String> lines = new CurvePicture(points, ASCII, 10, 5).block().lines();
    assertEquals("     0 |: ", lines.get(1));
    assertEquals("       |::", lines.get(2));
    assertEquals("       |--", lines.get(3));
    assertEquals("       |::", lines.get(4));
    assertEquals("  -100 |: ", lines.get(5));
  }

  @Test
  void noTestsAreSaid() {
    List<String> lines = new CurvePicture(List.of(), ASCII, 30, 5).block().lines();
    assertEquals("no test was made yet", lines.get(1).trim());
  }

  @Test
  void theWholeFitsTheTerminalWhateverItsSize() {
    boolean[][][] bits = new boolean[30][4][64];
    int agents = 30;
    double[][] plane = new double[agents][2];
    int[] clusters = new int[agents];
    List<Integer> types = new ArrayList<>();
    for (int agent = 0; agent < agents; agent++) {
      plane[agent] = new double[] {Math.sin(agent), Math.cos(agent)};
      clusters[agent] = agent;
      types.add(agent % 3);
    }
    EnvironmentSpec spec =
        new EnvironmentSpec(
            types, List.of("blue", "orange", "green"), List.of("x"), List.of("a"), 5);
    RunPicture picture =
        new RunPicture(
            spec, latent(plane, clusters, plane), masks(bits), List.of(point(0, -1, -2, 0)));
    for (int width : new int[] {60, 80, 120}) {
      for (Style style : List.of(UNICODE, ASCII)) {
        picture.lines(style, width).forEach(line -> assertTrue(line.length() <= width, line));
      }
    }
    assertTrue(picture.lines(UNICODE, 80).contains("  and 22 masks more, all in masks.json"));
  }

  private static MetricPoint point(long steps, double mean, double min, double max) {
    return MetricPoints.of(0, steps, 0, new MetricPoint.TestReturn(mean, min, max), 0);
  }

  private static MaskFrame masks(boolean[][][] bits) {
    List<String> names = List.of("actor 1", "actor 2", "critic 1", "critic 2");
    List<String> used = names.subList(0, bits[0].length);
    return new MaskFrame(used, null, bits, new int[0], 0.2, MaskReport.of(bits, used));
  }

  private static LatentFrame latent(double[][] plane, int[] clusters, double[][] centres) {
    return new LatentFrame(
        new Identities(1, plane, plane, 0, 0, 0),
        plane,
        plane,
        new double[] {0.6, 0.3},
        clusters,
        centres,
        List.of());
  }
}
