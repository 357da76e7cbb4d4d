package adaps.config;

import adaps.config.ConfigException.Problem;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Settings of the learner that change in the middle of a training, and after which update each
 * does. As text {@code learningRate=1e-4@12000;entropyWeight=0@20000}: from the end of update
 * 12,000 on, so that the next update is the first that learns with it. No changes are {@code none}.
 *
 * @param all by update, and at one update by name; of each name at most one at an update
 */
public record SettingChanges(List<Change> all) {
  /** None. */
  public static final SettingChanges NONE = new SettingChanges(List.of());

  /** Name of the parameter that holds them. */
  public static final String KEY = "changes";

  /** Names of the settings that can change. */
  public static final List<String> CHANGEABLE = List.of("learningRate", "entropyWeight");

  private static final String WORD_FOR_NONE = "none";
  private static final int MOST = 1000;
  private static final String FORM = "such as learningRate=1e-4@12000, joined by semicolons";

  /**
   * One change.
   *
   * @param updates A2C updates that are done with the value before
   * @param key name of the setting
   * @param value from then on
   */
  public record Change(long updates, String key, double value) {
    /**
     * @throws ConfigException if the setting cannot change, or not to this value
     */
    public Change {
      description(key).read(value);
    }

    @Override
    public String toString() {
      return key + "=" + ParameterType.text(value) + "@" + updates;
    }
  }

  public SettingChanges {
    all = List.copyOf(all);
  }

  /**
   * Describes a setting that can change.
   *
   * @throws ConfigException if it is none
   */
  public static ParameterDescription description(String key) {
    return Descriptions.ALL.stream()
        .filter(description -> description.key().equals(key))
        .findFirst()
        .orElseThrow(
            () ->
                problem(
                    "'"
                        + key
                        + "' cannot change while a run trains; "
                        + String.join(" and ", CHANGEABLE)
                        + " can."));
  }

  /** Read once the learner's record can be: it asks this class in its turn. */
  private static final class Descriptions {
    private static final List<ParameterDescription> ALL =
        RecordParameters.of(A2cConfig.class, "A2C").descriptions().stream()
            .filter(description -> CHANGEABLE.contains(description.key()))
            .toList();
  }

  /**
   * Reads the text form.
   *
   * @throws ConfigException saying what in it cannot be used
   */
  public static SettingChanges parse(String text) {
    SettingChanges changes = NONE;
    for (String part : text.split("[;\\s]+")) {
      if (!part.isEmpty() && !part.equals(WORD_FOR_NONE)) {
        changes = changes.with(change(part));
      }
    }
    return changes;
  }

  private static Change change(String part) {
    int equals = part.indexOf('=');
    int at = part.lastIndexOf('@');
    if (equals < 1 || at < equals) {
      throw problem("has '" + part + "' but must be " + FORM + ".");
    }
    String key = part.substring(0, equals);
    Object value = description(key).read(part.substring(equals + 1, at));
    return new Change(updates(part, part.substring(at + 1)), key, (Double) value);
  }

  private static long updates(String part, String number) {
    try {
      long updates = new BigDecimal(number).longValueExact();
      if (updates >= 0) {
        return updates;
      }
    } catch (ArithmeticException | NumberFormatException e) {
      // Told below, like a negative one.
    }
    throw problem(
        "has '" + part + "', but behind the @ there must be a whole number of updates, 0 or more.");
  }

  private static ConfigException problem(String words) {
    return new ConfigException(List.of(new Problem(KEY, KEY + ": " + words)));
  }

  /**
   * The same and one more, in place of one of its name at its update.
   *
   * @throws ConfigException if there are too many
   */
  public SettingChanges with(Change more) {
    List<Change> sorted =
        Stream.concat(
                all.stream()
                    .filter(c -> c.updates() != more.updates() || !c.key().equals(more.key())),
                Stream.of(more))
            .sorted(Comparator.comparingLong(Change::updates).thenComparing(Change::key))
            .toList();
    if (sorted.size() > MOST) {
      throw problem("there are more than " + MOST + " of them.");
    }
    return new SettingChanges(sorted);
  }

  /** Those that some of so many updates have learned with. */
  public SettingChanges before(long updates) {
    return new SettingChanges(all.stream().filter(c -> c.updates() < updates).toList());
  }

  /**
   * A setting after so many updates.
   *
   * @param begun what the training began with
   */
  double after(long updates, String key, double begun) {
    double value = begun;
    for (Change change : all) {
      if (change.updates() <= updates && change.key().equals(key)) {
        value = change.value();
      }
    }
    return value;
  }

  /** The next updates, beyond so many, after which anything changes; the largest number if none. */
  public long next(long updates) {
    return all.stream()
        .mapToLong(Change::updates)
        .filter(next -> next > updates)
        .min()
        .orElse(Long.MAX_VALUE);
  }

  /** The text form, in which the same changes are always written alike. */
  public String text() {
    return all.isEmpty()
        ? WORD_FOR_NONE
        : all.stream().map(Change::toString).collect(Collectors.joining(";"));
  }
}
