package adaps.charts;

import adaps.drawing.Ink;
import adaps.drawing.Look;
import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.annotations.XYPointerAnnotation;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;

/** Draws what is pointed out in a plot: an arrow to a point, a line along a stretch or up. */
final class PlotMarks {
  private static final BasicStroke LINE =
      new BasicStroke(2.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);

  private static final BasicStroke DASHED =
      new BasicStroke(
          1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {4, 4}, 0);

  /** Through this much of it curves are seen below words, of 255. */
  private static final int VEIL = 190;

  private static final double ROW = 15;
  private static final double GAP = 4;

  /** Downwards from the words to the point, radians. */
  private static final double FROM_BELOW = Math.PI / 2;

  private static final double ARROW = 22;
  private static final double TIP = 5;

  /** Share of the chart's height that words below a point need. */
  private static final double ROOM_BELOW = 0.4;

  /** Share of its width within which centred words would be cut. */
  private static final double AT_EDGE = 0.15;

  /** Lines of words that those above a point take, with their arrow. */
  static final double LINES_ABOVE_POINT = 1.5;

  private static final double SHORT_ARROW = 8;
  private static final double SHORT_TIP = 3;

  private PlotMarks() {}

  static void show(List<PlotMark> marks, XYPlot area, Look look) {
    area.clearAnnotations();
    area.clearDomainMarkers();
    int upright = 0;
    for (PlotMark mark : marks) {
      if (mark.isUpright()) {
        upright(mark, upright++, area, look);
      } else if (mark.isPoint()) {
        boolean low = share(mark.height(), area.getRangeAxis()) < ROOM_BELOW;
        point(mark, low || mark.isAbove(marks), area, look);
      } else {
        stretch(mark, area, look);
      }
    }
  }

  /**
   * The words stand below, so that they do not leave the chart where the curve is highest; above
   * where those of a stretch, or the axis, are below.
   */
  private static void point(PlotMark mark, boolean above, XYPlot area, Look look) {
    XYPointerAnnotation arrow =
        new XYPointerAnnotation(
            mark.words(), mark.from(), mark.height(), above ? -FROM_BELOW : FROM_BELOW);
    arrow.setBaseRadius(above ? SHORT_ARROW : ARROW);
    arrow.setTipRadius(above ? SHORT_TIP : TIP);
    arrow.setArrowLength(above ? SHORT_TIP : TIP);
    arrow.setArrowPaint(Ink.TEXT.on(look));
    arrow.setTextAnchor(anchor(above, share(mark.from(), area.getDomainAxis())));
    words(arrow, look);
    area.addAnnotation(arrow);
  }

  /** Words at an edge go inwards. */
  private static TextAnchor anchor(boolean above, double across) {
    if (across < AT_EDGE) {
      return above ? TextAnchor.BOTTOM_LEFT : TextAnchor.TOP_LEFT;
    }
    if (across > 1 - AT_EDGE) {
      return above ? TextAnchor.BOTTOM_RIGHT : TextAnchor.TOP_RIGHT;
    }
    return above ? TextAnchor.BOTTOM_CENTER : TextAnchor.TOP_CENTER;
  }

  /** Where on an axis a number is, 0 to 1. */
  private static double share(double number, ValueAxis axis) {
    return (number - axis.getLowerBound()) / axis.getRange().getLength();
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

  /** One's words below those of the one before: they are longer than what lies between them. */
  private static void upright(PlotMark mark, int number, XYPlot area, Look look) {
    ValueMarker line = new ValueMarker(mark.from(), Ink.MUTED.on(look), DASHED);
    boolean left = mark.from() > area.getDomainAxis().getRange().getCentralValue();
    line.setLabel(mark.words());
    line.setLabelFont(ChartLook.LABEL);
    line.setLabelPaint(Ink.TEXT.on(look));
    Color ground = Ink.GROUND.on(look);
    line.setLabelBackgroundColor(
        new Color(ground.getRed(), ground.getGreen(), ground.getBlue(), VEIL));
    line.setLabelAnchor(left ? RectangleAnchor.TOP_LEFT : RectangleAnchor.TOP_RIGHT);
    line.setLabelTextAnchor(left ? TextAnchor.TOP_RIGHT : TextAnchor.TOP_LEFT);
    line.setLabelOffset(new RectangleInsets(ROW * number + GAP, GAP, GAP, GAP));
    area.addDomainMarker(line, Layer.BACKGROUND);
  }

  private static void words(XYTextAnnotation words, Look look) {
    words.setFont(ChartLook.LABEL);
    words.setPaint(Ink.TEXT.on(look));
  }
}
