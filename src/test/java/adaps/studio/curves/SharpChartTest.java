package adaps.studio.curves;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.charts.Curve;
import adaps.charts.CurveStyle;
import adaps.charts.CurvesChart;
import adaps.charts.Plot;
import adaps.drawing.Look;
import adaps.studio.look.Appearance;
import adaps.studio.look.CurvesPane;
import adaps.studio.look.ScaledPane;
import adaps.studio.look.Theme;
import java.awt.geom.Rectangle2D;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.jfree.chart.fx.ChartCanvas;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A chart has as many pixels as the interface is large. */
@ExtendWith(ApplicationExtension.class)
class SharpChartTest {
  private static final double WIDTH = 400;
  private static final double HEIGHT = 300;

  private Appearance appearance;
  private CurvesPane chart;
  private ScaledPane scaled;
  private Stage stage;

  @Start
  void open(Stage used) {
    // One of its own: another test may have left that of all tests maximised.
    stage = new Stage();
    appearance = new Appearance(Theme.LIGHT);
    chart = new CurvesPane(appearance);
    scaled = new ScaledPane(chart, appearance.scale());
    stage.setScene(new Scene(scaled, WIDTH, HEIGHT));
    stage.show();
    CurveStyle style = CurveStyle.live(false, true);
    Curve curve = Curve.of("return", style, new double[] {0, 10}, new double[] {-5, 5});
    chart.show(new Plot(List.of(curve), "steps", "return", 10, ""));
  }

  @AfterEach
  void close() {
    WaitForAsyncUtils.asyncFx(stage::close);
  }

  /**
   * A picture that is only stretched to twice its size or half as much again goes from the paper's
   * colour to the axis line's and back over several pixels and never reaches it; a drawn line of
   * one pixel or more does.
   */
  @ParameterizedTest
  @ValueSource(doubles = {1, 1.5, 2})
  void linesAndLettersAreDrawnAndNotStretched(double scale) {
    WritableImage image = picture(scale);
    assertEquals(WIDTH * scale, image.getWidth());
    assertTrue(sharpestStep(image) > 0.8, "the sharpest edge is " + sharpestStep(image));
  }

  /**
   * Who points at a chart does so in the canvas' pixels, of which there are more in a larger one.
   */
  @Test
  void whoPointsAtALargerChartFindsTheSamePlaces() {
    picture(1);
    Rectangle2D small = dataArea();
    picture(2);
    Rectangle2D large = dataArea();
    assertEquals(2 * small.getMinX(), large.getMinX(), 1);
    assertEquals(2 * small.getMaxX(), large.getMaxX(), 1);
    assertEquals(2 * small.getMinY(), large.getMinY(), 1);
    assertEquals(2 * small.getMaxY(), large.getMaxY(), 1);
  }

  /** The canvas forgets its font and its colours between two drawings. */
  @Test
  void drawnAgainItLooksTheSame() {
    CurvesChart curves = new CurvesChart();
    curves.show(chart.plot(), Look.LIGHT);
    WritableImage[] images =
        WaitForAsyncUtils.waitForAsyncFx(
            60_000,
            () -> {
              ChartCanvas canvas = new ChartCanvas(curves.chart());
              canvas.setWidth(WIDTH);
              canvas.setHeight(HEIGHT);
              WritableImage once = canvas.snapshot(null, null);
              canvas.draw();
              return new WritableImage[] {once, canvas.snapshot(null, null)};
            });
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        int first = images[0].getPixelReader().getArgb(x, y);
        assertEquals(first, images[1].getPixelReader().getArgb(x, y), x + ", " + y);
      }
    }
  }

  private Rectangle2D dataArea() {
    return WaitForAsyncUtils.waitForAsyncFx(
        60_000,
        () ->
            chart.lookupAll("*").stream()
                .filter(ChartCanvas.class::isInstance)
                .map(node -> ((ChartCanvas) node).getRenderingInfo().getPlotInfo().getDataArea())
                .findFirst()
                .orElseThrow());
  }

  private WritableImage picture(double scale) {
    WaitForAsyncUtils.waitForAsyncFx(
        60_000,
        () -> {
          appearance.scale().set(scale);
          stage.setWidth(WIDTH * scale);
          stage.setHeight(HEIGHT * scale);
        });
    WaitForAsyncUtils.waitForFxEvents();
    return WaitForAsyncUtils.waitForAsyncFx(
        60_000,
        () -> {
          scaled.applyCss();
          scaled.layout();
          return stage.getScene().snapshot(null);
        });
  }

  /** Of two neighbours in a row of pixels, as a share of the greatest contrast of the picture. */
  private static double sharpestStep(WritableImage image) {
    PixelReader pixels = image.getPixelReader();
    double most = 0;
    double darkest = 1;
    double lightest = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x + 1 < image.getWidth(); x++) {
        double left = light(pixels.getColor(x, y));
        most = Math.max(most, Math.abs(left - light(pixels.getColor(x + 1, y))));
        darkest = Math.min(darkest, left);
        lightest = Math.max(lightest, left);
      }
    }
    return most / (lightest - darkest);
  }

  private static double light(Color colour) {
    return (colour.getRed() + colour.getGreen() + colour.getBlue()) / 3;
  }
}
