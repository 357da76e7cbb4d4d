package adaps.studio.world;

import adaps.env.foraging.ForagingFrame;
import adaps.studio.look.Palette;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.shape.StrokeLineCap;

/**
 * Who loaded what together in the last steps, fading with age. Success is a full line, a growing
 * ring and a tick; failure is a broken line and a cross. Both say the levels that came together.
 */
final class ForagingLoadings {
  /** Steps after which nothing is left of a success, and of a failure. */
  static final int SUCCESS_STEPS = 5;

  static final int FAILURE_STEPS = 2;

  private final GraphicsContext g;
  private final CellBoard board;
  private final List<ForagingFrame> states;
  private final List<double[]> places;
  private final double now;
  private final WorldStyle style;
  private final double size;

  /**
   * @param states of the episode, oldest first
   * @param places of the agents in each state
   * @param now the present moment, counted in states: 0 for the oldest
   */
  ForagingLoadings(
      GraphicsContext g,
      CellBoard board,
      List<ForagingFrame> states,
      List<double[]> places,
      double now,
      WorldStyle style) {
    this.g = g;
    this.board = board;
    this.states = states;
    this.places = places;
    this.now = now;
    this.style = style;
    size = board.size();
  }

  private interface Drawing {
    void paint(int state, ForagingFrame.Loading loading, double fade);
  }

  /** From every agent to the food that it loads, and the food that is gone as a ghost. */
  void paintLines() {
    forEach(
        (state, loading, fade) -> {
          for (int agent : loading.agents()) {
            paintLine(state, loading, agent, fade);
          }
          if (loading.succeeded()) {
            FoodMark.paint(
                g,
                board.x(loading.column()),
                board.y(loading.row()),
                size,
                loading.foodLevel(),
                0.5 * fade,
                style.palette());
          }
        });
    g.setLineDashes();
    g.setLineCap(StrokeLineCap.SQUARE);
  }

  private void paintLine(int state, ForagingFrame.Loading loading, int agent, double fade) {
    int type = states.get(state).agentTypes()[agent];
    double width = Math.max(2, 0.13 * size);
    g.setLineWidth(width);
    g.setLineCap(StrokeLineCap.BUTT);
    if (loading.succeeded()) {
      g.setLineDashes();
    } else {
      g.setLineDashes(width, 0.8 * width);
    }
    g.setStroke(Palette.faded(style.agentColour(agent, type), fade));
    g.strokeLine(
        board.camera().px(places.get(state)[2 * agent]),
        board.camera().py(places.get(state)[2 * agent + 1]),
        board.x(loading.column()),
        board.y(loading.row()));
  }

  /** Rings around those who load, and around the food with a tick or a cross, above everything. */
  void paintOutcomes() {
    forEach(
        (state, loading, fade) -> {
          if (now - state < 1) {
            loading.agents().forEach(agent -> paintRing(state, agent, fade));
          }
          double x = board.x(loading.column());
          double y = board.y(loading.row());
          double radius = Math.max(5, 0.46 * size);
          double grown = loading.succeeded() ? radius * (1 + 0.6 * (1 - fade)) : radius;
          g.setStroke(Palette.faded(style.palette().text(), fade));
          g.setLineWidth(Math.max(1.5, 0.05 * size));
          if (!loading.succeeded()) {
            g.setLineDashes(0.12 * size, 0.1 * size);
          }
          g.strokeOval(x - grown, y - grown, 2 * grown, 2 * grown);
          g.setLineDashes();
          double aside = 0.75 * radius;
          paintSign(g, loading.succeeded(), x + aside, y - aside, size, fade, style.palette());
          String words = ForagingPainter.strength(states.get(state), loading) + "/";
          paintWords(words + loading.foodLevel(), x, y + radius, fade);
        });
  }

  /** Agents load where they stand, so that the ring is around them until they move on. */
  private void paintRing(int state, int agent, double fade) {
    double x = board.camera().px(places.get(state)[2 * agent]);
    double y = board.camera().py(places.get(state)[2 * agent + 1]);
    double radius = Math.max(5.5, 0.45 * size);
    g.setStroke(Palette.faded(style.palette().text(), fade));
    g.setLineWidth(Math.max(1.2, 0.035 * size));
    g.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
  }

  /** The levels that came together of those that are needed. */
  private void paintWords(String words, double x, double y, double fade) {
    double letter = 0.26 * size;
    double half = 0.32 * letter * words.length() + 0.25 * letter;
    g.setFill(Palette.faded(style.palette().surface(), letter >= 6 ? 0.85 * fade : 0));
    g.fillRoundRect(x - half, y - 0.6 * letter, 2 * half, 1.2 * letter, letter, letter);
    AgentMark.words(g, words, x, y, letter, Palette.faded(style.palette().text(), fade));
  }

  private void forEach(Drawing drawing) {
    for (int state = Math.max(0, states.size() - SUCCESS_STEPS - 1);
        state < states.size();
        state++) {
      double age = now - state;
      for (ForagingFrame.Loading loading : states.get(state).loadings()) {
        double fade = 1 - age / (loading.succeeded() ? SUCCESS_STEPS : FAILURE_STEPS);
        if (age >= 0 && fade > 0) {
          drawing.paint(state, loading, fade);
        }
      }
    }
  }

  /** A tick for success or a cross for failure. */
  static void paintSign(
      GraphicsContext g,
      boolean tick,
      double x,
      double y,
      double size,
      double fade,
      Palette palette) {
    double arm = Math.max(2.5, 0.13 * size);
    g.setFill(Palette.faded(palette.surface(), 0.85 * fade));
    g.fillOval(x - 1.7 * arm, y - 1.7 * arm, 3.4 * arm, 3.4 * arm);
    g.setStroke(Palette.faded(palette.text(), fade));
    g.setLineWidth(Math.max(1.5, 0.06 * size));
    if (tick) {
      g.strokePolyline(
          new double[] {x - arm, x - 0.3 * arm, x + arm},
          new double[] {y + 0.1 * arm, y + 0.8 * arm, y - 0.8 * arm},
          3);
    } else {
      g.strokeLine(x - 0.8 * arm, y - 0.8 * arm, x + 0.8 * arm, y + 0.8 * arm);
      g.strokeLine(x - 0.8 * arm, y + 0.8 * arm, x + 0.8 * arm, y - 0.8 * arm);
    }
  }
}
