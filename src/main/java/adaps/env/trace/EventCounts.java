package adaps.env.trace;

import java.util.LinkedHashMap;
import java.util.Map;

/** Counts events by the names that recordings give them. */
class EventCounts {
  private Map<String, Integer> counts = new LinkedHashMap<>();

  final void add(String name, int more) {
    counts.merge(name, more, Integer::sum);
  }

  final void add(String name, boolean happened) {
    add(name, happened ? 1 : 0);
  }

  /** The counts so far; counting begins anew. */
  final Map<String, Integer> take() {
    Map<String, Integer> taken = counts;
    counts = new LinkedHashMap<>();
    return taken;
  }
}
