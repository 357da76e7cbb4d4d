package adaps.pipeline;

import adaps.identity.Identities;
import java.util.ArrayList;
import java.util.List;

/**
 * Moments of a VAE's training, evenly spread and the same in every run of an experiment: the
 * untrained one and, of those of the loss curve, every one, every second, every fourth… For one
 * thread.
 */
public final class IdentityMoments {
  private static final int MOST_MOMENTS = 100;
  private static final int FEWEST_MOMENTS = 10;

  /** Numbers that all moments may hold together; many agents have fewer moments. */
  private static final int MOST_NUMBERS = 240_000;

  /** Place and deviation in the plane, beside those along all dimensions. */
  private static final int IN_PLANE = 4;

  private final List<Identities> kept = new ArrayList<>();
  private Identities newest;
  private int every = 1;
  private int points;

  /**
   * The identities moved.
   *
   * @return whether a VAE begins to train with this, so that all earlier moments are forgotten
   */
  public boolean follow(Identities moved) {
    newest = moved;
    boolean begins = moved.epoch() == 0;
    if (begins) {
      clear();
      kept.add(moved);
    }
    return begins;
  }

  /** The loss curve has one more point; those of an earlier part of the run come without moves. */
  public void pointMade(VaePoint point) {
    if (newest == null || kept.isEmpty() || newest.epoch() != point.epoch()) {
      return;
    }
    points++;
    if (points % every == 0) {
      kept.add(newest);
    }
    if (kept.size() > most()) {
      thinOut();
    }
  }

  /** The kept moments by their epochs; empty before a VAE begins. */
  public List<Identities> kept() {
    return List.copyOf(kept);
  }

  /** Forgets all. */
  public void clear() {
    kept.clear();
    every = 1;
    points = 0;
  }

  private int most() {
    double[][] mu = newest.mu();
    int fitting = MOST_NUMBERS / ((IN_PLANE + 2 * mu[0].length) * mu.length);
    return Math.max(FEWEST_MOMENTS, Math.min(MOST_MOMENTS, fitting));
  }

  private void thinOut() {
    List<Identities> second = new ArrayList<>();
    for (int i = 0; i < kept.size(); i += 2) {
      second.add(kept.get(i));
    }
    kept.clear();
    kept.addAll(second);
    every *= 2;
  }
}
