package adaps.studio.latent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * The convex outline round a cluster's points at some distance, in pixels.
 *
 * @param xs of its corners, anticlockwise as seen with y upwards
 * @param ys of its corners
 */
record ClusterHull(double[] xs, double[] ys) {
  private static final int CORNERS = 16;

  /**
   * @param points at least one, [point][x, y, …]
   * @param distance between the outline and the points
   */
  static ClusterHull round(List<double[]> points, double distance) {
    List<double[]> rounded = new ArrayList<>();
    for (double[] corner : hull(points)) {
      for (int i = 0; i < CORNERS; i++) {
        double angle = 2 * Math.PI * i / CORNERS;
        rounded.add(
            new double[] {
              corner[0] + distance * Math.cos(angle), corner[1] + distance * Math.sin(angle)
            });
      }
    }
    List<double[]> outline = hull(rounded);
    return new ClusterHull(
        outline.stream().mapToDouble(p -> p[0]).toArray(),
        outline.stream().mapToDouble(p -> p[1]).toArray());
  }

  /** Its highest place, in pixels that count downwards. */
  double top() {
    return Arrays.stream(ys).min().orElseThrow();
  }

  /** Halfway between its left and its right end. */
  double middle() {
    return (Arrays.stream(xs).min().orElseThrow() + Arrays.stream(xs).max().orElseThrow()) / 2;
  }

  /** Whether a place is inside. */
  boolean contains(double x, double y) {
    for (int i = 0; i < xs.length; i++) {
      int next = (i + 1) % xs.length;
      if (turn(xs[i], ys[i], xs[next], ys[next], x, y) < 0) {
        return false;
      }
    }
    return true;
  }

  /** Andrew's monotone chain. */
  private static List<double[]> hull(List<double[]> points) {
    List<double[]> sorted = new ArrayList<>(points);
    sorted.sort(Comparator.<double[]>comparingDouble(p -> p[0]).thenComparingDouble(p -> p[1]));
    if (sorted.size() < 3) {
      return sorted;
    }
    List<double[]> outline = chain(sorted);
    Collections.reverse(sorted);
    outline.addAll(chain(sorted));
    return outline.isEmpty() ? List.of(sorted.get(0)) : outline;
  }

  /** Half of the outline, without its last corner. */
  private static List<double[]> chain(List<double[]> sorted) {
    List<double[]> chain = new ArrayList<>();
    for (double[] p : sorted) {
      while (chain.size() >= 2) {
        double[] a = chain.get(chain.size() - 2);
        double[] b = chain.get(chain.size() - 1);
        if (turn(a[0], a[1], b[0], b[1], p[0], p[1]) > 0) {
          break;
        }
        chain.remove(chain.size() - 1);
      }
      chain.add(p);
    }
    chain.remove(chain.size() - 1);
    return chain;
  }

  private static double turn(double ax, double ay, double bx, double by, double x, double y) {
    return (bx - ax) * (y - ay) - (by - ay) * (x - ax);
  }
}
