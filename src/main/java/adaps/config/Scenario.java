package adaps.config;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A setting of one environment, as a scenario file holds it.
 *
 * @param name as given on the command line, for example {@code spread-5-5-5}
 * @param title one line for people
 * @param environment name of the environment, for example {@code spread}
 * @param source where the setting comes from
 * @param settings the environment's own parameters by name; what is missing has its default
 * @param parameters parameters of the experiment that suit this scenario better than the defaults
 *     do, by name
 */
public record Scenario(
    String name,
    String title,
    String environment,
    String source,
    Map<String, Object> settings,
    Map<String, Object> parameters) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._+-]{0,99}");

  public Scenario {
    settings = Map.copyOf(settings);
    parameters = Map.copyOf(parameters);
  }

  /** A scenario that the defaults suit. */
  public Scenario(
      String name, String title, String environment, String source, Map<String, Object> settings) {
    this(name, title, environment, source, settings, Map.of());
  }

  /** This scenario with one setting changed. */
  public Scenario with(String key, Object value) {
    Map<String, Object> changed = new TreeMap<>(settings);
    changed.put(key, value);
    return new Scenario(name, title, environment, source, changed, parameters);
  }

  /** Whether a text can name a scenario; names become part of the names of folders and files. */
  public static boolean isName(String text) {
    return NAME.matcher(text).matches();
  }

  /** Why a text cannot name a scenario, in words that follow its place. */
  public static String nameRule(String text) {
    return "'" + text + "' names run folders; use letters, digits, dots, dashes, '+' and '_' only.";
  }
}
