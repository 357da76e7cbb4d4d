package adaps.studio.curves;

import adaps.studio.look.Appearance;
import adaps.studio.look.DrawingCanvas;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import javafx.scene.canvas.GraphicsContext;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.fx.FXGraphics2D;

/** A chart of JFreeChart, as sharp as every other drawing however large the interface is. */
final class ChartDrawing extends DrawingCanvas {
  private final JFreeChart chart;
  private final Runnable drawn;
  private ChartRenderingInfo places = new ChartRenderingInfo();

  /**
   * @param drawn called whenever the chart has been drawn
   */
  ChartDrawing(JFreeChart chart, Appearance appearance, Runnable drawn) {
    super(appearance);
    this.chart = chart;
    this.drawn = drawn;
  }

  /** Draws the chart as it is now. */
  void draw() {
    paintNow();
  }

  /** Where on it the curves are, as it was drawn last. */
  CurvesArea area(ValueAxis across, ValueAxis up) {
    Rectangle2D area = places.getPlotInfo().getDataArea();
    return new CurvesArea(
        area.getMinX(), area.getMinY(), area.getMaxX(), area.getMaxY(), across, up);
  }

  @Override
  protected void paint(GraphicsContext g, double width, double height) {
    FXGraphics2D paper = new FXGraphics2D(g);
    // It knows no transform but its own, and goes back to that one after each slanted label.
    paper.setTransform(AffineTransform.getScaleInstance(density(), density()));
    places = new ChartRenderingInfo();
    chart.draw(paper, new Rectangle2D.Double(0, 0, width, height), null, places);
    drawn.run();
  }
}
