package adaps.env;

import adaps.config.RecordParameters;
import adaps.random.RandomStreams;
import java.util.Map;
import java.util.function.Supplier;

/** A family of environments, found by name through {@link java.util.ServiceLoader}. */
public interface EnvironmentKind {
  /** Name in scenario files, for example {@code spread}. */
  String name();

  /** The settings a scenario of this kind may have. */
  RecordParameters<?> parameters();

  /**
   * The shape that these settings give.
   *
   * @throws adaps.config.ConfigException if a setting cannot be used
   */
  EnvironmentSpec spec(Map<String, ?> settings);

  /**
   * Prepares one experiment's environments. What all its environments share (permutations, levels)
   * is drawn here, once.
   *
   * @param streams the experiment's random streams
   * @return makes one more environment at each call
   */
  Supplier<Environment> prepare(Map<String, ?> settings, RandomStreams streams);
}
