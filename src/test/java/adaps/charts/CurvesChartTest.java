package adaps.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.drawing.Figure;
import adaps.drawing.Look;
import adaps.drawing.SvgPicture;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.Range;
import org.junit.jupiter.api.Test;

/** A chart while new points come, somebody zooms, and it is kept as a file. */
class CurvesChartTest {
  private final CurvesChart chart = new CurvesChart();

  private static Plot plot(int points, int curves) {
    double[] x = IntStream.range(0, points).mapToDouble(i -> i).toArray();
    List<Curve> all =
        IntStream.range(0, curves)
            .mapToObj(i -> Curve.of("method number " + i, CurveStyle.of(i, 0), x, x.clone()))
            .toList();
    return new Plot(all, "environment steps", "test return (sum over agents)", points - 1, "");
  }

  private Figure seen(int width) {
    return new ChartFigure("curves", "what is seen", chart.chart(), width, 300);
  }

  private static String svg(Figure figure) {
    return SvgPicture.file(figure, Look.LIGHT);
  }

  @Test
  void whatWasZoomedToStaysWhenNewPointsComeUntilAllIsShownAgain() {
    chart.show(plot(11, 1), Look.LIGHT);
    ValueAxis across = chart.chart().getXYPlot().getDomainAxis();
    assertEquals(new Range(0, 10), across.getRange());
    across.setRange(new Range(2, 4));
    chart.show(plot(21, 1), Look.LIGHT);
    assertEquals(new Range(2, 4), across.getRange());
    across.setAutoRange(true);
    assertEquals(new Range(0, 20), across.getRange());
    chart.show(plot(31, 1), Look.LIGHT);
    assertEquals(new Range(0, 30), across.getRange());
  }

  /** For example the diversity of agents of one network, or returns that nobody has earned yet. */
  @Test
  void whatIsAlwaysZeroIsNotShownInMillionths() {
    double[] x = {0, 1, 2};
    Curve zero = Curve.of("zero", CurveStyle.of(0, 0), x, new double[3]);
    chart.show(new Plot(List.of(zero), "steps", "return", 2, ""), Look.LIGHT);
    Range shown = chart.chart().getXYPlot().getRangeAxis().getRange();
    assertEquals(1, shown.getUpperBound());
    assertTrue(shown.getLowerBound() < 0 && shown.getLowerBound() > -0.1, shown.toString());
  }

  /** A file of others may say that its one test was made after Long.MAX_VALUE steps. */
  @Test
  void aPointFarBeyondWhatANumberCanTellApartIsDrawn() {
    double[] x = {Long.MAX_VALUE};
    Curve far = Curve.of("far", CurveStyle.of(0, 0), x, new double[] {-8.5});
    chart.show(new Plot(List.of(far), "steps", "return", x[0], x[0], ""), Look.LIGHT);
    assertTrue(svg(seen(500)).contains("steps"));
  }

  @Test
  void aFileIsWhatWasSeenWhenItWasAskedForWhateverComesLater() {
    chart.show(plot(11, 2), Look.LIGHT);
    Figure whole = seen(500);
    String before = svg(whole);
    chart.chart().getXYPlot().getDomainAxis().setRange(new Range(2, 4));
    Figure zoomed = seen(500);
    chart.show(plot(400, 3), Look.DARK);
    assertEquals(before, svg(whole));
    assertNotEquals(before, svg(zoomed));
    assertTrue(svg(zoomed).contains(">2.5<"), "a number of the part that was zoomed to");
    assertFalse(before.contains(">2.5<"));
  }

  @Test
  void aLegendOfManyKeepsToItsRowsAndCountsTheOthers() {
    chart.show(plot(11, 40), Look.LIGHT);
    String narrow = svg(seen(400));
    assertTrue(narrow.contains(">method number 0<"));
    assertFalse(narrow.contains(">method number 20<"));
    assertTrue(narrow.matches("(?s).*>and \\d+ more<.*"), "how many are not named");
    chart.show(plot(11, 2), Look.LIGHT);
    assertFalse(svg(seen(400)).contains(" more<"));
  }

  @Test
  void aLegendOfOneCurveIsNone() {
    chart.show(plot(11, 1), Look.LIGHT);
    assertFalse(svg(seen(400)).contains(">method number 0<"));
  }

  @Test
  void wordsAtTheAxesAreWordsInTheFileToo() {
    chart.show(plot(11, 1), Look.LIGHT);
    assertTrue(svg(seen(500)).contains(">test return (sum over agents)<"), "not outlines");
  }

  /** Without curves the axis goes from 0 to 1, and the 1 is at its upper end. */
  @Test
  void aNumberAtTheUpperEndOfTheAxisIsNotCut() {
    chart.show(Plot.empty("environment steps", "test return"), Look.LIGHT);
    BufferedImage drawn = chart.chart().createBufferedImage(300, 160);
    int ground = drawn.getRGB(0, 0);
    for (int x = 0; x < drawn.getWidth(); x++) {
      assertEquals(ground, drawn.getRGB(x, 0), "column " + x);
    }
  }

  /** A short run is best at its end, and its band is narrow there. */
  @Test
  void theWordsAboveAStretchAreNotCutWhereTheCurveIsHighest() {
    double[] x = {0, 1, 2};
    double[] y = {-700, -600, -300};
    Curve curve = Curve.of("run", CurveStyle.of(0, 0), x, y);
    PlotMark last = new PlotMark(1.8, 2, -300, "final");
    chart.show(
        new Plot(List.of(curve), "steps", "return", 2, "").marked(List.of(last)), Look.LIGHT);
    ChartRenderingInfo info = new ChartRenderingInfo();
    chart.chart().createBufferedImage(470, 150, info);
    Rectangle2D inside = info.getPlotInfo().getDataArea();
    ValueAxis up = chart.chart().getXYPlot().getRangeAxis();
    double line = up.valueToJava2D(-300, inside, RectangleEdge.LEFT);
    assertTrue(line - inside.getMinY() >= 14, line + " in " + inside);
  }

  /** For example of a run with several settings of its own, in a small tile. */
  @Test
  void aNameThatIsWiderThanTheChartLosesItsMiddle() {
    double[] x = {0, 1};
    String name = "AdaPS, steps=1200000, changes=learningRate=1e-4@5477, seed 3 (this run)";
    Curve own = Curve.of(name, CurveStyle.of(0, 0), x, x.clone());
    Curve other = Curve.of("AdaPS, seed 3", CurveStyle.of(0, 1), x, new double[2]);
    chart.show(new Plot(List.of(own, other), "steps", "return", 1, ""), Look.LIGHT);
    String narrow = svg(seen(300));
    assertFalse(narrow.contains(">" + name + "<"));
    Matcher cut = Pattern.compile(">(AdaPS, [^<]*)…([^<]*\\(this run\\))<").matcher(narrow);
    assertTrue(cut.find());
    assertTrue(cut.group(1).length() + cut.group(2).length() > 30, cut.group());
    assertTrue(narrow.contains(">AdaPS, seed 3<"), "others are whole");
    assertTrue(svg(seen(900)).contains(">" + name + "<"));
  }

  /** The best test of a run is often among those that its final return is the mean of. */
  @Test
  void theWordsOfTheBestTestDoNotLieOverThoseOfTheFinalReturn() {
    for (double best : new double[] {-290, -280, -260, -200}) {
      double[] x = {0, 1.85, 2};
      Curve curve = Curve.of("run", CurveStyle.of(0, 0), x, new double[] {-700, best, -300});
      PlotMark last = new PlotMark(1.8, 2, -300, "final -300");
      PlotMark top = new PlotMark(1.85, 1.85, best, "best " + best);
      chart.show(
          new Plot(List.of(curve), "steps", "return", 2, "").marked(List.of(top, last)),
          Look.LIGHT);
      for (int height : new int[] {150, 300, 600}) {
        String drawn = svg(new ChartFigure("curves", "what is seen", chart.chart(), 500, height));
        double above = baseline(drawn, top.words());
        double below = baseline(drawn, last.words());
        assertTrue(below - above >= 11 && above >= 11, best + ", " + height + ": " + above);
      }
    }
  }

  /** The first test may be the best one, and a band far above the curve leaves it at the bottom. */
  @Test
  void theWordsOfAPointStayInTheChart() {
    double[] x = {0, 1, 2};
    for (int place = 0; place < 3; place++) {
      double[] y = new double[3];
      y[place] = 1;
      double[] band = {1, 40, 1};
      Curve curve = new Curve("run", CurveStyle.of(0, 0), x, y, new double[3], band, null);
      PlotMark top = new PlotMark(place, place, 1, "best 1");
      chart.show(
          new Plot(List.of(curve), "steps", "return", 2, "").marked(List.of(top)), Look.LIGHT);
      ChartRenderingInfo info = new ChartRenderingInfo();
      chart.chart().createBufferedImage(400, 150, info);
      Rectangle2D inside = info.getPlotInfo().getDataArea();
      String drawn = svg(new ChartFigure("curves", "what is seen", chart.chart(), 400, 150));
      assertTrue(baseline(drawn, "best 1") <= inside.getMaxY(), "below");
      double left = number(drawn, "x", "best 1");
      assertTrue(left >= inside.getMinX() - 1, left + " in " + inside);
      assertTrue(left + 30 <= inside.getMaxX() + 1, left + " in " + inside);
    }
  }

  /** Where words stand, in pixels from the top. */
  private static double baseline(String svg, String words) {
    return number(svg, "y", words);
  }

  private static double number(String svg, String attribute, String words) {
    Matcher text =
        Pattern.compile("[ <]" + attribute + "=\"([0-9.]+)\"[^>]*>" + Pattern.quote(words))
            .matcher(svg);
    assertTrue(text.find(), words);
    return Double.parseDouble(text.group(1));
  }
}
