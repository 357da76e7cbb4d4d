package adaps.studio.look;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/** A small note beside the mouse on what it points at. */
public final class HoverNote {
  private static final double PADDING = 6;
  private static final double AWAY = 12;
  private static final double CORNER = 6;
  private static final Font FONT = Font.font(11);

  private HoverNote() {}

  /** Draws the note so that it stays inside the drawing. */
  public static void paint(
      GraphicsContext g,
      String words,
      double x,
      double y,
      double width,
      double height,
      Palette palette) {
    Text text = new Text(words);
    text.setFont(FONT);
    double noteWidth = text.getLayoutBounds().getWidth() + 2 * PADDING;
    double noteHeight = text.getLayoutBounds().getHeight() + 2 * PADDING;
    double left = x + AWAY + noteWidth > width ? x - AWAY - noteWidth : x + AWAY;
    double top = y + AWAY + noteHeight > height ? y - AWAY - noteHeight : y + AWAY;
    left = Math.max(2, left);
    top = Math.max(2, top);
    g.setFill(Palette.faded(palette.surface(), 0.94));
    g.fillRoundRect(left, top, noteWidth, noteHeight, CORNER, CORNER);
    g.setStroke(palette.axis());
    g.setLineWidth(1);
    g.strokeRoundRect(left + 0.5, top + 0.5, noteWidth, noteHeight, CORNER, CORNER);
    g.setFill(palette.text());
    g.setFont(FONT);
    g.setTextAlign(TextAlignment.LEFT);
    g.setTextBaseline(VPos.TOP);
    g.fillText(words, left + PADDING, top + PADDING);
  }
}
