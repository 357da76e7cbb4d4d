package adaps.env.warehouse;

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
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * One environment of the coloured warehouse (C-RWARE; Christianos et al., ICML 2021): robots carry
 * requested shelves of their own colour to the goals. No state is terminal.
 */
public final class WarehouseEnvironment implements Environment, SavedState, Movable {
  /** Number of actions; colour c rotates them by c. */
  static final int ACTIONS = 5;

  private static final int NOTHING = 0;
  private static final int FORWARD = 1;
  private static final int TURN_LEFT = 2;
  private static final int TURN_RIGHT = 3;

  /** Heading after a turn: up, down, left, right become these. */
  private static final int[] LEFT_OF = {2, 3, 1, 0};

  private static final int[] RIGHT_OF = {3, 2, 0, 1};

  private final EnvironmentSpec spec;
  private final int[] colours;

  /** By how much the action numbers of each robot are rotated. */
  private final int[] rotations;

  private final WarehouseState state;
  private final RequestQueue requests;
  private final RobotView view;
  private final MoveConflicts conflicts;
  private final int[] executed;
  private final boolean[] blocked;
  private final int[] destinations;
  private final double[] lastRewards;
  private final RandomChoices randomChoices = new RandomChoices();
  private final Map<String, Object> hiddenRules;
  private int step;

  /**
   * Makes one environment.
   *
   * @param observationOrders for each colour the order in which it sees the plain observation:
   *     entry j shows the plain entry {@code observationOrders[colour][j]}
   */
  public WarehouseEnvironment(WarehouseSettings settings, int[][] observationOrders) {
    spec = WarehouseKind.spec(settings);
    colours = settings.agentTypes().stream().mapToInt(Integer::intValue).toArray();
    int agents = colours.length;
    rotations = settings.rotatedActions() ? colours : new int[agents];
    WarehouseLayout layout = settings.layout();
    state = new WarehouseState(layout, agents, settings.colours());
    requests = new RequestQueue(settings.queueSize(), state.shelves());
    view = new RobotView(state, requests, settings, observationOrders);
    hiddenRules = WarehouseKind.hiddenRules(settings, observationOrders);
    conflicts = new MoveConflicts(agents, layout.cells());
    executed = new int[agents];
    blocked = new boolean[agents];
    destinations = new int[agents];
    lastRewards = new double[agents];
  }

  @Override
  public EnvironmentSpec spec() {
    return spec;
  }

  /** The order and the rotation of each colour. */
  @Override
  public Map<String, Object> hiddenRules() {
    return hiddenRules;
  }

  @Override
  public void reset(UniformRandomProvider random) {
    state.reset(random);
    requests.reset(random);
    forgetLastStep();
    step = 0;
  }

  private void forgetLastStep() {
    Arrays.fill(executed, NOTHING);
    Arrays.fill(blocked, false);
    Arrays.fill(lastRewards, 0);
  }

  @Override
  public boolean step(int[] actions, double[] rewards, UniformRandomProvider random) {
    randomChoices.random = random;
    return step(actions, rewards, randomChoices);
  }

  /** Steps with whatever the rules leave open chosen from outside. */
  public boolean step(int[] actions, double[] rewards, WarehouseChoices choices) {
    for (int i = 0; i < colours.length; i++) {
      executed[i] = effectiveAction(rotations[i], actions[i]);
      chooseDestination(i);
    }
    conflicts.resolve(state.cells, destinations, state.agentAt, choices);
    moveWinners();
    for (int i = 0; i < colours.length; i++) {
      actInPlace(i);
    }
    deliver(rewards, choices);
    System.arraycopy(rewards, 0, lastRewards, 0, lastRewards.length);
    step++;
    return false;
  }

  /**
   * What an action number does, rotated by the number of a colour or by 0: 0 nothing, 1 forward, 2
   * left, 3 right, 4 load or unload.
   */
  public static int effectiveAction(int rotation, int action) {
    return Math.floorMod(action - rotation, ACTIONS);
  }

  private void chooseDestination(int agent) {
    int own = state.cells[agent];
    int wanted = executed[agent] == FORWARD ? state.ahead(agent) : own;
    blocked[agent] = state.isBlockedByShelf(agent, wanted);
    if (blocked[agent]) {
      executed[agent] = NOTHING;
    }
    destinations[agent] = blocked[agent] ? own : wanted;
  }

  private void moveWinners() {
    for (int i = 0; i < colours.length; i++) {
      if (conflicts.moves(i)) {
        state.leave(i);
      } else if (destinations[i] != state.cells[i]) {
        executed[i] = NOTHING;
        blocked[i] = true;
      }
    }
    for (int i = 0; i < colours.length; i++) {
      if (conflicts.moves(i)) {
        state.enter(i, destinations[i]);
      }
    }
  }

  private void actInPlace(int agent) {
    int heading = state.headings[agent];
    switch (executed[agent]) {
      case NOTHING, FORWARD -> {}
      case TURN_LEFT -> state.headings[agent] = LEFT_OF[heading];
      case TURN_RIGHT -> state.headings[agent] = RIGHT_OF[heading];
      default -> state.toggleLoad(agent);
    }
  }

  /** A requested shelf at a goal is worth 1 to its carrier if both have the same colour. */
  private void deliver(double[] rewards, WarehouseChoices choices) {
    Arrays.fill(rewards, 0, colours.length, 0);
    for (int goal : state.layout.goals()) {
      int shelf = state.shelfAt[goal];
      int agent = state.agentAt[goal] - 1;
      if (shelf != 0
          && agent >= 0
          && requests.contains(shelf)
          && state.shelfColours[shelf] == colours[agent]) {
        rewards[agent] += 1;
        requests.replace(shelf, choices.request(state.shelves(), requests));
      }
    }
  }

  @Override
  public void observe(int agent, float[] target, int offset) {
    view.observe(agent, colours[agent], target, offset);
  }

  @Override
  public void observeAll(float[] target, int[] offsets, int shift) {
    for (int agent = 0; agent < offsets.length; agent++) {
      observe(agent, target, offsets[agent] + shift);
    }
  }

  /** x, y of the empty cells for which equally long queues competed in the last step. */
  public int[] tieCells() {
    int[] cells = conflicts.tieCells();
    int[] positions = new int[2 * cells.length];
    for (int k = 0; k < cells.length; k++) {
      positions[2 * k] = cells[k] % state.layout.width();
      positions[2 * k + 1] = cells[k] / state.layout.width();
    }
    return positions;
  }

  /** The floor plan. */
  public WarehouseLayout layout() {
    return state.layout;
  }

  @Override
  public WarehouseFrame frame() {
    int width = state.layout.width();
    int[] goals =
        Arrays.stream(state.layout.goals())
            .flatMap(cell -> Arrays.stream(new int[] {cell % width, cell / width}))
            .toArray();
    return new WarehouseFrame(
        step,
        colours.clone(),
        width,
        state.layout.height(),
        state.layout.highways(),
        goals,
        state.agentPositions(),
        state.headings.clone(),
        state.loads.clone(),
        state.shelfPositions(),
        Arrays.copyOfRange(state.shelfColours, 1, state.shelfColours.length),
        requests.shelves(),
        executed.clone(),
        blocked.clone(),
        lastRewards.clone());
  }

  /** A robot goes with what it carries to a cell without a robot, with a load without a shelf. */
  @Override
  public boolean move(PlacedThing thing, double x, double y) {
    boolean moved = new RobotMove(state).move(thing, x, y);
    if (moved) {
      forgetLastStep();
    }
    return moved;
  }

  /**
   * Takes the state from a frame of an environment with the same settings.
   *
   * @throws IllegalArgumentException if robots or shelves cannot stand like that
   */
  public void restore(WarehouseFrame frame) {
    state.restore(frame);
    requests.restore(frame.requests());
    step = frame.step();
    System.arraycopy(frame.executed(), 0, executed, 0, executed.length);
    System.arraycopy(frame.blocked(), 0, blocked, 0, blocked.length);
    System.arraycopy(frame.rewards(), 0, lastRewards, 0, lastRewards.length);
  }

  @Override
  public void writeState(DataOutput out) throws IOException {
    out.writeInt(step);
    state.writeState(out);
    requests.writeState(out);
    StateArrays.write(out, executed);
    StateArrays.write(out, blocked);
    StateArrays.write(out, lastRewards);
  }

  @Override
  public void readState(DataInput in) throws IOException {
    step = in.readInt();
    state.readState(in);
    requests.readState(in);
    StateArrays.read(in, executed);
    StateArrays.read(in, blocked);
    StateArrays.read(in, lastRewards);
  }

  private static final class RandomChoices implements WarehouseChoices {
    private UniformRandomProvider random;

    @Override
    public int request(int shelves, RequestQueue requests) {
      return requests.draw(random);
    }
  }
}
