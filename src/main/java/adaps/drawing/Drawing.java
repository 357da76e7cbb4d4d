package adaps.drawing;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/**
 * What is no chart is drawn on this, whether it becomes an image, a file of lines or a part of the
 * window. Positions are pixels from the top left corner; what is drawn later lies above.
 *
 * @param graphics where it is drawn
 * @param look on which ground
 */
public record Drawing(Graphics2D graphics, Look look) {

  /** A line through points; at least two. */
  public void polyline(double[] x, double[] y, Pen pen) {
    graphics.setStroke(stroke(pen));
    graphics.setPaint(pen.ink().on(look));
    graphics.draw(path(x, y));
  }

  /** The stroke of a pen. */
  public static BasicStroke stroke(Pen pen) {
    float[] dash = new float[pen.dash().size()];
    for (int i = 0; i < dash.length; i++) {
      dash[i] = pen.dash().get(i).floatValue();
    }
    return new BasicStroke(
        (float) pen.width(),
        BasicStroke.CAP_BUTT,
        BasicStroke.JOIN_ROUND,
        1,
        dash.length == 0 ? null : dash,
        0);
  }

  /** A filled polygon. */
  public void polygon(double[] x, double[] y, Ink fill, double opacity) {
    Path2D path = path(x, y);
    path.closePath();
    shape(path, fill, opacity);
  }

  /** A filled shape of any form. */
  public void shape(Shape shape, Ink fill, double opacity) {
    graphics.setPaint(fill.on(look, opacity));
    graphics.fill(shape);
  }

  /** A filled ellipse round a centre. */
  public void ellipse(
      double x, double y, double radiusX, double radiusY, Ink fill, double opacity) {
    shape(new Ellipse2D.Double(x - radiusX, y - radiusY, 2 * radiusX, 2 * radiusY), fill, opacity);
  }

  /** Rectangles of one size side by side; they begin at these places. */
  public void boxes(double[] x, double y, double width, double height, Ink fill) {
    if (x.length == 0) {
      return;
    }
    Path2D all = new Path2D.Double();
    for (double left : x) {
      all.append(new Rectangle2D.Double(left, y, width, height), false);
    }
    graphics.setPaint(fill.on(look));
    graphics.fill(all);
  }

  /** One line of words, whose baseline is at {@code y}. */
  public void text(String words, double x, double y, Lettering lettering) {
    Font font = lettering.font();
    graphics.setFont(font);
    graphics.setPaint(lettering.ink().on(look));
    double width = font.getStringBounds(words, graphics.getFontRenderContext()).getWidth();
    double before =
        switch (lettering.anchor()) {
          case START -> 0;
          case MIDDLE -> width / 2;
          case END -> width;
        };
    AffineTransform unturned = graphics.getTransform();
    graphics.translate(x, y);
    if (lettering.rising()) {
      graphics.rotate(-Math.PI / 2);
    }
    graphics.drawString(words, (float) -before, 0);
    graphics.setTransform(unturned);
  }

  /** A line between two points. */
  public void line(double x1, double y1, double x2, double y2, Pen pen) {
    polyline(new double[] {x1, x2}, new double[] {y1, y2}, pen);
  }

  /** A filled rectangle. */
  public void box(double x, double y, double width, double height, Ink fill) {
    boxes(new double[] {x}, y, width, height, fill);
  }

  private static Path2D path(double[] x, double[] y) {
    Path2D path = new Path2D.Double();
    path.moveTo(x[0], y[0]);
    for (int i = 1; i < x.length; i++) {
      path.lineTo(x[i], y[i]);
    }
    return path;
  }
}
