package adaps.studio.latent;

import adaps.identity.AgentErrors;
import adaps.studio.look.Appearance;
import adaps.studio.look.DrawingCanvas;
import adaps.studio.look.HoverNote;
import adaps.studio.look.Palette;
import adaps.studio.session.Selection;
import adaps.words.Quantity;
import java.util.Arrays;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/** The decoder's error of each agent, a bar each: observation above, reward below. */
final class ErrorCanvas extends DrawingCanvas {
  private static final double LEFT = 4;
  private static final double TITLE = 16;
  private static final double GAP = 8;
  private static final double NAME = 14;

  private final LatentViewModel latent;
  private final Selection selection;
  private double mouseX = -1;
  private double mouseY = -1;

  ErrorCanvas(LatentViewModel latent, Selection selection, Appearance appearance) {
    super(appearance);
    this.latent = latent;
    this.selection = selection;
    setId("agent-errors");
    latent.errors().addListener((o, before, now) -> redraw());
    selection.onChange(this::redraw);
    setOnMouseMoved(e -> hover(e.getX(), e.getY()));
    setOnMouseExited(e -> hover(-1, -1));
    setOnMouseClicked(e -> selection.agent().click(agentAt(e.getX())));
  }

  private void hover(double x, double y) {
    mouseX = x;
    mouseY = y;
    selection.agent().hovered().set(agentAt(x));
    redraw();
  }

  private Integer agentAt(double px) {
    AgentErrors errors = latent.errors().get();
    if (errors == null || px < LEFT) {
      return null;
    }
    int agents = errors.reward().length;
    int agent = (int) Math.floor((px - LEFT) / (getWidth() - LEFT) * agents);
    return agent < agents ? agent : null;
  }

  @Override
  protected void paint(GraphicsContext g, double width, double height) {
    AgentErrors errors = latent.errors().get();
    if (errors == null) {
      return;
    }
    double tall = (height - NAME - GAP) / 2;
    paintBars(g, "observation", errors.observation(), 0, tall, width);
    paintBars(g, "reward", errors.reward(), tall + GAP, tall, width);
    g.setFill(palette().muted());
    g.setFont(font(10));
    g.setTextAlign(TextAlignment.CENTER);
    g.setTextBaseline(VPos.CENTER);
    g.fillText("agents", (LEFT + width) / 2, height - NAME / 2);
    Integer agent = agentAt(mouseX);
    if (agent != null) {
      HoverNote.paint(g, words(errors, agent), mouseX, mouseY, width, height, palette());
    }
  }

  private void paintBars(
      GraphicsContext g, String name, double[] values, double top, double tall, double width) {
    double highest = Arrays.stream(values).filter(Double::isFinite).max().orElse(0);
    double bottom = Math.floor(top + tall);
    double room = tall - TITLE;
    double step = (width - LEFT) / values.length;
    Integer selected = selection.agent().shown().get();
    for (int agent = 0; agent < values.length; agent++) {
      if (!Double.isFinite(values[agent])) {
        continue;
      }
      double high = highest == 0 ? 0 : room * values[agent] / highest;
      double x = LEFT + agent * step;
      if (selected != null && selected == agent) {
        g.setFill(Palette.faded(palette().accent(), 0.3));
        g.fillRect(x - 1, bottom - room, step, room);
      }
      g.setFill(palette().type(latent.spec().get().agentTypes().get(agent)));
      g.fillRect(x, bottom - high, Math.max(1, step - (step > 4 ? 2 : 0)), high);
    }
    g.setStroke(palette().axis());
    g.setLineWidth(1);
    g.strokeLine(LEFT, bottom + 0.5, width, bottom + 0.5);
    g.setFill(palette().muted());
    g.setFont(font(10));
    g.setTextBaseline(VPos.CENTER);
    g.setTextAlign(TextAlignment.LEFT);
    g.fillText(name, LEFT, top + TITLE / 2 - 1);
    g.setTextAlign(TextAlignment.RIGHT);
    g.fillText("up to " + Quantity.value(highest), width, top + TITLE / 2 - 1);
  }

  private String words(AgentErrors errors, int agent) {
    return "Agent "
        + (agent + 1)
        + ", "
        + latent.spec().get().typeNames().get(latent.spec().get().agentTypes().get(agent))
        + "\nobservation "
        + Quantity.value(errors.observation()[agent])
        + "\nreward "
        + Quantity.value(errors.reward()[agent]);
  }
}
