package adaps.env;

/**
 * An immutable picture of one environment's state, made to be drawn by another thread. Each
 * environment has its own record; the window picks the drawing by the record's class.
 */
public interface WorldFrame {
  /** Steps since the episode began. */
  int step();

  /** Hidden type of each agent, 0-based; a fresh array or one nobody changes. */
  int[] agentTypes();
}
