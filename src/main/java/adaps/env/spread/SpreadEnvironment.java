package adaps.env.spread;

import adaps.env.CannotMoveException;
import adaps.env.Environment;
import adaps.env.EnvironmentSpec;
import adaps.env.Movable;
import adaps.env.PlacedThing;
import adaps.env.SavedState;
import adaps.env.StateArrays;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * One environment of Blind-particle Spread: particles with momentum on an endless plane, no noise,
 * no walls, no collisions. No state is terminal.
 */
public final class SpreadEnvironment implements Environment, SavedState, Movable {
  private static final double TIME_STEP = 0.1;
  private static final double DAMPING = 0.25;
  private static final double FORCE = 5.0;
  private static final double LOCAL_RATIO = 0.5;

  /** The constants of the dynamics and the reward, by the names of the reference environment. */
  public static final Map<String, Double> CONSTANTS =
      Map.of(
          "dt",
          TIME_STEP,
          "damping",
          DAMPING,
          "force",
          FORCE,
          "mass",
          1.0,
          "local_ratio",
          LOCAL_RATIO);

  private static final double AGENT_RANGE = 1.0;
  private static final double LANDMARK_RANGE = 3.0;

  /** Direction of each action: stay, left, right, down, up. */
  private static final double[] DIRECTION_X = {0, -1, 1, 0, 0};

  private static final double[] DIRECTION_Y = {0, 0, 0, -1, 1};

  private final EnvironmentSpec spec;
  private final int agents;
  private final int[] agentTypes;

  /** Where entry k of the plain observation stands in the one that a type sees, [type][k]. */
  private final int[][] places;

  /** What the entries of the plain observation are called, or null where that is all there is. */
  private final List<String> plainNames;

  private final double[] positions;
  private final double[] velocities;
  private final double[] landmarks;
  private final double[] lastRewards;
  private int step;

  public SpreadEnvironment(SpreadSettings settings) {
    spec = SpreadKind.spec(settings);
    agents = spec.agents();
    agentTypes = spec.agentTypes().stream().mapToInt(Integer::intValue).toArray();
    plainNames = settings.shuffled() ? SpreadKind.plainNames(settings) : null;
    places = new int[settings.types()][];
    for (int type = 0; type < places.length; type++) {
      places[type] = places(type, settings);
    }
    positions = new double[2 * agents];
    velocities = new double[2 * agents];
    landmarks = new double[2 * settings.types()];
    lastRewards = new double[agents];
  }

  private static int[] places(int type, SpreadSettings settings) {
    int[] places = new int[settings.observationSize()];
    int[] order = settings.shuffled() ? PythonShuffle.permutation(type, places.length) : null;
    for (int j = 0; j < places.length; j++) {
      places[order == null ? j : order[j]] = j;
    }
    return places;
  }

  @Override
  public EnvironmentSpec spec() {
    return spec;
  }

  /** The order of each type, where observations are shuffled. */
  @Override
  public Map<String, Object> hiddenRules() {
    return plainNames == null
        ? Map.of()
        : Map.of(
            "plainObservationNames",
            plainNames,
            "observationOrderOfType",
            IntStream.range(0, places.length).mapToObj(this::observationOrder).toList());
  }

  /** For a type, which entry of the plain observation each of its entries shows. */
  public int[] observationOrder(int type) {
    int[] order = new int[places[type].length];
    for (int k = 0; k < order.length; k++) {
      order[places[type][k]] = k;
    }
    return order;
  }

  /** Agents begin at rest, uniformly within ±1; landmarks are drawn within ±3. */
  @Override
  public void reset(UniformRandomProvider random) {
    draw(positions, AGENT_RANGE, random);
    Arrays.fill(velocities, 0);
    draw(landmarks, LANDMARK_RANGE, random);
    Arrays.fill(lastRewards, 0);
    step = 0;
  }

  private static void draw(double[] target, double range, UniformRandomProvider random) {
    for (int i = 0; i < target.length; i++) {
      target[i] = range * (2 * random.nextDouble() - 1);
    }
  }

  @Override
  public boolean step(int[] actions, double[] rewards, UniformRandomProvider random) {
    for (int i = 0; i < agents; i++) {
      int x = 2 * i;
      int y = x + 1;
      int action = actions[i];
      velocities[x] = velocities[x] * (1 - DAMPING) + FORCE * DIRECTION_X[action] * TIME_STEP;
      velocities[y] = velocities[y] * (1 - DAMPING) + FORCE * DIRECTION_Y[action] * TIME_STEP;
      positions[x] += velocities[x] * TIME_STEP;
      positions[y] += velocities[y] * TIME_STEP;
      double dx = positions[x] - landmarks[2 * agentTypes[i]];
      double dy = positions[y] - landmarks[2 * agentTypes[i] + 1];
      rewards[i] = -LOCAL_RATIO * Math.sqrt(dx * dx + dy * dy);
      lastRewards[i] = rewards[i];
    }
    step++;
    return false;
  }

  @Override
  public void observe(int agent, float[] target, int offset) {
    int[] place = places[agentTypes[agent]];
    double x = positions[2 * agent];
    double y = positions[2 * agent + 1];
    target[offset + place[0]] = (float) velocities[2 * agent];
    target[offset + place[1]] = (float) velocities[2 * agent + 1];
    target[offset + place[2]] = (float) x;
    target[offset + place[3]] = (float) y;
    for (int k = 0; k < landmarks.length; k += 2) {
      target[offset + place[4 + k]] = (float) (landmarks[k] - x);
      target[offset + place[5 + k]] = (float) (landmarks[k + 1] - y);
    }
  }

  @Override
  public void observeAll(float[] target, int[] offsets, int shift) {
    for (int agent = 0; agent < offsets.length; agent++) {
      observe(agent, target, offsets[agent] + shift);
    }
  }

  @Override
  public SpreadFrame frame() {
    return new SpreadFrame(
        step,
        agentTypes.clone(),
        positions.clone(),
        velocities.clone(),
        landmarks.clone(),
        lastRewards.clone());
  }

  /** An agent is put down at rest, anywhere; a landmark within its range. */
  @Override
  public boolean move(PlacedThing thing, double x, double y) {
    double[] places = thing.isAgent() ? positions : landmarks;
    int at = 2 * thing.index();
    if (places[at] == x && places[at + 1] == y) {
      return false;
    }
    if (!thing.isAgent() && Math.max(Math.abs(x), Math.abs(y)) > LANDMARK_RANGE) {
      throw new CannotMoveException(
          thing.name()
              + " can only lie within \u22123 and 3 in both directions; let it go inside.");
    }
    places[at] = x;
    places[at + 1] = y;
    if (thing.isAgent()) {
      velocities[at] = 0;
      velocities[at + 1] = 0;
    }
    Arrays.fill(lastRewards, 0);
    return true;
  }

  /** Takes the state from a frame of an environment with the same settings. */
  public void restore(SpreadFrame frame) {
    step = frame.step();
    copy(frame.positions(), positions);
    copy(frame.velocities(), velocities);
    copy(frame.landmarks(), landmarks);
    copy(frame.rewards(), lastRewards);
  }

  private static void copy(double[] source, double[] target) {
    if (source.length != target.length) {
      throw new IllegalArgumentException(
          "the frame is of another setting: " + source.length + " numbers, not " + target.length);
    }
    System.arraycopy(source, 0, target, 0, source.length);
  }

  @Override
  public void writeState(DataOutput out) throws IOException {
    out.writeInt(step);
    StateArrays.write(out, positions);
    StateArrays.write(out, velocities);
    StateArrays.write(out, landmarks);
    StateArrays.write(out, lastRewards);
  }

  @Override
  public void readState(DataInput in) throws IOException {
    step = in.readInt();
    StateArrays.read(in, positions);
    StateArrays.read(in, velocities);
    StateArrays.read(in, landmarks);
    StateArrays.read(in, lastRewards);
  }
}
