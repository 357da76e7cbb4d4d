package adaps.studio.masks;

import adaps.sharing.MaskFrame;
import adaps.studio.look.Appearance;
import adaps.studio.look.DrawingCanvas;
import adaps.studio.look.HoverNote;
import java.util.Arrays;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/** How many neurons no mask, one mask, … all masks keep. */
final class UsageCanvas extends DrawingCanvas {
  private static final double BOTTOM = 14;
  private static final double TOP = 12;
  private static final double MIN_LABEL_PIXELS = 22;

  private final MasksViewModel masks;
  private double mouseX = -1;
  private double mouseY = -1;

  UsageCanvas(MasksViewModel masks, Appearance appearance) {
    super(appearance);
    this.masks = masks;
    setId("mask-usage");
    masks.shown().addListener((o, before, now) -> redraw());
    setOnMouseMoved(e -> hover(e.getX(), e.getY()));
    setOnMouseExited(e -> hover(-1, -1));
  }

  private void hover(double x, double y) {
    mouseX = x;
    mouseY = y;
    redraw();
  }

  @Override
  protected void paint(GraphicsContext g, double width, double height) {
    MaskFrame frame = masks.shown().get();
    if (frame == null) {
      return;
    }
    int[] keptBy = NeuronUse.of(frame, null).keptBy();
    int most = Math.max(1, Arrays.stream(keptBy).max().orElse(1));
    double step = width / keptBy.length;
    double bottom = height - BOTTOM;
    g.setFont(font(10));
    g.setTextAlign(TextAlignment.CENTER);
    int every = (int) Math.ceil(MIN_LABEL_PIXELS / step);
    for (int users = 0; users < keptBy.length; users++) {
      double high = (bottom - TOP) * keptBy[users] / most;
      double share = (double) users / (keptBy.length - 1);
      double x = users * step;
      g.setFill(palette().axis().interpolate(palette().text(), share));
      g.fillRect(x + 1, bottom - high, Math.max(1, step - 2), high);
      g.setFill(palette().muted());
      if (users % every == 0) {
        g.setTextBaseline(VPos.CENTER);
        g.fillText(String.valueOf(users), x + step / 2, bottom + BOTTOM / 2 + 1);
      }
      if (step >= MIN_LABEL_PIXELS) {
        g.setFill(palette().text());
        g.setTextBaseline(VPos.BOTTOM);
        g.fillText(String.valueOf(keptBy[users]), x + step / 2, bottom - high);
      }
    }
    int users = (int) Math.floor(mouseX / step);
    if (mouseX >= 0 && users < keptBy.length) {
      String words = keptBy[users] + " neurons\nkept by " + users + " of " + (keptBy.length - 1);
      HoverNote.paint(g, words, mouseX, mouseY, width, height, palette());
    }
  }
}
