package adaps.mutation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A file of results that grows fault by fault; of several lines about one fault the last counts.
 */
final class Results {
  private final Path file;
  private final Map<String, Result> results = new LinkedHashMap<>();

  Results(Path file) throws IOException {
    this.file = file;
    if (Files.exists(file)) {
      List<String> lines = Files.readAllLines(file);
      lines.stream().skip(1).map(Result::ofCsv).forEach(r -> results.put(r.key(), r));
    } else {
      Files.writeString(file, Result.HEADER + "\n");
    }
  }

  Result get(String key) {
    return results.get(key);
  }

  Collection<Result> all() {
    return results.values();
  }

  void add(Result result) throws IOException {
    results.put(result.key(), result);
    Files.writeString(file, result.toCsv() + "\n", StandardOpenOption.APPEND);
  }

  /** A line for each package: noticed of all, and how many of those by time or by a crash. */
  String summary() {
    Map<String, int[]> rooms = new TreeMap<>();
    for (Result result : results.values()) {
      String name = result.className();
      int[] counts =
          rooms.computeIfAbsent(name.substring(0, name.lastIndexOf('.')), k -> new int[5]);
      counts[result.status().ordinal()]++;
    }
    StringBuilder text = new StringBuilder();
    rooms.forEach((room, counts) -> text.append(line(room, counts)));
    return text.toString();
  }

  private static String line(String room, int[] counts) {
    int noticed = counts[0] + counts[1] + counts[2];
    int all = noticed + counts[3] + counts[4];
    return String.format(
        Locale.ROOT,
        "%s: %d of %d (%.1f %%), %d of them timed out, %d crashed; %d survived, %d not reached%n",
        room,
        noticed,
        all,
        100.0 * noticed / all,
        counts[1],
        counts[2],
        counts[3],
        counts[4]);
  }
}
