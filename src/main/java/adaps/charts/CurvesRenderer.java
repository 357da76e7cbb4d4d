package adaps.charts;

import adaps.drawing.Drawing;
import adaps.drawing.Look;
import java.awt.BasicStroke;
import java.util.List;
import org.jfree.chart.renderer.xy.DeviationRenderer;

/** Draws curves with their bands, and marks on those that are a variant of a method. */
final class CurvesRenderer extends DeviationRenderer {
  private static final long serialVersionUID = 1L;
  private static final float BAND = 0.17f;

  /** Marks on a curve, none at its ends, where the edge would cut them. */
  private static final int MARKS = 6;

  private final transient List<Curve> curves;
  private boolean everyPoint;

  CurvesRenderer(List<Curve> curves, Look look) {
    super(true, true);
    this.curves = curves;
    setAlpha(BAND);
    setDrawSeriesLineAsPath(true);
    setDefaultCreateEntities(false);
    for (int i = 0; i < curves.size(); i++) {
      CurveStyle style = curves.get(i).style();
      BasicStroke stroke = Drawing.stroke(style.pen());
      setSeriesPaint(i, style.pen().ink().on(look));
      setSeriesFillPaint(i, style.pen().ink().on(look));
      setSeriesStroke(i, stroke);
      setSeriesShape(i, style.mark());
    }
  }

  void markEveryPoint() {
    everyPoint = true;
  }

  @Override
  public boolean getItemShapeVisible(int series, int item) {
    Curve curve = curves.get(series);
    int last = curve.size() - 1;
    // A single point makes no line.
    if (last == 0 || everyPoint) {
      return true;
    }
    if (!curve.style().isMarked()) {
      return false;
    }
    for (int mark = 1; mark <= MARKS; mark++) {
      if (item == last * (2 * mark - 1) / (2 * MARKS)) {
        return true;
      }
    }
    return false;
  }
}
