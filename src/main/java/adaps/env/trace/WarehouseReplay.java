package adaps.env.trace;

import adaps.env.EnvironmentSpec;
import adaps.env.warehouse.WarehouseEnvironment;
import adaps.env.warehouse.WarehouseFrame;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Replays the coloured warehouse. */
final class WarehouseReplay implements EnvironmentReplay {
  private static final int OWN_ENTRIES = 8;
  private static final int LOAD_ENTRY = 2;

  private final WarehouseEnvironment environment;
  private final EnvironmentSpec spec;
  private final int shelves;
  private final int[][] orders;
  private final double[] rewards;
  private final float[] observations;

  private final WarehouseEvents events = new WarehouseEvents();

  /** Floor plan, colours and sizes, which never change. */
  private final WarehouseFrame plan;

  WarehouseReplay(TraceEntry header, FirstDifference difference) {
    WarehouseHeader read = new WarehouseHeader(header);
    orders = read.orders();
    environment = new WarehouseEnvironment(read.settings(), orders);
    spec = environment.spec();
    plan = environment.frame();
    shelves = plan.shelfColours().length;
    rewards = new double[agents()];
    observations = new float[agents() * spec.observationSize()];
    read.compare(environment, difference);
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
    WarehouseInitial state = new WarehouseInitial(initial, plan);
    state.compare(carrying(initial), spec.types(), difference);
    if (difference.found()) {
      return;
    }
    environment.restore(state.frame());
    int size = spec.observationSize();
    new InitialObservations(
            initial.numbers("obs", agents(), size),
            observe(),
            size,
            agent -> orders[plan.agentTypes()[agent]])
        .compare(difference, this::stateField, List.of("agents", "shelf_colors", "request_queue"));
  }

  private boolean[] carrying(TraceEntry initial) {
    int size = spec.observationSize();
    double[] obs = initial.numbers("obs", agents(), size);
    boolean[] carrying = new boolean[agents()];
    for (int i = 0; i < agents(); i++) {
      for (int j = 0; j < size; j++) {
        carrying[i] |= orders[plan.agentTypes()[i]][j] == LOAD_ENTRY && obs[i * size + j] == 1;
      }
    }
    return carrying;
  }

  /** The first entries are the robot's own; then each cell has robot, colours and request. */
  private String stateField(int plainEntry) {
    if (plainEntry < OWN_ENTRIES) {
      return "agents";
    }
    int inBlock = (plainEntry - OWN_ENTRIES) % (spec.types() + 2);
    if (inBlock == 0) {
      return null;
    }
    return inBlock <= spec.types() ? "shelf_colors" : "request_queue";
  }

  @Override
  public void step(TraceEntry recorded, int[] actions, FirstDifference difference) {
    int[] effective = new int[agents()];
    for (int i = 0; i < effective.length; i++) {
      effective[i] = WarehouseEnvironment.effectiveAction(plan.agentTypes()[i], actions[i]);
    }
    difference.integers(
        "rolled_actions", "agent", recorded.integers("rolled_actions", agents()), effective, 1);
    int[] resolved = recorded.integers("resolved_actions", agents());
    RecordedChoices choices = new RecordedChoices(recorded, resolved, difference);
    WarehouseFrame before = environment.frame();
    boolean terminal = environment.step(actions, rewards, choices);
    WarehouseFrame frame = environment.frame();
    events.count(before, frame, effective);
    events.add("deliver", choices.used());
    events.add("tie", environment.tieCells().length > 0);
    difference.integers("resolved_actions", "agent", resolved, frame.executed(), 1);
    difference.integers(
        "tie_cells",
        "cell",
        sorted(recorded.table("tie_cells", 2)),
        sorted(environment.tieCells()),
        2);
    compareState(recorded, frame, difference);
    choices.compareCount();
    difference.rewards("rewards", recorded.numbers("rewards", agents()), rewards);
    boolean done = terminal || frame.step() >= spec.timeLimit();
    boolean[] dones = recorded.flags("dones", agents());
    for (int i = 0; i < dones.length; i++) {
      difference.flag("dones, agent " + i, dones[i], done);
    }
    int size = spec.observationSize();
    difference.observations("obs", recorded.numbers("obs", agents(), size), observe(), size);
  }

  private void compareState(TraceEntry recorded, WarehouseFrame frame, FirstDifference difference) {
    int[] robots = new int[4 * agents()];
    for (int i = 0; i < agents(); i++) {
      robots[4 * i] = frame.positions()[2 * i];
      robots[4 * i + 1] = frame.positions()[2 * i + 1];
      robots[4 * i + 2] = frame.headings()[i];
      robots[4 * i + 3] = frame.loads()[i];
    }
    difference.integers("agents", "agent", recorded.table("agents", agents(), 4), robots, 4);
    difference.integers(
        "shelves", "shelf", recorded.table("shelves", shelves, 2), frame.shelves(), 2);
    int[] queue = recorded.integers("request_queue", plan.requests().length);
    difference.integers("request_queue", "slot", queue, frame.requests(), 1);
  }

  /** Cells in reading order; the recording lists them in no particular one. */
  private static int[] sorted(int[] cells) {
    long[] keys = new long[cells.length / 2];
    for (int k = 0; k < keys.length; k++) {
      keys[k] = ((long) cells[2 * k + 1] << 32) + cells[2 * k];
    }
    Arrays.sort(keys);
    int[] sorted = new int[cells.length];
    for (int k = 0; k < keys.length; k++) {
      sorted[2 * k] = (int) keys[k];
      sorted[2 * k + 1] = (int) (keys[k] >> 32);
    }
    return sorted;
  }

  private float[] observe() {
    int size = spec.observationSize();
    for (int i = 0; i < agents(); i++) {
      environment.observe(i, observations, i * size);
    }
    return observations;
  }

  @Override
  public Map<String, Integer> takeEvents() {
    return events.take();
  }

  @Override
  public Runnable bookmark() {
    WarehouseFrame frame = environment.frame();
    return () -> environment.restore(frame);
  }
}
