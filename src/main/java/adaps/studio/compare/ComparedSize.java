package adaps.studio.compare;

import adaps.sharing.Method;
import adaps.sharing.Methods;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;

/**
 * How many parameters a method trains.
 *
 * @param label the method, with the values of a sweep where they make a difference
 * @param low fewest over its runs so far
 * @param high most over its runs so far; seeds differ where networks depend on the clusters
 * @param relative mean in multiples of the reference
 * @param reference what it is relative to: the reference, else the smallest so far
 */
public record ComparedSize(
    Method method, String label, long low, long high, double relative, String reference) {
  private record Size(Method method, String label, LongSummaryStatistics parameters) {
    double mean() {
      return parameters.getAverage();
    }
  }

  /** The sizes known so far, in the order of the methods. */
  static List<ComparedSize> of(List<ComparedRun> runs) {
    List<Size> sizes = new ArrayList<>();
    Methods.all().forEach(method -> sizes.addAll(sizes(method, runs)));
    Size reference =
        sizes.stream()
            .filter(size -> size.method().isSizeReference())
            .findFirst()
            .or(() -> sizes.stream().min(Comparator.comparingDouble(Size::mean)))
            .orElse(null);
    return sizes.stream()
        .map(
            size ->
                new ComparedSize(
                    size.method(),
                    size.label(),
                    size.parameters().getMin(),
                    size.parameters().getMax(),
                    size.mean() / reference.mean(),
                    reference.label()))
        .toList();
  }

  /** One size of a method, or one for each of its variants where they are not all alike. */
  private static List<Size> sizes(Method method, List<ComparedRun> runs) {
    Map<String, LongSummaryStatistics> byName = new LinkedHashMap<>();
    LongSummaryStatistics all = new LongSummaryStatistics();
    for (ComparedRun run : runs) {
      if (run.config().run().method().equals(method.name()) && run.parameters() > 0) {
        byName
            .computeIfAbsent(run.name(), name -> new LongSummaryStatistics())
            .accept(run.parameters());
        all.accept(run.parameters());
      }
    }
    if (byName.isEmpty()) {
      return List.of();
    }
    boolean alike =
        byName.values().stream()
            .allMatch(own -> own.getMin() == all.getMin() && own.getMax() == all.getMax());
    return alike
        ? List.of(new Size(method, method.label(), all))
        : byName.entrySet().stream()
            .map(own -> new Size(method, own.getKey(), own.getValue()))
            .toList();
  }
}
