package adaps.studio.masks.network;

import adaps.studio.look.Palette;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/**
 * Names beside inputs and outputs: all where there is room, else those with the strongest lines, so
 * far as they do not touch.
 */
final class NetworkNames {
  private static final double SIZE = 10;
  private static final double MIN_STEP = 10.5;
  private static final double MAX_LENGTH = 130;
  private static final double AWAY = 6;

  private NetworkNames() {}

  /** Pixels that the names of a level need beside it. */
  static double width(List<String> names) {
    double widest = names.stream().mapToDouble(NetworkNames::width).max().orElse(0);
    return Math.min(MAX_LENGTH, widest) + 2 * AWAY;
  }

  private static double width(String name) {
    Text text = new Text(name);
    text.setFont(Font.font(SIZE));
    return text.getLayoutBounds().getWidth();
  }

  /**
   * @param first node whose name must be there, or -1
   */
  static void paint(
      GraphicsContext g,
      NetworkLayout layout,
      int level,
      List<StrongWeights.Line> lines,
      int first,
      Palette palette) {
    List<String> names = level == 0 ? layout.network().inputs() : layout.network().outputs();
    boolean atLeft = level == 0;
    double away = Math.max(5, layout.radius(level)) + AWAY;
    g.setFont(Font.font(SIZE));
    g.setTextBaseline(VPos.CENTER);
    g.setTextAlign(atLeft ? TextAlignment.RIGHT : TextAlignment.LEFT);
    for (int node : chosen(layout, level, lines, first)) {
      g.setFill(node == first ? palette.accent() : palette.text());
      double x = layout.x(level) + (atLeft ? -away : away);
      g.fillText(names.get(node), x, layout.y(level, node), MAX_LENGTH);
    }
  }

  /** Nodes whose names are written, the strongest first. */
  static List<Integer> chosen(
      NetworkLayout layout, int level, List<StrongWeights.Line> lines, int first) {
    double[] strength = new double[layout.network().nodes(level)];
    for (StrongWeights.Line line : lines) {
      if (line.level() == level) {
        strength[line.from()] += line.strength();
      } else if (line.level() + 1 == level) {
        strength[line.to()] += line.strength();
      }
    }
    if (first >= 0) {
      strength[first] = Double.MAX_VALUE;
    }
    List<Integer> byStrength =
        IntStream.range(0, strength.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer node) -> -strength[node]))
            .toList();
    // In a tile without any height nodes lie on each other, and one name is enough.
    double step = layout.step(level);
    int all = strength.length;
    int apart = step > 0 ? (int) Math.min(all, Math.ceil(MIN_STEP / step)) : all;
    boolean[] taken = new boolean[strength.length];
    List<Integer> chosen = new ArrayList<>();
    for (int node : byStrength) {
      if (!taken[node]) {
        chosen.add(node);
        Arrays.fill(
            taken, Math.max(0, node - apart + 1), Math.min(taken.length, node + apart), true);
      }
    }
    return chosen;
  }
}
