package adaps.studio.look;

import adaps.drawing.Ink;
import java.awt.BasicStroke;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.function.DoubleFunction;
import javafx.scene.input.MouseEvent;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.fx.ChartCanvas;
import org.jfree.chart.fx.interaction.AbstractMouseHandlerFX;
import org.jfree.chart.fx.overlay.CrosshairOverlayFX;
import org.jfree.chart.plot.Crosshair;
import org.jfree.chart.ui.RectangleEdge;

/**
 * JFreeChart's crosshair and tooltip at the mouse. The line stands at a place that was measured,
 * not between two.
 */
final class ChartCursor extends AbstractMouseHandlerFX {
  private final DoubleFunction<ChartNote> reader;
  private final Crosshair line = new Crosshair(0);
  private final CrosshairOverlayFX overlay = new CrosshairOverlayFX();

  ChartCursor(String id, DoubleFunction<ChartNote> reader, Ink ink, Appearance appearance) {
    super(id, false, false, false, false);
    this.reader = reader;
    line.setVisible(false);
    line.setStroke(new BasicStroke(1));
    line.setPaint(ink.on(appearance.theme().get().look()));
    appearance.theme().addListener((o, before, now) -> line.setPaint(ink.on(now.look())));
    overlay.addDomainCrosshair(line);
  }

  CrosshairOverlayFX line() {
    return overlay;
  }

  @Override
  public void handleMouseMoved(ChartCanvas canvas, MouseEvent e) {
    ChartNote note = noteAt(canvas, e.getX(), e.getY());
    if (note == null) {
      leave(canvas);
      return;
    }
    canvas.setTooltip(note.words(), e.getScreenX(), e.getScreenY());
    // Each change draws the chart anew.
    if (note.place() != line.getValue()) {
      line.setValue(note.place());
    }
    if (!line.isVisible()) {
      line.setVisible(true);
    }
  }

  private ChartNote noteAt(ChartCanvas canvas, double x, double y) {
    if (canvas.getRenderingInfo() == null || !canvas.isTooltipEnabled()) {
      return null;
    }
    Rectangle2D area = canvas.findDataArea(new Point2D.Double(x, y));
    if (area == null || !area.contains(x, y)) {
      return null;
    }
    ValueAxis across = canvas.getChart().getXYPlot().getDomainAxis();
    return reader.apply(across.java2DToValue(x, area, RectangleEdge.BOTTOM));
  }

  void leave(ChartCanvas canvas) {
    canvas.setTooltip(null, 0, 0);
    if (line.isVisible()) {
      line.setVisible(false);
    }
  }
}
