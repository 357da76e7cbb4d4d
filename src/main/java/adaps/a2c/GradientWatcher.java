package adaps.a2c;

/** Looks at the gradients of updates before their steps; training does not notice. */
public interface GradientWatcher {
  /**
   * Whether it wants to see an update.
   *
   * @param update its number, from 1
   */
  boolean wants(long update);

  /** Sees the gradients of an update that it wanted; it may keep nothing of them. */
  void see(RolloutGradients gradients);
}
