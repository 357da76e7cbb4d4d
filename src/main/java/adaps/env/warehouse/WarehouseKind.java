package adaps.env.warehouse;

import adaps.config.RecordParameters;
import adaps.env.Environment;
import adaps.env.EnvironmentKind;
import adaps.env.EnvironmentSpec;
import adaps.env.TypeNames;
import adaps.random.RandomStreams;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.PermutationSampler;

/**
 * The coloured multi-robot warehouse. As published, each colour sees its observation in an order of
 * its own, drawn once for an experiment, and has its action numbers rotated by the number of its
 * colour; settings take away the one or the other.
 */
public final class WarehouseKind implements EnvironmentKind {
  private static final RecordParameters<WarehouseSettings> PARAMETERS =
      RecordParameters.of(WarehouseSettings.class, "Warehouse");
  private static final List<String> ACTIONS =
      List.of("nothing", "forward", "turn left", "turn right", "load or unload");

  @Override
  public String name() {
    return "warehouse";
  }

  @Override
  public RecordParameters<WarehouseSettings> parameters() {
    return PARAMETERS;
  }

  @Override
  public EnvironmentSpec spec(Map<String, ?> settings) {
    return spec(PARAMETERS.read(settings));
  }

  @Override
  public Supplier<Environment> prepare(Map<String, ?> settings, RandomStreams streams) {
    WarehouseSettings read = PARAMETERS.read(settings);
    UniformRandomProvider random = streams.stream("warehouse observation orders");
    int[][] orders = new int[read.colours()][];
    for (int colour = 0; colour < orders.length; colour++) {
      orders[colour] = PermutationSampler.natural(read.observationSize());
      if (read.hasOwnOrders()) {
        PermutationSampler.shuffle(random, orders[colour]);
      }
    }
    return () -> new WarehouseEnvironment(read, orders);
  }

  /** The shape that these settings give. */
  public static EnvironmentSpec spec(WarehouseSettings settings) {
    return new EnvironmentSpec(
        settings.agentTypes(),
        TypeNames.colours(settings.colours()),
        observationNames(settings),
        actionNames(settings),
        settings.timeLimit());
  }

  /** In orders of the colours' own an entry is another thing for each colour. */
  private static List<String> observationNames(WarehouseSettings settings) {
    return settings.hasOwnOrders()
        ? IntStream.rangeClosed(1, settings.observationSize()).mapToObj(j -> "entry " + j).toList()
        : RobotView.names(settings);
  }

  /** What the colours' orders and rotations are, {@link adaps.env.Environment#hiddenRules}. */
  static Map<String, Object> hiddenRules(WarehouseSettings settings, int[][] orders) {
    return Map.of(
        "plainObservationNames",
        RobotView.names(settings),
        "observationOrderOfType",
        orders,
        "plainActionNames",
        ACTIONS,
        "actionRotationOfType",
        IntStream.range(0, orders.length)
            .map(colour -> settings.rotatedActions() ? colour : 0)
            .toArray());
  }

  /** Rotated, one action number does another thing for each colour. */
  private static List<String> actionNames(WarehouseSettings settings) {
    return settings.colours() == 1 || !settings.rotatedActions()
        ? ACTIONS
        : IntStream.range(0, ACTIONS.size()).mapToObj(a -> "action " + a).toList();
  }
}
