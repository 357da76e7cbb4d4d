package adaps.studio.compare;

import adaps.sharing.Method;
import adaps.sharing.Methods;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.LongSummaryStatistics;

/**
 * How many parameters a method trains.
 *
 * @param low fewest over its runs so far
 * @param high most over its runs so far; seeds differ where networks depend on the clusters
 * @param relative mean in multiples of the reference
 * @param reference what it is relative to: the reference, else the smallest so far
 */
public record ComparedSize(Method method, long low, long high, double relative, String reference) {
  private record Size(Method method, LongSummaryStatistics parameters) {}

  /** The sizes known so far, in the order of the methods. */
  static List<ComparedSize> of(List<ComparedRun> runs) {
    List<Size> sizes = new ArrayList<>();
    for (Method method : Methods.all()) {
      LongSummaryStatistics parameters =
          runs.stream()
              .filter(run -> run.config().run().method().equals(method.name()))
              .filter(run -> run.parameters() > 0)
              .mapToLong(ComparedRun::parameters)
              .summaryStatistics();
      if (parameters.getCount() > 0) {
        sizes.add(new Size(method, parameters));
      }
    }
    Size reference =
        sizes.stream()
            .filter(size -> size.method().isSizeReference())
            .findFirst()
            .or(
                () ->
                    sizes.stream()
                        .min(Comparator.comparingDouble(size -> size.parameters().getAverage())))
            .orElse(null);
    return sizes.stream()
        .map(
            size ->
                new ComparedSize(
                    size.method(),
                    size.parameters().getMin(),
                    size.parameters().getMax(),
                    size.parameters().getAverage() / reference.parameters().getAverage(),
                    reference.method().label()))
        .toList();
  }
}
