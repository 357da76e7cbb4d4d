package adaps.studio.session.curves;

import adaps.charts.CurveStyle;
import adaps.config.ParameterType;
import adaps.runs.ExperimentKey;
import adaps.sharing.Method;
import adaps.sharing.Methods;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Sorts runs by what was run: runs of one group differ in nothing but their seeds, so that no mean
 * is taken over unlike experiments.
 */
final class RunGroups {
  private static final String METHOD = "method";

  /**
   * Runs that differ only in their seeds.
   *
   * @param words what tells the group from the others: method, scenario, parameters
   * @param style how its curves are drawn
   * @param runs by seed
   */
  record Group(String words, CurveStyle style, List<RunCurve> runs) {}

  private RunGroups() {}

  /** The groups in the order of their methods. */
  static List<Group> of(List<RunCurve> runs) {
    Map<ExperimentKey, List<RunCurve>> byKey = new LinkedHashMap<>();
    for (RunCurve run : runs) {
      byKey
          .computeIfAbsent(ExperimentKey.of(run.config()).withoutSeed(), key -> new ArrayList<>())
          .add(run);
    }
    List<ExperimentKey> keys = List.copyOf(byKey.keySet());
    boolean scenarios = keys.stream().map(ExperimentKey::scenario).distinct().count() > 1;
    List<Group> groups = new ArrayList<>();
    for (Method method : Methods.all()) {
      List<ExperimentKey> own =
          keys.stream().filter(key -> key.parameters().get(METHOD).equals(method.name())).toList();
      for (int variant = 0; variant < own.size(); variant++) {
        ExperimentKey key = own.get(variant);
        String words =
            method.label() + (scenarios ? " \u00b7 " + key.scenario() : "") + differences(key, own);
        List<RunCurve> bySeed = new ArrayList<>(byKey.get(key));
        bySeed.sort(Comparator.comparingLong(run -> run.config().run().seed()));
        groups.add(new Group(words, CurveStyle.of(Methods.all().indexOf(method), variant), bySeed));
      }
    }
    return groups;
  }

  /** The settings that differ from those of the method's other groups on the same scenario. */
  private static String differences(ExperimentKey key, List<ExperimentKey> all) {
    List<Map<String, Object>> others =
        all.stream()
            .filter(other -> other.scenario().equals(key.scenario()))
            .map(RunGroups::everything)
            .toList();
    return everything(key).entrySet().stream()
        .filter(e -> others.stream().anyMatch(o -> !e.getValue().equals(o.get(e.getKey()))))
        .map(e -> ", " + e.getKey() + "=" + ParameterType.text(e.getValue()))
        .collect(Collectors.joining());
  }

  private static Map<String, Object> everything(ExperimentKey key) {
    Map<String, Object> all = new LinkedHashMap<>(key.settings());
    all.putAll(key.parameters());
    return all;
  }
}
