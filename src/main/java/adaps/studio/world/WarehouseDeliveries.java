package adaps.studio.world;

import adaps.env.warehouse.WarehouseFrame;
import adaps.studio.look.Palette;
import adaps.words.Quantity;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;

/** The deliveries of the last steps: each flashes where it happened and fades. */
final class WarehouseDeliveries {
  /** Steps after which nothing is left of a flash. */
  static final int STEPS = 8;

  private final GraphicsContext g;
  private final CellBoard board;
  private final List<WarehouseFrame> states;
  private final double now;

  /**
   * @param states of the episode, oldest first
   * @param now the present moment, counted in states: 0 for the oldest
   */
  WarehouseDeliveries(GraphicsContext g, CellBoard board, List<WarehouseFrame> states, double now) {
    this.g = g;
    this.board = board;
    this.states = states;
    this.now = now;
  }

  private interface Flash {
    void paint(double x, double y, int type, double reward, double age);
  }

  /** A growing disc under the robot. */
  void paintGlow(Palette palette) {
    forEach(
        (x, y, type, reward, age) -> {
          double radius = Math.max(5, (0.7 + 0.16 * age) * board.size());
          double fade = 1 - age / STEPS;
          g.setFill(Palette.faded(palette.type(type), 0.55 * fade));
          g.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
          g.setStroke(Palette.faded(palette.text(), fade));
          g.setLineWidth(Math.max(1.5, 0.07 * board.size()));
          g.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
        });
  }

  /** What it was worth, rising above the robot. */
  void paintWords(Palette palette) {
    forEach(
        (x, y, type, reward, age) -> {
          double letter = Math.max(11, 0.55 * board.size());
          double height = y - 0.75 * board.size() - 0.1 * age * board.size();
          String words = "+" + Quantity.value(reward).replaceAll("\\.0+$", "");
          AgentMark.words(
              g, words, x, height, letter, Palette.faded(palette.text(), 1 - age / STEPS));
        });
  }

  private void forEach(Flash flash) {
    for (int k = Math.max(0, states.size() - STEPS - 1); k < states.size(); k++) {
      WarehouseFrame frame = states.get(k);
      double age = now - k;
      if (age < 0 || age >= STEPS) {
        continue;
      }
      for (int agent = 0; agent < frame.agentTypes().length; agent++) {
        if (frame.rewards()[agent] > 0) {
          flash.paint(
              board.x(frame.positions()[2 * agent]),
              board.y(frame.positions()[2 * agent + 1]),
              frame.agentTypes()[agent],
              frame.rewards()[agent],
              age);
        }
      }
    }
  }
}
