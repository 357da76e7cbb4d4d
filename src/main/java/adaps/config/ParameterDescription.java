package adaps.config;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One parameter as the form, the terminal and the documentation see it.
 *
 * @param key name in files and in {@code --set key=value}
 * @param group heading under which the form shows it
 * @param type what kind of value it holds
 * @param defaultValue the default, already of its Java type
 * @param min smallest number allowed
 * @param max largest number allowed
 * @param aboveMin whether {@code min} itself is refused
 * @param choices allowed words, empty when any will do
 * @param changesNumbers whether a run computes other numbers with another value
 * @param logarithmic whether ranges of it are spread evenly over the logarithm
 */
public record ParameterDescription(
    String key,
    String group,
    String label,
    String unit,
    String help,
    ParameterType type,
    Object defaultValue,
    double min,
    double max,
    boolean aboveMin,
    List<String> choices,
    boolean changesNumbers,
    boolean logarithmic) {
  private static final Pattern ROUND = Pattern.compile("\\b(\\d)(0{6,})\\b");

  private static final int MAX_NUMBERS = 100;

  /** The same text parameter as a choice among these words, the first of which is the default. */
  ParameterDescription choosing(List<String> words) {
    return new ParameterDescription(
        key,
        group,
        label,
        unit,
        help,
        type,
        words.get(0),
        min,
        max,
        aboveMin,
        words,
        changesNumbers,
        logarithmic);
  }

  /** Whether label, name, group, unit or help hold every word of a search, begun or whole. */
  public boolean matches(String search) {
    String all = String.join(" ", label, key, group, unit, help).toLowerCase(Locale.ROOT);
    return Arrays.stream(search.toLowerCase(Locale.ROOT).trim().split("\\s+"))
        .allMatch(all::contains);
  }

  /** The allowed values in words, for example {@code 0 to 1} or {@code auto | vector | nd4j}. */
  public String range() {
    if (!choices.isEmpty()) {
      return String.join(" | ", choices);
    }
    if (type == ParameterType.BOOLEAN) {
      return "true | false";
    }
    boolean low = min != Double.NEGATIVE_INFINITY;
    boolean high = max != Double.POSITIVE_INFINITY;
    String from = (aboveMin ? "above " : "") + limit(min);
    if (low && high) {
      return from + " to " + limit(max);
    }
    if (low) {
      return aboveMin ? from : limit(min) + " or more";
    }
    return high ? limit(max) + " or less" : "any";
  }

  /** Large round limits as a person types them: {@code 1e12}. */
  private static String limit(double value) {
    return ROUND
        .matcher(ParameterType.text(value))
        .replaceAll(number -> number.group(1) + "e" + number.group(2).length());
  }

  /**
   * Reads a value given as text, number, boolean or list.
   *
   * @throws ConfigException if it is of the wrong kind or outside the range
   */
  public Object read(Object given) {
    Object value = type.read(key, given, expected());
    if (!choices.isEmpty() && !choices.contains(value)) {
      throw new ConfigException(
          key,
          key
              + " is '"
              + value
              + "' but must be one of "
              + range()
              + "."
              + NearestName.suggestion(String.valueOf(value), choices));
    }
    if (value instanceof List<?> list && list.size() > MAX_NUMBERS) {
      throw new ConfigException(
          key,
          key + " lists " + list.size() + " numbers but there may be " + MAX_NUMBERS + " of them.");
    }
    for (double number : type.numbers(value)) {
      boolean tooLow = aboveMin ? number <= min : number < min;
      if (tooLow || number > max || Double.isNaN(number) || Double.isInfinite(number)) {
        throw new ConfigException(
            key, key + " is " + ParameterType.text(number) + " but must be " + range() + ".");
      }
    }
    return value;
  }

  /** Kind and range in words, so that a person who missed the one also learns the other. */
  private String expected() {
    boolean limited = type != ParameterType.BOOLEAN && choices.isEmpty() && !range().equals("any");
    String each = type == ParameterType.INTEGERS ? ", each " : ", ";
    return limited ? type.words() + each + range() : type.words();
  }
}
