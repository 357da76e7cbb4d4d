package adaps.sweep;

import adaps.config.ConfigException;
import adaps.config.ExperimentConfig;
import adaps.config.Scenario;
import adaps.pipeline.NamedSettings;
import adaps.sharing.Method;
import adaps.sharing.Methods;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Methods crossed with settings and seeds. A method that does not read a swept parameter runs once
 * for all of its values.
 *
 * @param methods names of methods
 * @param sweeps the settings
 * @param seeds of each method and setting
 */
public record Crossing(List<String> methods, Sweeps sweeps, List<Long> seeds) {

  public Crossing {
    methods = List.copyOf(methods);
    seeds = List.copyOf(seeds);
  }

  /**
   * How many runs that is on a scenario, without making them.
   *
   * @param values given for all of them, by name
   * @throws ConfigException naming what cannot be used of the sweeps
   */
  public long size(Scenario scenario, Map<String, ?> values) {
    checkNotGiven(values);
    return seeds.size() * settings(scenario).values().stream().mapToLong(Set::size).sum();
  }

  /**
   * The experiments seed by seed, method by method within a seed and setting by setting within a
   * method, so that an interrupted grid holds everything for its first seeds.
   *
   * @param values given for all of them, by name
   * @throws ConfigException naming what cannot be used, or if there are too many runs
   */
  public List<ExperimentConfig> on(Scenario scenario, Map<String, ?> values) {
    checkNotGiven(values);
    Map<String, Set<Map<String, Object>>> settings = settings(scenario);
    Grid.checkSize(settings.values().stream().mapToLong(Set::size).sum(), seeds.size());
    Map<Map<String, Object>, ExperimentConfig> experiments = new LinkedHashMap<>();
    settings.values().stream()
        .flatMap(Set::stream)
        .forEach(
            setting -> experiments.computeIfAbsent(setting, s -> experiment(scenario, values, s)));
    List<ExperimentConfig> grid = new ArrayList<>();
    for (long seed : seeds) {
      settings.forEach(
          (method, own) ->
              own.forEach(
                  setting ->
                      grid.add(
                          experiments.get(setting).with(Map.of("method", method, "seed", seed)))));
    }
    return grid;
  }

  private void checkNotGiven(Map<String, ?> values) {
    for (String key : sweeps.keys()) {
      if (values.containsKey(key)) {
        throw new ConfigException(
            SweptParameter.FIELD,
            key + " is swept and given as " + values.get(key) + "; keep one of them.");
      }
    }
  }

  private static ExperimentConfig experiment(
      Scenario scenario, Map<String, ?> values, Map<String, Object> setting) {
    Map<String, Object> all = new LinkedHashMap<>(values);
    all.putAll(setting);
    return NamedSettings.apply(scenario, all);
  }

  /** For each method those of the settings that differ for it. */
  private Map<String, Set<Map<String, Object>>> settings(Scenario scenario) {
    List<Map<String, Object>> all = sweeps.settings(scenario);
    Map<String, Set<Map<String, Object>>> settings = new LinkedHashMap<>();
    Set<String> unread = new LinkedHashSet<>(sweeps.keys());
    for (String name : methods) {
      Method method = Methods.named(name);
      List<String> read = sweeps.keys().stream().filter(key -> Methods.reads(method, key)).toList();
      read.forEach(unread::remove);
      Set<Map<String, Object>> own = new LinkedHashSet<>();
      for (Map<String, Object> setting : all) {
        Map<String, Object> reduced = new LinkedHashMap<>(setting);
        reduced.keySet().retainAll(read);
        own.add(reduced);
      }
      settings.put(name, own);
    }
    if (!unread.isEmpty() && !methods.isEmpty()) {
      throw new ConfigException(SweptParameter.FIELD, unread(unread.iterator().next()));
    }
    return settings;
  }

  private String unread(String key) {
    return methods.stream()
            .map(name -> Methods.named(name).label())
            .collect(Collectors.joining(", ", key + " changes nothing for ", ""))
        + "; sweep it with a method that reads it.";
  }
}
