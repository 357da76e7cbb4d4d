package adaps.env.trace;

import adaps.env.EnvironmentSpec;
import adaps.env.spread.SpreadEnvironment;
import adaps.env.spread.SpreadFrame;
import adaps.env.spread.SpreadSettings;
import java.util.Arrays;
import java.util.Map;

/** Replays Blind-particle Spread. */
final class SpreadReplay implements EnvironmentReplay {
  private final SpreadEnvironment environment;
  private final EnvironmentSpec spec;
  private final int maxFrames;
  private final double[] rewards;
  private final float[] observations;

  SpreadReplay(TraceEntry header, FirstDifference difference) {
    int[] groups = header.integers("groups");
    boolean shuffled = header.flag("shuffle_obs");
    maxFrames = header.entry("constants").integer("max_frames");
    SpreadSettings settings =
        new SpreadSettings(Arrays.stream(groups).boxed().toList(), shuffled, maxFrames);
    environment = new SpreadEnvironment(settings);
    spec = environment.spec();
    rewards = new double[agents()];
    observations = new float[agents() * spec.observationSize()];
    compareHeader(header, difference);
  }

  private void compareHeader(TraceEntry header, FirstDifference difference) {
    difference.integers("agent_type", "agent", header.integers("agent_type"), agentTypes(), 1);
    difference.integer("n_agents", header.integer("n_agents"), agents());
    difference.integer("n_landmarks", header.integer("n_landmarks"), spec.types());
    difference.integer("obs_dim", header.integer("obs_dim"), spec.observationSize());
    difference.integer("n_actions", header.integer("n_actions"), actions());
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
    compareObservations(initial, difference);
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
    compareObservations(recorded, difference);
  }

  private void compareObservations(TraceEntry recorded, FirstDifference difference) {
    int size = spec.observationSize();
    for (int i = 0; i < agents(); i++) {
      environment.observe(i, observations, i * size);
    }
    difference.observations("obs", recorded.numbers("obs", agents(), size), observations, size);
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
