package adaps.studio.world;

import adaps.showcase.ShowcaseFrame;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The last states of the episode on show, and how far the drawing has moved from the last but one
 * to the last, so that agents glide at low speeds.
 */
final class Glide {
  static final int KEPT = 24;
  private static final double NANOS = 1e9;
  private static final double MAX_SECONDS = 0.5;

  /** An eye sees no more of what glides, and training has the processor meanwhile. */
  private static final long MIN_NANOS_BETWEEN = 25_000_000;

  private final Deque<ShowcaseFrame> states = new ArrayDeque<>();
  private long arrived;
  private long drawn;
  private double seconds;
  private double share = 1;

  /**
   * Takes the states that are new; none between them is lost, even if drawing is slower than they
   * come.
   *
   * @param recent newest states, oldest first
   * @param stepsPerSecond speed at which states come
   * @return whether anything moved
   */
  boolean advance(List<ShowcaseFrame> recent, long now, double stepsPerSecond) {
    ShowcaseFrame newest = recent.isEmpty() ? null : recent.get(recent.size() - 1);
    if (newest != null && newest != states.peekLast()) {
      if (isLast(newest)) {
        // Another policy acts from there on.
        states.removeLast();
        states.addLast(newest);
        return true;
      }
      recent.subList(firstNew(recent), recent.size()).forEach(this::add);
      arrived = now;
      drawn = now;
      seconds = Math.min(MAX_SECONDS, 1 / Math.max(1, stepsPerSecond));
      share = states.size() < 2 ? 1 : 0;
      return true;
    }
    if (share >= 1 || now - drawn < MIN_NANOS_BETWEEN) {
      return false;
    }
    drawn = now;
    share = Math.min(1, (now - arrived) / NANOS / seconds);
    return true;
  }

  /** All of them are new if the last known one is not among them. */
  private int firstNew(List<ShowcaseFrame> recent) {
    int first = recent.size();
    while (first > 0 && !isLast(recent.get(first - 1))) {
      first--;
    }
    return first;
  }

  /** Whether it shows the very state of the world that was shown last. */
  private boolean isLast(ShowcaseFrame state) {
    return !states.isEmpty() && state.world() == states.getLast().world();
  }

  private void add(ShowcaseFrame newest) {
    if (isFresh(newest)) {
      states.clear();
    }
    states.addLast(newest);
    if (states.size() > KEPT) {
      states.removeFirst();
    }
  }

  /** Whether it does not follow the last state: another episode, or a leap in time. */
  private boolean isFresh(ShowcaseFrame newest) {
    ShowcaseFrame last = states.peekLast();
    return last == null
        || newest.episode() != last.episode()
        || newest.world().step() != last.world().step() + 1
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
