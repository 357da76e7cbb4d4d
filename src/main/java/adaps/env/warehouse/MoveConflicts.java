package adaps.env.warehouse;

import java.util.Arrays;

/**
 * Decides which robots may move when several want the same cells. Each robot names one destination,
 * its own cell if it stays. A robot that does not leave blocks the whole queue behind it; two
 * robots that swap block each other and both their queues; a ring of three or more moves as a whole
 * and its queues wait; towards an empty cell only the longest queue moves.
 *
 * <p>Among equally long queues the rules leave the choice open. Seen from the empty cell, wherever
 * two such queues part the robot with the lowest index goes, unless {@link
 * WarehouseChoices#goesFirst} says otherwise.
 */
final class MoveConflicts {
  private static final int NOBODY = -1;

  private final int agents;

  /** Robot on the destination of each robot, or nobody. */
  private final int[] ahead;

  /** Length of the longest queue that ends in each robot, the robot included. */
  private final int[] queue;

  private final boolean[] moves;

  /** Robot that comes first for each cell, and whether another had an equally long queue. */
  private final int[] first;

  private final boolean[] tied;
  private final int[] tieCells;
  private int ties;

  MoveConflicts(int agents, int cells) {
    this.agents = agents;
    ahead = new int[agents];
    queue = new int[agents];
    moves = new boolean[agents];
    first = new int[cells];
    tied = new boolean[cells];
    tieCells = new int[agents];
  }

  /** Whether a robot leaves its cell. */
  boolean moves(int agent) {
    return moves[agent];
  }

  /** Empty cells for which equally long queues competed. */
  int[] tieCells() {
    return Arrays.copyOf(tieCells, ties);
  }

  /**
   * Resolves one step.
   *
   * @param cells cell of each robot
   * @param destinations cell that each robot wants to be in
   * @param agentAt robot on each cell, counted from 1, 0 for none
   */
  void resolve(int[] cells, int[] destinations, int[] agentAt, WarehouseChoices choices) {
    prepare(cells, destinations, agentAt);
    measureQueues(cells, destinations);
    chooseFirst(cells, destinations, choices);
    for (int i = 0; i < agents; i++) {
      if (destinations[i] == cells[i]) {
        continue;
      }
      if (ahead[i] != NOBODY) {
        moves[i] |= isInRing(i, cells, destinations);
      } else if (first[destinations[i]] == i) {
        moveQueue(i, cells, destinations);
      }
    }
  }

  private void prepare(int[] cells, int[] destinations, int[] agentAt) {
    ties = 0;
    for (int i = 0; i < agents; i++) {
      moves[i] = false;
      queue[i] = 0;
      ahead[i] = agentAt[destinations[i]] - 1;
      first[cells[i]] = NOBODY;
      first[destinations[i]] = NOBODY;
      tied[cells[i]] = false;
      tied[destinations[i]] = false;
    }
  }

  /** Lets every robot count its way forward; a longer count that came by before ends it. */
  private void measureQueues(int[] cells, int[] destinations) {
    for (int i = 0; i < agents; i++) {
      int j = i;
      int length = 1;
      while (j != NOBODY && destinations[j] != cells[j] && queue[j] < length && length <= agents) {
        queue[j] = length++;
        j = ahead[j];
      }
    }
  }

  private void chooseFirst(int[] cells, int[] destinations, WarehouseChoices choices) {
    for (int i = 0; i < agents; i++) {
      int wanted = destinations[i];
      if (wanted == cells[i]) {
        continue;
      }
      int holder = first[wanted];
      if (holder == NOBODY || queue[i] > queue[holder]) {
        first[wanted] = i;
        tied[wanted] = false;
      } else if (queue[i] == queue[holder]) {
        tied[wanted] = true;
        first[wanted] = choices.goesFirst(i, holder) ? i : holder;
      }
    }
  }

  private boolean isInRing(int agent, int[] cells, int[] destinations) {
    int length = 1;
    int j = ahead[agent];
    while (j != agent && j != NOBODY && destinations[j] != cells[j] && length <= agents) {
      j = ahead[j];
      length++;
    }
    return j == agent && length > 2;
  }

  private void moveQueue(int head, int[] cells, int[] destinations) {
    boolean tie = false;
    int entered = destinations[head];
    for (int j = head; j != NOBODY; j = first[entered]) {
      moves[j] = true;
      tie |= tied[entered];
      entered = cells[j];
    }
    if (tie) {
      tieCells[ties++] = destinations[head];
    }
  }
}
