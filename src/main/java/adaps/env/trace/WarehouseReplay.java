package adaps.env.trace;

import adaps.env.EnvironmentSpec;
import adaps.env.warehouse.WarehouseEnvironment;
import adaps.env.warehouse.WarehouseFrame;
import java.util.Arrays;
import java.util.Map;

/** Replays the coloured warehouse. */
final class WarehouseReplay implements EnvironmentReplay {
  private final WarehouseEnvironment environment;
  private final EnvironmentSpec spec;
  private final int shelves;
  private final double[] rewards;
  private final float[] observations;

  private final WarehouseEvents events = new WarehouseEvents();

  /** Floor plan, colours and sizes, which never change. */
  private final WarehouseFrame plan;

  WarehouseReplay(TraceEntry header, FirstDifference difference) {
    WarehouseHeader read = new WarehouseHeader(header);
    environment = read.environment();
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
    int[] robots = initial.table("agents", agents(), 4);
    int[] shelfColours = initial.integers("shelf_colors", shelves);
    try {
      environment.restore(
          new WarehouseFrame(
              0,
              plan.agentTypes(),
              plan.width(),
              plan.height(),
              plan.highway(),
              plan.goals(),
              columns(robots, 0, 2),
              columns(robots, 2, 1),
              columns(robots, 3, 1),
              initial.table("shelves", shelves, 2),
              shelfColours,
              requests(initial),
              plan.executed(),
              plan.blocked(),
              plan.rewards()));
    } catch (IllegalArgumentException e) {
      difference.noteWords("agents and shelves", e.getMessage());
      return;
    }
    compareObservations(initial, difference);
  }

  private int[] requests(TraceEntry entry) {
    return entry.integers("request_queue", plan.requests().length);
  }

  /** Some columns of the table of robots: x, y, heading, carried shelf. */
  private static int[] columns(int[] robots, int from, int count) {
    int[] columns = new int[robots.length / 4 * count];
    for (int k = 0; k < columns.length; k++) {
      columns[k] = robots[4 * (k / count) + from + k % count];
    }
    return columns;
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
    events.add("tie", environment.tieCells().length / 2);
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
    compareObservations(recorded, difference);
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
    difference.integers("request_queue", "slot", requests(recorded), frame.requests(), 1);
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

  private void compareObservations(TraceEntry recorded, FirstDifference difference) {
    int size = spec.observationSize();
    for (int i = 0; i < agents(); i++) {
      environment.observe(i, observations, i * size);
    }
    difference.observations("obs", recorded.numbers("obs", agents(), size), observations, size);
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
