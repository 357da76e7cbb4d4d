package adaps.env;

/**
 * An environment in which somebody may put things elsewhere in the middle of an episode, to see
 * what a policy does from there. Its frames say what can be put elsewhere, by {@link
 * WorldFrame#things}. Training never does it.
 */
public interface Movable {

  /**
   * Puts one thing elsewhere and leaves everything else. What comes next follows from the new state
   * alone: observations are of it, and what the last step did and brought is forgotten. Nothing is
   * drawn at random.
   *
   * @param thing from the frame of the present state
   * @param x to the right and
   * @param y upwards, in the unit of {@link PlacedThing}
   * @return whether anything changed; not where it is there already
   * @throws CannotMoveException if it cannot be there; nothing has changed then
   */
  boolean move(PlacedThing thing, double x, double y);
}
