package adaps.runs.library;

import adaps.config.ExperimentConfig;
import adaps.config.ParameterType;
import adaps.runs.ChangedSettings;
import adaps.runs.ExperimentKey;
import java.util.Collections;
import java.util.Map;

/**
 * The settings that decide a run's numbers, by name.
 *
 * @param all of them, the environment's first
 * @param usual what its scenario comes with, likewise
 * @param changed those of all that are not as usual
 * @param series what the run has in common with those that differ in nothing but their seeds; null
 *     when that cannot be read
 */
public record RunSettings(
    Map<String, Object> all,
    Map<String, Object> usual,
    Map<String, Object> changed,
    ExperimentKey series) {
  /** Of a run that cannot be read. */
  static final RunSettings UNKNOWN = new RunSettings(Map.of(), Map.of(), Map.of(), null);

  public RunSettings {
    all = Collections.unmodifiableMap(all);
    usual = Collections.unmodifiableMap(usual);
    changed = Collections.unmodifiableMap(changed);
  }

  static RunSettings of(ExperimentConfig config) {
    return new RunSettings(
        ChangedSettings.everything(config),
        ChangedSettings.everything(ChangedSettings.usual(config)),
        ChangedSettings.of(config),
        ExperimentKey.of(config).withoutSeed());
  }

  /** Whether a setting is not as its scenario comes with it. */
  public boolean changed(String key) {
    return changed.containsKey(key);
  }

  /** A setting in the terminal's form; empty where the run has none of that name. */
  public String text(String key) {
    return all.containsKey(key) ? ParameterType.text(all.get(key)) : "";
  }

  /** What is usual for a setting, likewise. */
  public String usualText(String key) {
    return usual.containsKey(key) ? ParameterType.text(usual.get(key)) : "";
  }
}
