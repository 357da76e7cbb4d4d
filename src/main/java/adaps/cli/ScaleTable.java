package adaps.cli;

import adaps.a2c.PhaseClock.Phase;
import adaps.bench.ScaleStudy.Point;
import adaps.pipeline.Stage;
import java.io.PrintWriter;
import java.util.Locale;

/** A scale study as a table; a line is printed as soon as it is known. */
final class ScaleTable {
  private static final double MEGA = 1 << 20;

  private ScaleTable() {}

  static void head(PrintWriter out) {
    out.println("               microseconds for one agent-step    trainable       memory, MiB");
    out.println(
        "method  agents   all   env.   acting  learning   parameters   heap  off heap"
            + "  clusters  seconds of stages 1-4");
    out.flush();
  }

  static void line(PrintWriter out, Point point) {
    out.printf(
        Locale.ROOT,
        "%-7s %,6d %5.2f  %5.3f   %6.3f    %6.3f  %,11d %6.1f  %8.1f  %8s  %s%n",
        point.method(),
        point.agents(),
        point.microseconds(),
        point.phaseMicroseconds().get(Phase.ENVIRONMENT),
        point.phaseMicroseconds().get(Phase.ACTING),
        point.phaseMicroseconds().get(Phase.LEARNING),
        point.trainableParameters(),
        point.heapBytes() / MEGA,
        point.offHeapBytes() / MEGA,
        point.clusters() == 0 ? "-" : Integer.toString(point.clusters()),
        stages(point));
    out.flush();
  }

  /** Seconds of each stage, a dash for one that the method does not have. */
  private static String stages(Point point) {
    if (point.stageSeconds().isEmpty()) {
      return "-";
    }
    StringBuilder words = new StringBuilder();
    for (Stage stage : new Stage[] {Stage.COLLECT, Stage.ENCODE, Stage.CLUSTER, Stage.MASK}) {
      Double seconds = point.stageSeconds().get(stage);
      words
          .append(words.isEmpty() ? "" : " + ")
          .append(seconds == null ? "-" : String.format(Locale.ROOT, "%.1f", seconds));
    }
    return words.toString();
  }
}
