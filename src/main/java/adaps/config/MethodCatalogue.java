package adaps.config;

import java.util.List;

/**
 * The methods as a configuration sees them: names to choose from, each with settings of its own.
 * What a method does is for a room above, which provides this through {@link
 * java.util.ServiceLoader}.
 */
public interface MethodCatalogue {
  /** Names of all methods; the first is the default. */
  List<String> names();

  /**
   * The settings that a method has beside the parameters of every experiment.
   *
   * @param method one of {@link #names}
   */
  RecordParameters<?> settings(String method);
}
