package adaps.sweep;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A set of runs under one name: every scenario with every method and every seed.
 *
 * @param name as given on the command line, for example {@code quick}
 * @param title one line for people
 * @param methods names of methods
 * @param seeds of each scenario and method
 * @param scenarios names of built-in scenarios in their order, each with the parameters that differ
 *     from their defaults
 */
public record Comparison(
    String name,
    String title,
    List<String> methods,
    List<Long> seeds,
    Map<String, Map<String, Object>> scenarios) {

  public Comparison {
    methods = List.copyOf(methods);
    seeds = List.copyOf(seeds);
    scenarios = new LinkedHashMap<>(scenarios);
  }
}
