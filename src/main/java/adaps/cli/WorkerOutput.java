package adaps.cli;

import adaps.bench.WorkerStudy.Speed;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What more workers bring, as lines and as fields. */
final class WorkerOutput {
  private WorkerOutput() {}

  static void lines(PrintWriter out, List<Speed> speeds) {
    out.println("workers   updates/s  environment steps/s    times");
    for (Speed speed : speeds) {
      out.printf(
          Locale.ROOT,
          "%7d  %,10.0f  %,19.0f  %7.2f%n",
          speed.workers(),
          speed.updatesPerSecond(),
          speed.envStepsPerSecond(),
          speed.times());
    }
  }

  static Map<String, Object> fields(Speed speed) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("workers", speed.workers());
    fields.put("updatesPerSecond", Math.round(speed.updatesPerSecond()));
    fields.put("envStepsPerSecond", Math.round(speed.envStepsPerSecond()));
    fields.put("times", Math.round(100 * speed.times()) / 100.0);
    return fields;
  }
}
