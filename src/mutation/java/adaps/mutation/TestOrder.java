package adaps.mutation;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Quick tests first; before them the tests of the class itself, of its package, and those that
 * noticed other faults near by.
 */
final class TestOrder {
  private static final double OWN = 16;
  private static final double SAME_PACKAGE = 4;
  private static final double NEAR = 8;
  private static final double LEAST_SECONDS = 0.002;

  /** How often a test noticed faults in a class, and in a method. */
  private final Map<String, Integer> noticed = new HashMap<>();

  void learn(Result result) {
    if (result.status() == Result.Status.KILLED) {
      noticed.merge(result.className() + " " + result.test(), 1, Integer::sum);
      noticed.merge(method(result) + " " + result.test(), 1, Integer::sum);
    }
  }

  List<Coverage.Test> sorted(Result fault, List<Coverage.Test> tests) {
    Map<Coverage.Test, Double> costs = new HashMap<>();
    for (Coverage.Test test : tests) {
      int inClass = noticed.getOrDefault(fault.className() + " " + test.id(), 0);
      int inMethod = noticed.getOrDefault(method(fault) + " " + test.id(), 0);
      double hope = nearness(fault.className(), test.className()) + inClass + NEAR * inMethod;
      costs.put(test, Math.max(LEAST_SECONDS, test.seconds()) / hope);
    }
    return tests.stream()
        .sorted(
            Comparator.<Coverage.Test>comparingDouble(costs::get).thenComparing(Coverage.Test::id))
        .toList();
  }

  private static double nearness(String className, String testClass) {
    String outer = className.replaceAll("\\$.*", "");
    if (testClass.startsWith(outer)) {
      return OWN;
    }
    return packageOf(outer).equals(packageOf(testClass)) ? SAME_PACKAGE : 1;
  }

  private static String packageOf(String className) {
    return className.substring(0, className.lastIndexOf('.'));
  }

  private static String method(Result result) {
    String description = result.description();
    return result.className() + "." + description.substring(0, description.indexOf(':'));
  }
}
