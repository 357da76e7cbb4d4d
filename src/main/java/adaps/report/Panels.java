package adaps.report;

import adaps.config.ParameterType;
import adaps.runs.ExperimentKey;
import adaps.sharing.Method;
import adaps.sharing.Methods;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Sorts runs into panels and series: runs belong to one series only if they differ in nothing but
 * their seeds, so that no mean is taken over unlike experiments.
 */
final class Panels {
  private static final String METHOD = "method";

  private Panels() {}

  /** The panels in the order of their scenarios' names. */
  static List<Panel> of(List<ReportedRun> runs) {
    Map<String, Map<Map<String, Object>, List<ReportedRun>>> scenarios = new TreeMap<>();
    for (ReportedRun run : runs) {
      ExperimentKey key = ExperimentKey.of(run.config());
      scenarios
          .computeIfAbsent(key.scenario(), name -> new LinkedHashMap<>())
          .computeIfAbsent(key.settings(), settings -> new ArrayList<>())
          .add(run);
    }
    List<Panel> panels = new ArrayList<>();
    scenarios.forEach(
        (name, bySettings) -> {
          List<String> keys = varying(List.copyOf(bySettings.keySet()));
          bySettings.forEach(
              (settings, own) -> panels.add(panel(name, words(settings, keys), own)));
        });
    panels.sort(Comparator.comparing(Panel::scenario));
    return panels;
  }

  private static Panel panel(String name, String settings, List<ReportedRun> runs) {
    Map<Map<String, Object>, List<ReportedRun>> byParameters = new LinkedHashMap<>();
    for (ReportedRun run : runs) {
      byParameters
          .computeIfAbsent(
              ExperimentKey.of(run.config()).withoutSeed().parameters(), p -> new ArrayList<>())
          .add(run);
    }
    Map<Method, List<Map<String, Object>>> byMethod = new LinkedHashMap<>();
    Set<String> varied = new LinkedHashSet<>();
    for (Method method : Methods.all()) {
      List<Map<String, Object>> ofMethod =
          byParameters.keySet().stream()
              .filter(parameters -> parameters.get(METHOD).equals(method.name()))
              .toList();
      if (!ofMethod.isEmpty()) {
        byMethod.put(method, ofMethod);
        varied.addAll(varying(ofMethod));
      }
    }
    List<Series> series = new ArrayList<>();
    byMethod.forEach(
        (method, ofMethod) -> {
          List<String> own = varying(ofMethod);
          List<String> keys =
              varied.stream()
                  .filter(key -> own.contains(key) || Methods.reads(method, key))
                  .toList();
          series.addAll(series(method, ofMethod, keys, byParameters));
        });
    List<String> unlike = new ArrayList<>(varying(List.copyOf(byParameters.keySet())));
    unlike.removeAll(varied);
    String scenario = settings.isEmpty() ? name : name + ", " + settings;
    return new Panel(scenario, runs.get(0).config().scenario().title(), series, unlike);
  }

  private static List<Series> series(
      Method method,
      List<Map<String, Object>> all,
      List<String> keys,
      Map<Map<String, Object>, List<ReportedRun>> runs) {
    List<Map<String, Object>> ordered = new ArrayList<>(all);
    Comparator<Map<String, Object>> order = (one, other) -> 0;
    for (String key : keys) {
      order = order.thenComparing(byValue(key));
    }
    ordered.sort(order);
    List<Series> series = new ArrayList<>();
    for (Map<String, Object> parameters : ordered) {
      Map<String, Object> differences = new LinkedHashMap<>();
      keys.forEach(key -> differences.put(key, parameters.get(key)));
      List<ReportedRun> own = new ArrayList<>(runs.get(parameters));
      own.sort(Comparator.comparingLong(run -> run.config().run().seed()));
      series.add(new Series(method, series.size(), differences, own));
    }
    return series;
  }

  /** Numbers by their size, everything else as it is written. */
  private static Comparator<Map<String, Object>> byValue(String key) {
    Comparator<Map<String, Object>> bySize =
        Comparator.comparingDouble(
            values -> values.get(key) instanceof Number number ? number.doubleValue() : 0);
    return bySize.thenComparing(values -> ParameterType.text(values.get(key)));
  }

  /** The parameters, but the method, that all have and that are not the same in all. */
  private static List<String> varying(List<Map<String, Object>> all) {
    return all.get(0).keySet().stream()
        .filter(key -> !key.equals(METHOD))
        .filter(key -> all.stream().allMatch(values -> values.containsKey(key)))
        .filter(key -> all.stream().map(values -> values.get(key)).distinct().count() > 1)
        .toList();
  }

  /** Some parameters as {@code key=value, key=value}. */
  static String words(Map<String, Object> parameters, List<String> keys) {
    return keys.stream()
        .map(key -> key + "=" + ParameterType.text(parameters.get(key)))
        .collect(Collectors.joining(", "));
  }
}
