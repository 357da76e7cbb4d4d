package adaps.cli;

import adaps.bench.Endurance.Look;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Looks at the memory of a long training, as lines and as fields. */
final class EnduranceOutput {
  private static final double MEGA = 1 << 20;

  private EnduranceOutput() {}

  static void head(PrintWriter out) {
    out.println("   updates   updates/s  allocated/update   heap in use   off heap    process");
  }

  static void line(PrintWriter out, Look look) {
    out.printf(
        Locale.ROOT,
        "%,10d  %,10.0f  %,14.0f B  %8.2f MiB  %5.1f MiB  %5.0f MiB%n",
        look.updates(),
        look.updatesPerSecond(),
        look.heapBytesPerUpdate(),
        look.memory().heapBytes() / MEGA,
        look.memory().offHeapBytes() / MEGA,
        look.memory().processBytes() / MEGA);
    out.flush();
  }

  static Map<String, Object> fields(Look look) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("updates", look.updates());
    fields.put("updatesPerSecond", Math.round(look.updatesPerSecond()));
    fields.put("heapBytesPerUpdate", Math.round(look.heapBytesPerUpdate()));
    fields.put("heapBytes", look.memory().heapBytes());
    fields.put("offHeapBytes", look.memory().offHeapBytes());
    fields.put("processBytes", look.memory().processBytes());
    return fields;
  }
}
