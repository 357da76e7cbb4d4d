package adaps.env.trace;

import adaps.env.EnvironmentSpec;
import adaps.env.spread.SpreadEnvironment;
import adaps.env.spread.SpreadFrame;
import adaps.env.spread.SpreadKind;
import adaps.env.spread.SpreadSettings;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Replays Blind-particle Spread. */
final class SpreadReplay implements EnvironmentReplay {
  /** Frames after which the reference itself ends an episode; learners cut it off before. */
  private static final int MAX_FRAMES = 100;

  private final SpreadEnvironment environment;
  private final EnvironmentSpec spec;
  private final int maxFrames;
  private final double[] rewards;
  private final float[] observations;

  /** Plain entry that each entry of an observation shows, [types × observation]. */
  private final int[] orders;

  SpreadReplay(TraceEntry header, FirstDifference difference) {
    maxFrames = header.entry("constants").integer("max_frames");
    boolean shuffled = header.flag("shuffle_obs");
    SpreadSettings settings =
        header.settings(
            new SpreadKind().parameters(),
            Map.of(
                "groups",
                Arrays.stream(header.integers("groups")).boxed().toList(),
                "shuffled",
                shuffled,
                "timeLimit",
                maxFrames));
    environment = new SpreadEnvironment(settings);
    spec = environment.spec();
    rewards = new double[agents()];
    observations = new float[agents() * spec.observationSize()];
    compareHeader(header, difference);
    orders = orders(shuffled ? header : null, difference);
  }

  /** The order of the observation of each type: as recorded and as it must be. */
  private int[] orders(TraceEntry shuffledHeader, FirstDifference difference) {
    int size = spec.observationSize();
    int[] orders = new int[spec.types() * size];
    for (int k = 0; k < orders.length; k++) {
      orders[k] = environment.observationOrder(k / size)[k % size];
    }
    if (shuffledHeader != null) {
      int[] recorded = shuffledHeader.table("obs_permutation_per_group", spec.types(), size);
      difference.integers("obs_permutation_per_group", "type", recorded, orders, size);
    }
    return orders;
  }

  private void compareHeader(TraceEntry header, FirstDifference difference) {
    difference.integers("agent_type", "agent", header.integers("agent_type"), agentTypes(), 1);
    difference.integer("n_agents", header.integer("n_agents"), agents());
    difference.integer("n_landmarks", header.integer("n_landmarks"), spec.types());
    difference.integer("obs_dim", header.integer("obs_dim"), spec.observationSize());
    difference.integer("n_actions", header.integer("n_actions"), actions());
    TraceEntry constants = header.entry("constants");
    SpreadEnvironment.CONSTANTS.forEach(
        (name, value) -> difference.number("constants, " + name, constants.number(name), value));
    difference.integer("constants, max_frames", maxFrames, MAX_FRAMES);
  }

  private int[] agentTypes() {
    return spec.agentTypes().stream().mapToInt(Integer::intValue).toArray();
  }

  @Override
  public int agents() {
    return spec.agents();
  }

  @Override
  public int actions() {
    return spec.actions();
  }

  @Override
  public void begin(TraceEntry initial, FirstDifference difference) {
    environment.restore(
        new SpreadFrame(
            0,
            agentTypes(),
            initial.numbers("agent_pos", agents(), 2),
            initial.numbers("agent_vel", agents(), 2),
            initial.numbers("landmark_pos", spec.types(), 2),
            new double[agents()]));
    difference.numbers(
        "agent_vel",
        "agent",
        initial.numbers("agent_vel", agents(), 2),
        new double[2 * agents()],
        2);
    int size = spec.observationSize();
    new InitialObservations(
            initial.numbers("obs", agents(), size), observe(), size, this::orderOfAgent)
        .compare(
            difference,
            SpreadReplay::stateField,
            List.of("agent_vel", "agent_pos", "landmark_pos"));
  }

  private int[] orderOfAgent(int agent) {
    int size = spec.observationSize();
    int from = spec.agentTypes().get(agent) * size;
    return Arrays.copyOfRange(orders, from, from + size);
  }

  private static String stateField(int plainEntry) {
    return plainEntry < 2 ? "agent_vel" : plainEntry < 4 ? "agent_pos" : "landmark_pos";
  }

  @Override
  public void step(TraceEntry recorded, int[] actions, FirstDifference difference) {
    boolean terminal = environment.step(actions, rewards, null);
    SpreadFrame frame = environment.frame();
    difference.numbers(
        "agent_vel", "agent", recorded.numbers("agent_vel", agents(), 2), frame.velocities(), 2);
    difference.numbers(
        "agent_pos", "agent", recorded.numbers("agent_pos", agents(), 2), frame.positions(), 2);
    difference.rewards("rewards", recorded.numbers("rewards", agents()), rewards);
    boolean done = terminal || frame.step() > maxFrames;
    boolean[] dones = recorded.flags("dones", agents());
    for (int i = 0; i < dones.length; i++) {
      difference.flag("dones, agent " + i, dones[i], done);
    }
    int size = spec.observationSize();
    difference.observations("obs", recorded.numbers("obs", agents(), size), observe(), size);
  }

  private float[] observe() {
    int size = spec.observationSize();
    for (int i = 0; i < agents(); i++) {
      environment.observe(i, observations, i * size);
    }
    return observations;
  }

  /** Recordings of spread count nothing. */
  @Override
  public Map<String, Integer> takeEvents() {
    return Map.of();
  }

  @Override
  public Runnable bookmark() {
    SpreadFrame frame = environment.frame();
    return () -> environment.restore(frame);
  }
}
