package adaps.config;

import java.util.ArrayList;
import java.util.List;
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
  private static final String WITH = " with ";
  private static final String BETWEEN = ", ";
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

  /** This scenario with one setting changed; its title then says so, as it told of the others. */
  public Scenario with(String key, Object value) {
    Map<String, Object> changed = new TreeMap<>(settings);
    changed.put(key, value);
    boolean same = value.equals(settings.get(key));
    return new Scenario(
        name, same ? title : titleWith(key, value), environment, source, changed, parameters);
  }

  private String titleWith(String key, Object value) {
    String start = name + WITH;
    List<String> changes = new ArrayList<>();
    if (title.startsWith(start)) {
      changes.addAll(List.of(title.substring(start.length()).split(BETWEEN)));
      changes.removeIf(change -> change.startsWith(key + "="));
    }
    changes.add(key + "=" + ParameterType.text(value));
    return start + String.join(BETWEEN, changes);
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
