package adaps.studio.compare;

import adaps.studio.curves.CurveStyle;
import adaps.studio.look.Appearance;
import adaps.studio.look.DrawingCanvas;
import adaps.words.Quantity;
import java.util.List;
import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/** Trainable parameters of each method relative to one network, a bar each. */
final class SizesCanvas extends DrawingCanvas {
  private static final double ROW = 30;
  private static final double BAR = 14;
  private static final double EDGE = 12;
  private static final double SIZE = 11;
  private static final double AXIS = 24;

  private List<ComparedSize> sizes = List.of();

  SizesCanvas(Appearance appearance) {
    super(appearance);
    setId("compare-sizes");
  }

  void show(List<ComparedSize> newSizes) {
    if (!newSizes.equals(sizes)) {
      sizes = newSizes;
      redraw();
    }
  }

  @Override
  protected void paint(GraphicsContext g, double width, double height) {
    g.setFont(font(SIZE));
    g.setTextBaseline(VPos.CENTER);
    if (sizes.isEmpty()) {
      g.setFill(palette().muted());
      g.setTextAlign(TextAlignment.CENTER);
      g.fillText("Known when a run begins to train.", width / 2, height / 2);
      return;
    }
    double names = sizes.stream().mapToDouble(s -> width(s.method().label())).max().orElse(0);
    double words = sizes.stream().mapToDouble(s -> width(words(s))).max().orElse(0);
    double most = sizes.stream().mapToDouble(ComparedSize::relative).max().orElse(1);
    double left = EDGE + names + 8;
    double right = Math.max(left + 20, width - EDGE - words - 8);
    double row = Math.min(ROW, (height - AXIS - EDGE) / sizes.size());
    double scale = (right - left) / most;
    for (int i = 0; i < sizes.size(); i++) {
      ComparedSize size = sizes.get(i);
      double middle = EDGE + (i + 0.5) * row;
      double bar = Math.min(BAR, row - 4);
      g.setFill(palette().text());
      g.setTextAlign(TextAlignment.RIGHT);
      g.fillText(size.method().label(), left - 8, middle);
      g.setFill(CurveStyle.of(size.method(), 0).colour(palette()));
      g.fillRect(left, middle - bar / 2, size.relative() * scale, bar);
      g.setTextAlign(TextAlignment.LEFT);
      g.setFill(palette().text());
      g.fillText(words(size), left + size.relative() * scale + 6, middle);
    }
    double bottom = EDGE + sizes.size() * row;
    g.setStroke(palette().axis());
    g.setLineWidth(1);
    g.strokeLine(left + 0.5, EDGE, left + 0.5, bottom);
    g.setFill(palette().muted());
    g.setTextAlign(TextAlignment.LEFT);
    g.fillText(
        "trainable parameters, multiples of " + sizes.get(0).reference(), left, bottom + AXIS / 2);
  }

  private static String words(ComparedSize size) {
    String exactly =
        size.low() == size.high()
            ? Quantity.count(size.low())
            : Quantity.count(size.low()) + " to " + Quantity.count(size.high());
    return String.format(Locale.ROOT, "%.2f \u00d7  (%s)", size.relative(), exactly);
  }

  private static double width(String words) {
    Text text = new Text(words);
    text.setFont(Font.font(SIZE));
    return text.getLayoutBounds().getWidth();
  }
}
