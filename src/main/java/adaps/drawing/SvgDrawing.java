package adaps.drawing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Collectors;

/** Writes a figure as SVG text; the same figure gives the same text. */
public final class SvgDrawing implements Drawing {
  private static final String FONTS =
      "system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";

  private final StringBuilder svg = new StringBuilder();
  private final boolean themed;

  private SvgDrawing(boolean themed) {
    this.themed = themed;
  }

  /** A file of its own, on light ground. */
  public static String file(Figure figure) {
    SvgDrawing drawing = new SvgDrawing(false);
    drawing.begin(figure, " xmlns=\"http://www.w3.org/2000/svg\"");
    drawing.box(0, 0, figure.width(), figure.height(), Ink.GROUND);
    return drawing.end(figure);
  }

  /** Part of a page that names the colours, see {@link #colours}. */
  public static String inline(Figure figure) {
    SvgDrawing drawing = new SvgDrawing(true);
    drawing.begin(figure, "");
    return drawing.end(figure);
  }

  /** The style of all inks by name, for light or for dark ground. */
  public static String colours(boolean dark) {
    return Ink.all().stream()
        .map(ink -> "--" + ink.name() + ":" + (dark ? ink.dark() : ink.light()))
        .collect(Collectors.joining(";"));
  }

  private void begin(Figure figure, String namespace) {
    svg.append("<svg").append(namespace);
    svg.append(" viewBox=\"0 0 ").append(figure.width()).append(' ').append(figure.height());
    svg.append("\" width=\"").append(figure.width()).append("\" height=\"").append(figure.height());
    svg.append("\" role=\"img\" font-family=\"").append(FONTS).append("\">\n<title>");
    svg.append(escaped(figure.description())).append("</title>\n");
  }

  private String end(Figure figure) {
    figure.draw(this);
    return svg.append("</svg>\n").toString();
  }

  @Override
  public void polyline(double[] x, double[] y, Pen pen) {
    svg.append("<polyline points=\"").append(points(x, y));
    svg.append("\" fill=\"none\" ").append(colour("stroke", pen.ink()));
    svg.append(" stroke-width=\"").append(number(pen.width())).append("\" stroke-linejoin=\"round");
    if (!pen.dash().isEmpty()) {
      String dash = pen.dash().stream().map(SvgDrawing::number).collect(Collectors.joining(" "));
      svg.append("\" stroke-dasharray=\"").append(dash);
    }
    svg.append("\"/>\n");
  }

  @Override
  public void polygon(double[] x, double[] y, Ink fill, double opacity) {
    svg.append("<polygon points=\"").append(points(x, y)).append("\" ");
    fill(fill, opacity);
  }

  @Override
  public void ellipse(
      double x, double y, double radiusX, double radiusY, Ink fill, double opacity) {
    svg.append("<ellipse cx=\"").append(number(x)).append("\" cy=\"").append(number(y));
    svg.append("\" rx=\"").append(number(radiusX)).append("\" ry=\"").append(number(radiusY));
    svg.append("\" ");
    fill(fill, opacity);
  }

  @Override
  public void boxes(double[] x, double y, double width, double height, Ink fill) {
    if (x.length == 0) {
      return;
    }
    String across = "h" + number(width) + "v" + number(height) + "h" + number(-width) + "z";
    svg.append("<path d=\"");
    for (double left : x) {
      svg.append('M').append(number(left)).append(' ').append(number(y)).append(across);
    }
    svg.append("\" ");
    fill(fill, 1);
  }

  @Override
  public void text(String words, double x, double y, Lettering lettering) {
    svg.append("<text x=\"").append(number(x)).append("\" y=\"").append(number(y));
    svg.append("\" font-size=\"").append(number(lettering.size()));
    if (lettering.bold()) {
      svg.append("\" font-weight=\"600");
    }
    switch (lettering.anchor()) {
      case MIDDLE -> svg.append("\" text-anchor=\"middle");
      case END -> svg.append("\" text-anchor=\"end");
      default -> {}
    }
    if (lettering.rising()) {
      svg.append("\" transform=\"rotate(-90 ").append(number(x)).append(' ').append(number(y));
      svg.append(')');
    }
    svg.append("\" ").append(colour("fill", lettering.ink())).append('>');
    svg.append(escaped(words)).append("</text>\n");
  }

  private void fill(Ink ink, double opacity) {
    svg.append(colour("fill", ink));
    if (opacity < 1) {
      svg.append(" fill-opacity=\"").append(number(opacity)).append('"');
    }
    svg.append("/>\n");
  }

  private String colour(String property, Ink ink) {
    return themed
        ? "style=\"" + property + ":var(--" + ink.name() + ")\""
        : property + "=\"" + ink.light() + "\"";
  }

  private static String points(double[] x, double[] y) {
    StringBuilder points = new StringBuilder();
    for (int i = 0; i < x.length; i++) {
      points.append(i == 0 ? "" : " ").append(number(x[i])).append(',').append(number(y[i]));
    }
    return points.toString();
  }

  /** Two decimals are finer than any screen. */
  private static String number(double value) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_EVEN);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  /** A text as XML and HTML hold it. */
  public static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
