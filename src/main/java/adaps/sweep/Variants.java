package adaps.sweep;

import adaps.config.ExperimentConfig;
import adaps.runs.ChangedSettings;
import adaps.runs.ExperimentKey;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What tells the runs of a comparison apart, besides scenario, method and seed. */
public final class Variants {
  private final Map<Group, Map<String, Set<Object>>> values = new HashMap<>();

  private record Group(String scenario, String method) {
    static Group of(ExperimentConfig config) {
      return new Group(config.scenario().name(), config.run().method());
    }
  }

  public Variants(Collection<ExperimentConfig> experiments) {
    for (ExperimentConfig config : experiments) {
      Map<String, Set<Object>> group =
          values.computeIfAbsent(Group.of(config), name -> new HashMap<>());
      everything(config)
          .forEach((key, value) -> group.computeIfAbsent(key, k -> new HashSet<>()).add(value));
    }
  }

  /**
   * What one of them has that not all of its scenario and method have, as {@code lambda=0.1,
   * gain=2}; empty where that is nothing.
   */
  public String words(ExperimentConfig config) {
    Map<String, Object> own = everything(config);
    Map<String, Set<Object>> group = values.getOrDefault(Group.of(config), Map.of());
    own.keySet().removeIf(key -> group.getOrDefault(key, Set.of()).size() < 2);
    return ChangedSettings.words(own);
  }

  private static Map<String, Object> everything(ExperimentConfig config) {
    ExperimentKey key = ExperimentKey.of(config).withoutSeed();
    Map<String, Object> all = new LinkedHashMap<>(key.settings());
    all.putAll(key.parameters());
    return all;
  }
}
