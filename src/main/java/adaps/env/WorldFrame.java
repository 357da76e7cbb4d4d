package adaps.env;

import java.util.List;

/**
 * An immutable picture of one environment's state, made to be drawn by another thread. Each
 * environment has its own record; the window picks the drawing by the record's class.
 */
public interface WorldFrame {
  /** Steps since the episode began. */
  int step();

  /** Hidden type of each agent, 0-based; a fresh array or one nobody changes. */
  int[] agentTypes();

  /** Reward of each agent in the last step, or nothing where the frame does not hold it. */
  default double[] rewards() {
    return new double[0];
  }

  /**
   * Where each agent stands, for an environment without a drawing of its own: x to the right and y
   * upwards in any unit, [2 × agents], or nothing where agents have no place.
   */
  default double[] places() {
    return new double[0];
  }

  /**
   * What can be put elsewhere by hand in an environment that is {@link Movable}, agents first;
   * nothing in any other.
   */
  default List<PlacedThing> things() {
    return List.of();
  }
}
