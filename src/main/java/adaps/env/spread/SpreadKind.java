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
    List<String> names = new ArrayList<>();
    if (settings.shuffled()) {
      for (int entry = 1; entry <= settings.observationSize(); entry++) {
        names.add("entry " + entry);
      }
      return names;
    }
    names.addAll(List.of("velocity x", "velocity y", "position x", "position y"));
    for (int landmark = 1; landmark <= settings.types(); landmark++) {
      names.add("landmark " + landmark + " x");
      names.add("landmark " + landmark + " y");
    }
    return names;
  }
}
