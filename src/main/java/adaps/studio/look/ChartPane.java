package adaps.studio.look;

import adaps.charts.ScaledChart;
import adaps.drawing.Ink;
import java.awt.geom.Rectangle2D;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleFunction;
import javafx.scene.Cursor;
import javafx.scene.control.MenuItem;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.fx.ChartCanvas;
import org.jfree.chart.fx.ChartViewer;
import org.jfree.chart.fx.interaction.PanHandlerFX;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;

/**
 * A chart as JFreeChart-FX shows it: dragging zooms to what is under the drag, dragging with Ctrl
 * or Alt held moves, the wheel zooms, a double click or dragging to the left shows all again. As
 * sharp as every other drawing however large the interface is.
 */
public final class ChartPane extends Region {
  /** No texture of a graphics card is surely larger, in pixels. */
  private static final double MAX_TEXTURE = 4096;

  private static final String TOOLTIPS = "tooltip";

  private final ScaledChart chart;
  private final ChartViewer viewer;
  private final Appearance appearance;
  private final Scale shrinking = new Scale();

  public ChartPane(ScaledChart chart, Appearance appearance) {
    this.chart = chart;
    this.appearance = appearance;
    viewer = new ChartViewer(chart);
    viewer.setFocusTraversable(false);
    viewer.setManaged(false);
    viewer.getTransforms().add(shrinking);
    viewer.getCanvas().addMouseHandler(new PanHandlerFX("move", false, true, false, false));
    MenuItem all = new MenuItem("Show all");
    all.setOnAction(e -> showAll());
    // Files are saved where everything is saved, in one way.
    viewer.getContextMenu().getItems().setAll(all);
    viewer
        .getCanvas()
        .addEventHandler(
            MouseEvent.MOUSE_CLICKED,
            e -> {
              if (e.getClickCount() == 2) {
                showAll();
              }
            });
    getChildren().add(viewer);
    setMinSize(0, 0);
    appearance.scale().addListener((o, before, now) -> requestLayout());
    appearance.theme().addListener((o, before, now) -> dress());
    dress();
  }

  private void dress() {
    viewer.setZoomFillPaint(Palette.faded(appearance.palette().accent(), 0.2));
  }

  private void showAll() {
    if (chart.getPlot() instanceof XYPlot curves) {
      curves.getDomainAxis().setAutoRange(true);
      curves.getRangeAxis().setAutoRange(true);
    } else if (chart.getPlot() instanceof CategoryPlot bars) {
      bars.getRangeAxis().setAutoRange(true);
    }
  }

  /**
   * Says at the mouse what is there, with a line where it is.
   *
   * @param reader the note at a place on the horizontal axis, or null where there is none
   */
  public void read(DoubleFunction<ChartNote> reader) {
    ChartCanvas canvas = viewer.getCanvas();
    canvas.removeAuxiliaryMouseHandler(canvas.getMouseHandler(TOOLTIPS));
    ChartCursor cursor = new ChartCursor(TOOLTIPS, reader, Ink.MUTED, appearance);
    canvas.addAuxiliaryMouseHandler(cursor);
    canvas.addOverlay(cursor.line());
    canvas.addEventHandler(MouseEvent.MOUSE_EXITED, e -> cursor.leave(canvas));
  }

  /**
   * Tells where the mouse is.
   *
   * @param pointed takes the place on the horizontal axis, or null where the mouse is elsewhere
   */
  public void point(Consumer<Double> pointed) {
    ChartCanvas canvas = viewer.getCanvas();
    canvas.addEventHandler(
        MouseEvent.MOUSE_MOVED,
        e ->
            pointed.accept(
                area().contains(e.getX(), e.getY())
                    ? across().java2DToValue(e.getX(), area(), RectangleEdge.BOTTOM)
                    : null));
    canvas.addEventHandler(MouseEvent.MOUSE_EXITED, e -> pointed.accept(null));
  }

  /**
   * A click chooses a place instead of a double click showing all.
   *
   * @param chosen takes the place on the horizontal axis
   */
  public void choose(DoubleConsumer chosen) {
    ChartCanvas canvas = viewer.getCanvas();
    canvas.setCursor(Cursor.HAND);
    canvas.addEventHandler(
        MouseEvent.MOUSE_CLICKED,
        e -> {
          if (e.isStillSincePress()) {
            chosen.accept(across().java2DToValue(e.getX(), area(), RectangleEdge.BOTTOM));
          }
        });
  }

  /** Where a place on the horizontal axis is drawn, in pixels from the left. */
  public double placeOf(double place) {
    double pixels = across().valueToJava2D(place, area(), RectangleEdge.BOTTOM);
    return pixels * shrinking.getX();
  }

  private ValueAxis across() {
    return chart.getXYPlot().getDomainAxis();
  }

  private Rectangle2D area() {
    return viewer.getRenderingInfo().getPlotInfo().getDataArea();
  }

  @Override
  protected void layoutChildren() {
    double width = Math.floor(getWidth());
    double height = Math.floor(getHeight());
    double most = MAX_TEXTURE / Math.max(1, Math.max(width, height));
    double density = Math.min(appearance.scale().get(), most);
    shrinking.setX(1 / density);
    shrinking.setY(1 / density);
    chart.setDensity(density);
    viewer.resizeRelocate(0, 0, Math.floor(width * density), Math.floor(height * density));
  }
}
