package adaps.config;

import java.util.Map;
import java.util.TreeMap;

/**
 * A setting of one environment, as a scenario file holds it.
 *
 * @param name as given on the command line, for example {@code spread-5-5-5}
 * @param title one line for people
 * @param environment name of the environment, for example {@code spread}
 * @param source where the setting comes from
 * @param settings the environment's own parameters by name; what is missing has its default
 */
public record Scenario(
    String name, String title, String environment, String source, Map<String, Object> settings) {

  public Scenario {
    settings = Map.copyOf(settings);
  }

  /** This scenario with one setting changed. */
  public Scenario with(String key, Object value) {
    Map<String, Object> changed = new TreeMap<>(settings);
    changed.put(key, value);
    return new Scenario(name, title, environment, source, changed);
  }
}
