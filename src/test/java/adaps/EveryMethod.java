package adaps;

import adaps.sharing.Method;
import adaps.sharing.Methods;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/**
 * The program's methods, for tests of what holds for each of them: a new one is asked wherever they
 * are. What they are is said in {@code MethodsTest}.
 */
public final class EveryMethod {
  private EveryMethod() {}

  /** All names. */
  public static List<String> names() {
    return Methods.all().stream().map(Method::name).toList();
  }

  /** Names of those that need the agents' clusters. */
  public static List<String> withClusters() {
    return Methods.all().stream().filter(Method::usesClusters).map(Method::name).toList();
  }

  /** Names of all others. */
  public static List<String> withoutClusters() {
    return Methods.all().stream().filter(m -> !m.usesClusters()).map(Method::name).toList();
  }

  /** The name of a scenario with the name of each method. */
  public static Stream<Arguments> on(String scenario) {
    return names().stream().map(method -> Arguments.of(scenario, method));
  }

  /** Each on the smallest match of Spread. */
  public static Stream<Arguments> onSpread() {
    return on("spread-5-5-5");
  }
}
