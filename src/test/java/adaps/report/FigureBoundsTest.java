package adaps.report;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.EveryMethod;
import adaps.drawing.Drawing;
import adaps.drawing.Figure;
import adaps.drawing.Lettering;
import adaps.drawing.Look;
import adaps.identity.Alikeness;
import adaps.identity.LatentFrame;
import adaps.runs.Provenance;
import adaps.runs.StoredIdentity;
import java.awt.Graphics;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGraphics2D;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** Nothing is cut off at a figure's edge, and no words lie over others. */
class FigureBoundsTest {

  @Test
  void curvesStayInside() {
    for (int panels = 1; panels <= 4; panels++) {
      draw(CurvesFigure.of(panels(panels, -1934.123456)).sheet());
      draw(CurvesFigure.of(panels(panels, 0.00042)).sheet());
    }
  }

  @Test
  void sizesStayInside() {
    for (int panels = 1; panels <= 3; panels++) {
      draw(SizesFigure.of(panels(panels, -1)));
    }
  }

  /** With another settings of two methods there are eight series and 28 pairs of them. */
  @Test
  void statisticsStayInside() {
    for (int scenarios = 1; scenarios <= 3; scenarios++) {
      List<Panel> panels = panels(scenarios, -1934.123456);
      List<Statistics> all =
          ScoreGroup.of(panels, panel -> Scale.of(panel.series())).stream()
              .map(Statistics::of)
              .toList();
      StatisticsFigures.of(all).forEach(FigureBoundsTest::draw);
    }
  }

  @Test
  void identitiesStayInside() {
    for (int clusters : new int[] {1, 2, 5, 16}) {
      ReportedRun run =
          HandMadeRuns.clustered(HandMadeRuns.config("warehouse", "adaps", 0, Map.of()), clusters);
      Series series = Panels.of(List.of(run)).get(0).series().get(0);
      draw(new IdentityFigure(series, run));
      IndexFigure.of(Panels.of(List.of(run))).ifPresent(FigureBoundsTest::draw);
      draw(VaeFigure.of(Panels.of(List.of(run))).orElseThrow());
    }
  }

  @Test
  void swapTestsStayInside() {
    for (int[] agentsAndGroups : new int[][] {{1, 1}, {2, 2}, {15, 15}, {64, 64}, {100, 64}}) {
      List<ReportedRun> runs = new ArrayList<>();
      for (int seed = 0; seed < 4; seed++) {
        runs.add(swapTested(seed, agentsAndGroups[0], agentsAndGroups[1]));
        draw(SwapTestFigure.of(Panels.of(runs)).orElseThrow());
      }
    }
  }

  /** Groups alternate between three types; t is 2 within one and 90 between two. */
  private static ReportedRun swapTested(long seed, int agents, int groups) {
    int[] groupOfAgent = IntStream.range(0, agents).map(agent -> agent % groups).toArray();
    double[][] t = new double[groups][groups];
    for (int i = 0; i < groups; i++) {
      for (int j = 0; j < groups; j++) {
        t[i][j] = i == j ? 0 : i % 3 == j % 3 ? 2 : 90;
      }
    }
    ReportedRun run =
        HandMadeRuns.clustered(HandMadeRuns.config("pair", "adaps", seed, Map.of()), 3);
    StoredIdentity found = run.identity().orElseThrow();
    LatentFrame frame = found.frame();
    int[] clusters = IntStream.of(groupOfAgent).map(group -> group % 3).toArray();
    LatentFrame clustered =
        new LatentFrame(
            frame.identities(),
            frame.plane(),
            frame.planeSigma(),
            frame.explained(),
            clusters,
            frame.planeCentres(),
            frame.daviesBouldin());
    return new ReportedRun(
        Path.of(run.name() + seed),
        run.config(),
        run.curve(),
        run.vae(),
        run.result(),
        Optional.of(
            new StoredIdentity(
                found.agentTypes(),
                found.typeNames(),
                clustered,
                null,
                null,
                new Alikeness(groupOfAgent, t))),
        Optional.empty(),
        Provenance.UNKNOWN);
  }

  @Test
  void longNamesAreCut() {
    String parameters = "lambda=0.123456789, gain=12.3456789, mappingHidden=128, ";
    Lettering words = Lettering.plain(12.5);
    String fitted = words.fitted(parameters.repeat(4), 300);
    assertTrue(words.width(fitted) <= 300 && fitted.endsWith("\u2026"), fitted);
    assertTrue(words.width(fitted) > 270, "no more than needed");
  }

  private static List<Panel> panels(int count, double size) {
    List<ReportedRun> runs = new ArrayList<>();
    for (int panel = 0; panel < count; panel++) {
      for (String method : EveryMethod.names()) {
        for (double gain : new double[] {4, 1.25}) {
          String scenario = "warehouse-2color-medium-16ag-" + panel;
          runs.add(
              HandMadeRuns.run(
                  HandMadeRuns.config(scenario, method, 0, Map.of("gain", gain)),
                  size,
                  2 * size,
                  -size));
        }
      }
    }
    return Panels.of(runs);
  }

  private static void draw(Figure figure) {
    Edges edges = new Edges(figure);
    figure.draw(new Drawing(edges, Look.LIGHT));
    edges.checkOverlaps();
  }

  /** Notes where words and shapes come to lie, as a page would show them. */
  private static final class Edges extends SVGGraphics2D {
    private final Figure figure;
    private final List<Words> written;

    private record Words(String words, Rectangle2D place) {}

    Edges(Figure figure) {
      super(Documents.empty());
      this.figure = figure;
      written = new ArrayList<>();
    }

    private Edges(Edges parent) {
      super(parent);
      figure = parent.figure;
      written = parent.written;
    }

    @Override
    public Graphics create() {
      return new Edges(this);
    }

    void checkOverlaps() {
      assertFalse(written.isEmpty(), "no words at all");
      for (Words one : written) {
        for (Words other : written) {
          assertTrue(
              one == other || !one.place.intersects(other.place),
              () -> one + " lies over " + other + " in " + figure.name());
        }
      }
    }

    private void check(Rectangle2D place, Object what) {
      Rectangle2D paper = new Rectangle2D.Double(-1, -1, figure.width() + 2, figure.height() + 2);
      assertTrue(
          place.isEmpty() || paper.contains(place), () -> what + " at " + place + " is cut off");
    }

    private void checkShape(Shape shape, String what) {
      Rectangle2D seen = shape.getBounds2D();
      if (getClip() != null) {
        seen = seen.createIntersection(getClip().getBounds2D());
      }
      check(getTransform().createTransformedShape(seen).getBounds2D(), what);
    }

    @Override
    public void draw(Shape shape) {
      checkShape(shape, "a line");
      super.draw(shape);
    }

    @Override
    public void fill(Shape shape) {
      checkShape(shape, "an area");
      super.fill(shape);
    }

    @Override
    public void drawString(String words, float x, float y) {
      if (!words.isBlank()) {
        double width = getFont().getStringBounds(words, getFontRenderContext()).getWidth();
        double height = 0.75 * getFont().getSize2D();
        Rectangle2D flat = new Rectangle2D.Double(x, y - height, width, height);
        Rectangle2D place = getTransform().createTransformedShape(flat).getBounds2D();
        check(place, words);
        written.add(new Words(words, place));
      }
      super.drawString(words, x, y);
    }
  }

  private static final class Documents {
    static Document empty() {
      try {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
      } catch (ParserConfigurationException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
