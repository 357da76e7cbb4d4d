package adaps.sweep;

import adaps.config.ConfigException;
import adaps.config.ParameterDescription;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * A parameter that a comparison tries with several values, as a person writes it: {@code
 * lambda=0.05,0.1,0.2}, {@code gain=2..8/4} for four values from 2 to 8, or {@code gain=2..8} for a
 * range that values are drawn from.
 *
 * @param key name of the parameter
 * @param values what is written behind it
 */
public record SweptParameter(String key, String values) {
  /** What problems are about. */
  static final String FIELD = "sweep";

  private static final Pattern RANGE = Pattern.compile("([^,]+?)\\.\\.([^,/]+)(?:/([^,]*))?");
  private static final int MAX_VALUES = 1000;

  /**
   * Splits {@code key=values}.
   *
   * @throws ConfigException if it is not of that form
   */
  public static SweptParameter parse(String text) {
    int equals = text.indexOf('=');
    if (equals < 1 || text.substring(equals + 1).isBlank()) {
      throw new ConfigException(
          FIELD,
          "A sweep is given as lambda=0.1,0.2 or gain=2..8/4, but '"
              + text
              + "' is not of that form.");
    }
    return new SweptParameter(text.substring(0, equals).trim(), text.substring(equals + 1).trim());
  }

  /**
   * Its values in the order given, each once.
   *
   * @throws ConfigException naming the sweep and the value that cannot be used
   */
  List<Object> listed(ParameterDescription parameter) {
    return checked(
        () -> {
          Optional<ValueRange> range = range(parameter);
          if (range.isEmpty()) {
            return List.copyOf(choices(parameter));
          }
          throw new ConfigException(
              FIELD,
              "a range needs how many values it stands for, as in "
                  + key
                  + "="
                  + values
                  + "/4, or a sample of settings that are drawn from it.");
        });
  }

  /**
   * Draws its values, each as likely as another.
   *
   * @throws ConfigException naming the sweep and the value that cannot be used
   */
  Function<UniformRandomProvider, Object> drawing(ParameterDescription parameter) {
    return checked(
        () -> {
          Optional<ValueRange> range = range(parameter);
          if (range.isPresent()) {
            return range.get()::drawn;
          }
          List<Object> all = List.copyOf(choices(parameter));
          return random -> all.get(random.nextInt(all.size()));
        });
  }

  /** What is wrong, with the sweep that it is wrong with. */
  private <T> T checked(Supplier<T> reading) {
    try {
      return reading.get();
    } catch (ConfigException e) {
      throw refused(e.problems().get(0).message());
    }
  }

  private ConfigException refused(String why) {
    return new ConfigException(
        FIELD, "The sweep " + key + "=" + values + " cannot be used: " + why);
  }

  /** The range without a number of values, if it is one. */
  private Optional<ValueRange> range(ParameterDescription parameter) {
    Matcher range = RANGE.matcher(values);
    return range.matches() && range.group(3) == null
        ? Optional.of(new ValueRange(parameter, range.group(1).trim(), range.group(2).trim()))
        : Optional.empty();
  }

  private Set<Object> choices(ParameterDescription parameter) {
    Matcher range = RANGE.matcher(values);
    if (range.matches()) {
      return new LinkedHashSet<>(
          new ValueRange(parameter, range.group(1).trim(), range.group(2).trim())
              .spread(count(range.group(3).trim())));
    }
    Set<Object> choices = new LinkedHashSet<>();
    for (String value : split()) {
      choices.add(parameter.read(value.trim()));
    }
    return choices;
  }

  private List<String> split() {
    List<String> all = new ArrayList<>(List.of(values.split(",", -1)));
    if (all.size() > MAX_VALUES) {
      throw new ConfigException(FIELD, "it lists more than " + MAX_VALUES + " values.");
    }
    return all;
  }

  private static int count(String text) {
    if (text.matches("\\d{1,4}")) {
      int count = Integer.parseInt(text);
      if (count >= 2 && count <= MAX_VALUES) {
        return count;
      }
    }
    throw new ConfigException(
        FIELD,
        "behind the / stands how many values, 2 to " + MAX_VALUES + ", but not '" + text + "'.");
  }
}
