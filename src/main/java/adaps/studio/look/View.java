package adaps.studio.look;

import javafx.scene.Node;

/**
 * What every room of the window shows of its view model: nodes that are made once and bound to it,
 * and drawings that are drawn anew at pulses. A view is not a node itself, so that nobody outside
 * can change what it is made of.
 */
public interface View {

  /** What is seen; the same at every call. */
  Node root();

  /**
   * Draws what is new; once per animation pulse while it can be seen.
   *
   * @param now time in nanoseconds
   */
  default void pulse(long now) {}
}
