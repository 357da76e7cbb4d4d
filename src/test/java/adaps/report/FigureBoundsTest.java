package adaps.report;

import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.drawing.Drawing;
import adaps.drawing.Figure;
import adaps.drawing.Ink;
import adaps.drawing.Lettering;
import adaps.drawing.Pen;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Nothing is cut off at a figure's edge, and no words lie over others. */
class FigureBoundsTest {

  @Test
  void curvesStayInside() {
    for (int panels = 1; panels <= 4; panels++) {
      draw(new CurvesFigure(panels(panels, -1934.123456)));
      draw(new CurvesFigure(panels(panels, 0.00042)));
    }
  }

  @Test
  void sizesStayInside() {
    for (int panels = 1; panels <= 3; panels++) {
      draw(new SizesFigure(panels(panels, -1)));
    }
  }

  @Test
  void identitiesStayInside() {
    for (int clusters : new int[] {1, 2, 5, 16}) {
      ReportedRun run =
          HandMadeRuns.clustered(HandMadeRuns.config("warehouse", "adaps", 0, Map.of()), clusters);
      Series series = Panels.of(List.of(run)).get(0).series().get(0);
      draw(new IdentityFigure(series, run));
    }
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
      for (String method : List.of("adaps", "seps", "nops", "fups", "fups+id", "snp-ps")) {
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
    Edges edges = new Edges(figure, new ArrayList<>());
    figure.draw(edges);
    edges.checkOverlaps();
  }

  private record Words(String words, double left, double top, double right, double bottom) {
    boolean covers(Words other) {
      return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
  }

  private record Edges(Figure figure, List<Words> written) implements Drawing {
    void checkOverlaps() {
      for (Words one : written) {
        for (Words other : written) {
          assertTrue(one == other || !one.covers(other), () -> one + " lies over " + other);
        }
      }
    }

    private void check(double x, double y, String what) {
      assertTrue(x >= 0 && x <= figure.width(), () -> what + " at x " + x);
      assertTrue(y >= 0 && y <= figure.height(), () -> what + " at y " + y);
    }

    @Override
    public void polyline(double[] x, double[] y, Pen pen) {
      for (int i = 0; i < x.length; i++) {
        check(x[i], y[i], "a line");
      }
    }

    @Override
    public void polygon(double[] x, double[] y, Ink fill, double opacity) {
      for (int i = 0; i < x.length; i++) {
        check(x[i], y[i], "a polygon");
      }
    }

    @Override
    public void ellipse(double x, double y, double rx, double ry, Ink fill, double opacity) {
      check(x - rx, y - ry, "an ellipse");
      check(x + rx, y + ry, "an ellipse");
    }

    @Override
    public void boxes(double[] x, double y, double width, double height, Ink fill) {
      for (double left : x) {
        check(left, y, "a box");
        check(left + width, y + height, "a box");
      }
    }

    @Override
    public void text(String words, double x, double y, Lettering lettering) {
      double width = lettering.width(words);
      double before =
          switch (lettering.anchor()) {
            case START -> 0;
            case MIDDLE -> width / 2;
            case END -> width;
          };
      double height = 0.75 * lettering.size();
      written.add(
          lettering.rising()
              ? new Words(words, x - height, y - width / 2, x, y + width / 2)
              : new Words(words, x - before, y - height, x - before + width, y));
      if (lettering.rising()) {
        check(x - lettering.size(), y - width / 2, words);
        check(x, y + width / 2, words);
      } else {
        check(x - before, y - lettering.size(), words);
        check(x - before + width, y, words);
      }
    }
  }
}
