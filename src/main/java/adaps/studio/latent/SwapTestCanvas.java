package adaps.studio.latent;

import adaps.drawing.Drawing;
import adaps.identity.Alikeness;
import adaps.report.SwapTestPlot;
import adaps.studio.look.Appearance;
import adaps.studio.look.DrawingCanvas;
import adaps.studio.look.HoverNote;
import adaps.studio.session.Selection;
import java.util.OptionalInt;
import javafx.scene.Cursor;
import javafx.scene.canvas.GraphicsContext;
import org.jfree.fx.FXGraphics2D;

/**
 * The swap test's t between agents with the tree of merges, as reports draw it. A click in the
 * matrix keeps an agent, a click in the tree shows the clusters that a cut there would make.
 */
final class SwapTestCanvas extends DrawingCanvas {
  private final LatentViewModel latent;
  private final Selection selection;
  private SwapTestPlot plot;
  private double mouseX = -1;
  private double mouseY = -1;

  SwapTestCanvas(LatentViewModel latent, Selection selection, Appearance appearance) {
    super(appearance);
    this.latent = latent;
    this.selection = selection;
    setId("swap-test");
    latent.alikeness().addListener((o, before, now) -> renew());
    latent.frame().addListener((o, before, now) -> renew());
    setOnMouseMoved(e -> hover(e.getX(), e.getY()));
    setOnMouseExited(e -> hover(-1, -1));
    setOnMouseClicked(e -> click(e.getX(), e.getY()));
    renew();
  }

  private void renew() {
    Alikeness alikeness = latent.alikeness().get();
    boolean known = alikeness != null && latent.frame().get() != null;
    plot = known ? new SwapTestPlot(alikeness, latent.frame().get().clusterOfAgent()) : null;
    if (plot != null) {
      plot.resize(Math.max(1, getWidth()), Math.max(1, getHeight()));
    }
    redraw();
  }

  private void hover(double x, double y) {
    mouseX = x;
    mouseY = y;
    OptionalInt agent = plot == null ? OptionalInt.empty() : plot.agentAt(x, y);
    selection.agent().hovered().set(agent.isPresent() ? agent.getAsInt() : null);
    boolean tree = plot != null && plot.clustersAt(x, y).isPresent();
    setCursor(tree || agent.isPresent() ? Cursor.HAND : Cursor.DEFAULT);
    redraw();
  }

  private void click(double x, double y) {
    if (plot == null) {
      return;
    }
    plot.agentAt(x, y).ifPresent(agent -> selection.agent().click(agent));
    plot.clustersAt(x, y)
        .ifPresent(
            clusters -> {
              if (latent.clustersOfRun() > 0) {
                latent.lookAt(clusters);
              }
            });
  }

  @Override
  protected void paint(GraphicsContext g, double width, double height) {
    if (plot == null) {
      return;
    }
    plot.resize(width, height);
    g.save();
    g.setTransform(1, 0, 0, 1, 0, 0);
    FXGraphics2D graphics = new FXGraphics2D(g);
    graphics.scale(density(), density());
    plot.draw(new Drawing(graphics, palette().look()), 0, 0);
    g.restore();
    String words = plot.wordsAt(mouseX, mouseY);
    if (!words.isEmpty()) {
      HoverNote.paint(g, words, mouseX, mouseY, width, height, palette());
    }
  }

  /** Middle of the cell of two groups, pixels. */
  double[] placeOf(int group, int other) {
    return plot.placeOf(group, other);
  }

  /** Where a t lies in the tree, pixels from the top. */
  double placeOf(double t) {
    return plot.placeOf(t);
  }
}
