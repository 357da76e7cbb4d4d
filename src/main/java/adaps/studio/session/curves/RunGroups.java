package adaps.studio.session.curves;

import adaps.charts.CurveStyle;
import adaps.config.ExperimentConfig;
import adaps.config.ParameterType;
import adaps.runs.ExperimentKey;
import adaps.sharing.Method;
import adaps.sharing.Methods;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
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

  /**
   * The groups in the order of their methods.
   *
   * @param beside what is drawn with them, so that words tell the groups from it, too
   */
  static List<Group> of(List<RunCurve> runs, List<ExperimentConfig> beside) {
    Map<ExperimentKey, List<RunCurve>> byKey = new LinkedHashMap<>();
    for (RunCurve run : runs) {
      byKey.computeIfAbsent(key(run.config()), key -> new ArrayList<>()).add(run);
    }
    Set<ExperimentKey> all = new LinkedHashSet<>(byKey.keySet());
    beside.forEach(config -> all.add(key(config)));
    List<Group> groups = new ArrayList<>();
    for (Method method : Methods.all()) {
      List<ExperimentKey> own =
          byKey.keySet().stream().filter(key -> method(key).equals(method.name())).toList();
      for (int variant = 0; variant < own.size(); variant++) {
        ExperimentKey key = own.get(variant);
        List<RunCurve> bySeed = new ArrayList<>(byKey.get(key));
        bySeed.sort(Comparator.comparingLong(run -> run.config().run().seed()));
        CurveStyle style = CurveStyle.of(Methods.all().indexOf(method), variant);
        groups.add(new Group(words(key, all), style, bySeed));
      }
    }
    return groups;
  }

  /** What tells an experiment from others: its method, and what else is not alike. */
  static String words(ExperimentConfig config, List<RunCurve> others) {
    Set<ExperimentKey> all = new LinkedHashSet<>();
    all.add(key(config));
    others.forEach(run -> all.add(key(run.config())));
    return words(key(config), all);
  }

  private static ExperimentKey key(ExperimentConfig config) {
    return ExperimentKey.of(config).withoutSeed();
  }

  private static Object method(ExperimentKey key) {
    return key.parameters().get(METHOD);
  }

  private static String words(ExperimentKey key, Collection<ExperimentKey> all) {
    boolean scenarios = all.stream().map(ExperimentKey::scenario).distinct().count() > 1;
    List<ExperimentKey> sameWorld =
        all.stream().filter(other -> other.scenario().equals(key.scenario())).toList();
    List<ExperimentKey> sameMethod =
        sameWorld.stream().filter(other -> method(other).equals(method(key))).toList();
    return Methods.named(method(key).toString()).label()
        + (scenarios ? " \u00b7 " + key.scenario() : "")
        + differences(key, sameWorld, ExperimentKey::settings)
        + differences(key, sameMethod, ExperimentKey::parameters);
  }

  /** The values that are not the same in all. */
  private static String differences(
      ExperimentKey key,
      List<ExperimentKey> all,
      Function<ExperimentKey, Map<String, Object>> values) {
    return values.apply(key).entrySet().stream()
        .filter(
            e ->
                all.stream()
                    .map(other -> values.apply(other).get(e.getKey()))
                    .anyMatch(value -> !e.getValue().equals(value)))
        .map(e -> ", " + e.getKey() + "=" + ParameterType.text(e.getValue()))
        .collect(Collectors.joining());
  }
}
