package adaps.env;

import adaps.config.ConfigException;
import adaps.config.NearestName;
import adaps.config.ParameterDescription;
import adaps.config.Scenario;
import adaps.config.ServicePath;
import adaps.random.RandomStreams;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Supplier;

/** The kinds of environment on the class path and in plugins. */
public final class EnvironmentKinds {
  private EnvironmentKinds() {}

  /** Every kind, ours and the user's own. */
  public static List<EnvironmentKind> all() {
    return ServiceLoader.load(EnvironmentKind.class, ServicePath.loader()).stream()
        .map(ServiceLoader.Provider::get)
        .toList();
  }

  /**
   * The kind of a scenario's environment, after checking that it knows all the scenario's settings.
   *
   * @throws ConfigException if there is no such kind or it has no such setting
   */
  public static EnvironmentKind of(Scenario scenario) {
    List<EnvironmentKind> kinds = all();
    List<String> names = kinds.stream().map(EnvironmentKind::name).toList();
    EnvironmentKind kind =
        kinds.stream()
            .filter(k -> k.name().equals(scenario.environment()))
            .findFirst()
            .orElseThrow(
                () ->
                    new ConfigException(
                        "environment",
                        "Scenario "
                            + scenario.name()
                            + " asks for the environment '"
                            + scenario.environment()
                            + "', which does not exist; there are "
                            + String.join(", ", names)
                            + "."
                            + NearestName.suggestion(scenario.environment(), names)));
    List<String> keys =
        kind.parameters().descriptions().stream().map(ParameterDescription::key).toList();
    for (String key : scenario.settings().keySet()) {
      if (!keys.contains(key)) {
        throw new ConfigException(
            key,
            "The environment "
                + kind.name()
                + " has no setting '"
                + key
                + "'; it has "
                + String.join(", ", keys)
                + "."
                + NearestName.suggestion(key, keys));
      }
    }
    return kind;
  }

  /** Shape of a scenario's environment, as far as it is known before anything is drawn. */
  public static EnvironmentSpec spec(Scenario scenario) {
    return of(scenario).spec(scenario.settings());
  }

  /** Shape of an experiment's environment, with the types that its seed draws. */
  public static EnvironmentSpec spec(Scenario scenario, long seed) {
    return environments(scenario, seed).get().spec();
  }

  /**
   * Prepares the environments of an experiment.
   *
   * @param seed of the experiment: what all environments share (permutations, levels) is drawn from
   *     it
   * @return makes one more environment at each call
   */
  public static Supplier<Environment> environments(Scenario scenario, long seed) {
    return of(scenario).prepare(scenario.settings(), new RandomStreams(seed).child("environment"));
  }
}
