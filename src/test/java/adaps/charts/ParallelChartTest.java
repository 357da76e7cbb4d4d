package adaps.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.drawing.Ink;
import adaps.drawing.Look;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.XYDataset;
import org.junit.jupiter.api.Test;

class ParallelChartTest {
  private static final List<ParallelChart.Axis> AXES =
      List.of(
          new ParallelChart.Axis("a", List.of()),
          new ParallelChart.Axis("b", List.of()),
          new ParallelChart.Axis("return", List.of(new ParallelChart.Tick(1, "5"))));

  @Test
  void theHighestRunLiesOnTopInTheAccent() {
    XYPlot plot =
        new ParallelChart()
            .show(
                AXES,
                List.of(
                    new ParallelChart.Line(new double[] {0, 0.5, 1}, 1),
                    new ParallelChart.Line(new double[] {1, 0.25, 0}, 0)),
                Look.DARK)
            .chart()
            .getXYPlot();
    XYDataset data = plot.getDataset();
    assertEquals(0.5, data.getYValue(1, 1));
    assertEquals(0.25, data.getYValue(0, 1));
    assertEquals(Ink.ACCENT.on(Look.DARK), plot.getRenderer().getSeriesPaint(1));
    assertEquals(Ink.AXIS.on(Look.DARK), plot.getRenderer().getSeriesPaint(0));
    assertEquals(2 * 3 + 1, plot.getAnnotations().size(), "a line and a name each, and a value");
  }

  @Test
  void aLowerRunIsCoveredByAHigherOneOnTheSameWay() {
    double[] way = {0.2, 0.6, 0.4};
    ScaledChart chart =
        new ParallelChart()
            .show(
                AXES,
                List.of(new ParallelChart.Line(way, 1), new ParallelChart.Line(way, 0)),
                Look.LIGHT)
            .chart();
    BufferedImage picture = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
    chart.draw(picture.createGraphics(), new Rectangle2D.Double(0, 0, 400, 300));
    assertTrue(pixels(picture, Ink.ACCENT.on(Look.LIGHT)) > 100);
    assertEquals(0, pixels(picture, Ink.AXIS.on(Look.LIGHT)));
  }

  private static long pixels(BufferedImage picture, Color colour) {
    return IntStream.range(0, 400 * 300)
        .filter(i -> picture.getRGB(i % 400, i / 400) == colour.getRGB())
        .count();
  }

  @Test
  void aLineGoesPastAnAxisWithoutAValue() {
    XYDataset data =
        new ParallelChart()
            .show(
                AXES,
                List.of(new ParallelChart.Line(new double[] {0, Double.NaN, 1}, 1)),
                Look.LIGHT)
            .chart()
            .getXYPlot()
            .getDataset();
    assertEquals(2, data.getItemCount(0));
    assertEquals(2, data.getXValue(0, 1));
  }
}
