package adaps.studio.world;

import adaps.pipeline.ShowcaseFrame;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The last states of the episode on show, and how far the drawing has moved from the last but one
 * to the last, so that agents glide at low speeds.
 */
final class Glide {
  private static final int KEPT = 24;
  private static final double NANOS = 1e9;
  private static final double LONGEST_SECONDS = 0.5;

  private final Deque<ShowcaseFrame> states = new ArrayDeque<>();
  private long arrived;
  private double seconds;
  private double share = 1;

  /**
   * Takes the newest state.
   *
   * @param stepsPerSecond speed at which states come
   * @return whether anything moved
   */
  boolean advance(ShowcaseFrame newest, long now, double stepsPerSecond) {
    if (newest != null && newest != states.peekLast()) {
      if (isFresh(newest)) {
        states.clear();
      }
      states.addLast(newest);
      if (states.size() > KEPT) {
        states.removeFirst();
      }
      arrived = now;
      seconds = Math.min(LONGEST_SECONDS, 1 / Math.max(1, stepsPerSecond));
      share = states.size() < 2 ? 1 : 0;
      return true;
    }
    if (share >= 1) {
      return false;
    }
    share = Math.min(1, (now - arrived) / NANOS / seconds);
    return true;
  }

  private boolean isFresh(ShowcaseFrame newest) {
    ShowcaseFrame last = states.peekLast();
    return last == null
        || newest.episode() != last.episode()
        || newest.world().step() < last.world().step()
        || newest.world().getClass() != last.world().getClass();
  }

  /** The states of this episode, oldest first. */
  Deque<ShowcaseFrame> states() {
    return states;
  }

  /** How far from the last but one state to the last, 0 to 1. */
  double share() {
    return share;
  }

  /** Newest state, or null. */
  ShowcaseFrame last() {
    return states.peekLast();
  }

  void clear() {
    states.clear();
    share = 1;
  }
}
