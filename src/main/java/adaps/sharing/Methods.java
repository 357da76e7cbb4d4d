package adaps.sharing;

import adaps.config.ConfigException;
import adaps.config.NearestName;
import java.util.List;

/** The methods there are. A new one is a class and a line here. */
public final class Methods {
  private static final List<Method> ALL =
      List.of(
          new AdaptiveParameterSharing(),
          new SelectiveParameterSharing(),
          new NoParameterSharing(),
          new FullParameterSharing(false),
          new FullParameterSharing(true),
          new StructuredPruning());

  private Methods() {}

  /** Every method, ours first. */
  public static List<Method> all() {
    return ALL;
  }

  /**
   * A method by name.
   *
   * @throws ConfigException with the nearest name if there is none
   */
  public static Method named(String name) {
    List<String> names = ALL.stream().map(Method::name).toList();
    return ALL.stream()
        .filter(m -> m.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new ConfigException(
                    "method",
                    "There is no method '"
                        + name
                        + "'; there are "
                        + String.join(", ", names)
                        + "."
                        + NearestName.suggestion(name, names)));
  }
}
