package adaps.charts;

import adaps.drawing.Ink;
import adaps.drawing.Look;
import java.awt.BasicStroke;
import java.util.List;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.annotations.XYPointerAnnotation;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.TextAnchor;

/** Draws what is pointed out in a plot: an arrow to a point, a line along a stretch. */
final class PlotMarks {
  private static final BasicStroke LINE =
      new BasicStroke(2.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);

  /** Downwards from the words to the point, radians. */
  private static final double FROM_BELOW = Math.PI / 2;

  private static final double ARROW = 22;
  private static final double TIP = 5;

  private PlotMarks() {}

  static void show(List<PlotMark> marks, XYPlot area, Look look) {
    area.clearAnnotations();
    for (PlotMark mark : marks) {
      if (mark.isPoint()) {
        point(mark, area, look);
      } else {
        stretch(mark, area, look);
      }
    }
  }

  /** The words stand below, so that they do not leave the chart where the curve is highest. */
  private static void point(PlotMark mark, XYPlot area, Look look) {
    XYPointerAnnotation arrow =
        new XYPointerAnnotation(mark.words(), mark.from(), mark.height(), FROM_BELOW);
    arrow.setBaseRadius(ARROW);
    arrow.setTipRadius(TIP);
    arrow.setArrowPaint(Ink.TEXT.on(look));
    arrow.setTextAnchor(TextAnchor.TOP_CENTER);
    words(arrow, look);
    area.addAnnotation(arrow);
  }

  private static void stretch(PlotMark mark, XYPlot area, Look look) {
    area.addAnnotation(
        new XYLineAnnotation(
            mark.from(), mark.height(), mark.to(), mark.height(), LINE, Ink.TEXT.on(look)));
    XYTextAnnotation words = new XYTextAnnotation(mark.words(), mark.to(), mark.height());
    words.setTextAnchor(TextAnchor.BOTTOM_RIGHT);
    words(words, look);
    area.addAnnotation(words);
  }

  private static void words(XYTextAnnotation words, Look look) {
    words.setFont(ChartLook.LABEL);
    words.setPaint(Ink.TEXT.on(look));
  }
}
