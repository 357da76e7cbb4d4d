package adaps.env;

/**
 * Something that stands somewhere in a world and can be put elsewhere by hand.
 *
 * @param kind what it is in one word, {@link #AGENT} for an agent
 * @param index which of its kind, 0-based, in the order of the frame that it was taken from
 * @param x its place to the right, in the unit of the drawing: a board's cells are 1 wide, the
 *     first from 0 to 1
 * @param y its place upwards; a board's lowest row lies from 0 to 1
 * @param stride how far one key moves it, in the same unit
 */
public record PlacedThing(String kind, int index, double x, double y, double stride) {
  /** The kind of every agent; its index is the agent's. */
  public static final String AGENT = "agent";

  /** Whether it is an agent. */
  public boolean isAgent() {
    return kind.equals(AGENT);
  }

  /** What people call it, with a capital letter. */
  public String name() {
    return Character.toUpperCase(kind.charAt(0)) + kind.substring(1) + " " + (index + 1);
  }
}
