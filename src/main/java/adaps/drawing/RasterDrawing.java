package adaps.drawing;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Paints a figure into an image of twice its size in pixels, on light ground. */
public final class RasterDrawing implements Drawing {
  private static final int SCALE = 2;

  private final Graphics2D g;

  private RasterDrawing(Graphics2D g) {
    this.g = g;
  }

  /** The bytes of a PNG file. */
  public static byte[] png(Figure figure) {
    BufferedImage image =
        new BufferedImage(
            SCALE * figure.width(), SCALE * figure.height(), BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    g.scale(SCALE, SCALE);
    RasterDrawing drawing = new RasterDrawing(g);
    drawing.box(0, 0, figure.width(), figure.height(), Ink.GROUND);
    figure.draw(drawing);
    g.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("an image cannot be written to memory", e);
    }
    return bytes.toByteArray();
  }

  @Override
  public void polyline(double[] x, double[] y, Pen pen) {
    float[] dash = new float[pen.dash().size()];
    for (int i = 0; i < dash.length; i++) {
      dash[i] = pen.dash().get(i).floatValue();
    }
    g.setStroke(
        new BasicStroke(
            (float) pen.width(),
            BasicStroke.CAP_BUTT,
            BasicStroke.JOIN_ROUND,
            1,
            dash.length == 0 ? null : dash,
            0));
    g.setColor(pen.ink().onLight(1));
    g.draw(path(x, y));
  }

  @Override
  public void polygon(double[] x, double[] y, Ink fill, double opacity) {
    Path2D path = path(x, y);
    path.closePath();
    g.setColor(fill.onLight(opacity));
    g.fill(path);
  }

  @Override
  public void ellipse(
      double x, double y, double radiusX, double radiusY, Ink fill, double opacity) {
    g.setColor(fill.onLight(opacity));
    g.fill(new Ellipse2D.Double(x - radiusX, y - radiusY, 2 * radiusX, 2 * radiusY));
  }

  @Override
  public void boxes(double[] x, double y, double width, double height, Ink fill) {
    g.setColor(fill.onLight(1));
    for (double left : x) {
      g.fill(new Rectangle2D.Double(left, y, width, height));
    }
  }

  @Override
  public void text(String words, double x, double y, Lettering lettering) {
    Font font =
        new Font(Font.SANS_SERIF, lettering.bold() ? Font.BOLD : Font.PLAIN, 1)
            .deriveFont((float) lettering.size());
    g.setFont(font);
    g.setColor(lettering.ink().onLight(1));
    double width = font.getStringBounds(words, g.getFontRenderContext()).getWidth();
    double before =
        switch (lettering.anchor()) {
          case START -> 0;
          case MIDDLE -> width / 2;
          case END -> width;
        };
    AffineTransform unturned = g.getTransform();
    g.translate(x, y);
    if (lettering.rising()) {
      g.rotate(-Math.PI / 2);
    }
    g.drawString(words, (float) -before, 0);
    g.setTransform(unturned);
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
