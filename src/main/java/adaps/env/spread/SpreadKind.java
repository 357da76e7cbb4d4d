package adaps.env.spread;

import adaps.config.RecordParameters;
import adaps.env.Environment;
import adaps.env.EnvironmentKind;
import adaps.env.EnvironmentSpec;
import adaps.env.TypeNames;
import adaps.random.RandomStreams;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Blind-particle Spread (Christianos et al., ICML 2021): every agent must reach the landmark of its
 * own type and is told neither its type nor which landmark that is.
 */
public final class SpreadKind implements EnvironmentKind {
  private static final RecordParameters<SpreadSettings> PARAMETERS =
      RecordParameters.of(SpreadSettings.class, "Spread");
  private static final List<String> ACTIONS =
      List.of("stay", "left (-x)", "right (+x)", "down (-y)", "up (+y)");

  @Override
  public String name() {
    return "spread";
  }

  @Override
  public RecordParameters<SpreadSettings> parameters() {
    return PARAMETERS;
  }

  @Override
  public EnvironmentSpec spec(Map<String, ?> settings) {
    return spec(PARAMETERS.read(settings));
  }

  @Override
  public Supplier<Environment> prepare(Map<String, ?> settings, RandomStreams streams) {
    SpreadSettings read = PARAMETERS.read(settings);
    return () -> new SpreadEnvironment(read);
  }

  static EnvironmentSpec spec(SpreadSettings settings) {
    return new EnvironmentSpec(
        settings.agentTypes(),
        TypeNames.colours(settings.types()),
        observationNames(settings),
        ACTIONS,
        settings.timeLimit());
  }

  /** Shuffled entries mean something else for each type, so they are only numbered. */
  private static List<String> observationNames(SpreadSettings settings) {
    return settings.shuffled()
        ? IntStream.rangeClosed(1, settings.observationSize()).mapToObj(j -> "entry " + j).toList()
        : plainNames(settings);
  }

  /** What the entries are called in the order of {@link SpreadEnvironment}. */
  static List<String> plainNames(SpreadSettings settings) {
    List<String> names =
        new ArrayList<>(List.of("velocity x", "velocity y", "position x", "position y"));
    for (int landmark = 1; landmark <= settings.types(); landmark++) {
      names.add("landmark " + landmark + " x");
      names.add("landmark " + landmark + " y");
    }
    return names;
  }
}
