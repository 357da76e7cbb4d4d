package adaps.studio.latent;

import adaps.identity.Identities;
import adaps.identity.IdentityPath;
import adaps.identity.LatentFrame;
import adaps.pipeline.IdentityMoments;
import adaps.pipeline.VaePoint;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Moments of the VAE's training from the first to the newest, and the one that is drawn: the newest
 * unless somebody went back.
 */
final class LatentReplay {
  private static final double SECONDS_A_MOMENT = 0.1;

  private final ReadOnlyObjectWrapper<Shown> shown =
      new ReadOnlyObjectWrapper<>(new Shown(null, 0, 0));
  private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
  private final IdentityMoments followed = new IdentityMoments();
  private List<LatentMoment> stored = List.of();
  private List<LatentMoment> earlier = List.of();
  private LatentMoment past;
  private LatentFrame newest;
  private double waited;

  /**
   * What is drawn.
   *
   * @param frame identities of a moment; null before stage 2
   * @param at which moment, from 0, the untrained VAE
   * @param last the newest one; 0 where no earlier one is known
   */
  record Shown(LatentFrame frame, int at, int last) {
    /** Whether it is an earlier moment than the newest. */
    boolean isPast() {
      return at < last;
    }
  }

  /** What is drawn. */
  ReadOnlyObjectProperty<Shown> shown() {
    return shown.getReadOnlyProperty();
  }

  /** Whether it goes from moment to moment by itself. */
  ReadOnlyBooleanProperty playing() {
    return playing.getReadOnlyProperty();
  }

  /** Whether an earlier moment than the newest is drawn. */
  boolean isPast() {
    return shown.get().isPast();
  }

  /** Whether of what is drawn only the plane is known. */
  boolean isOnlyPlane() {
    return isPast() && past.onlyPlane();
  }

  /** Epochs of the newest moment. */
  double newestEpoch() {
    return newest.identities().epoch();
  }

  void forget() {
    followed.clear();
    stored = List.of();
    earlier = List.of();
    newest = null;
    past = null;
    playing.set(false);
    shown.set(new Shown(null, 0, 0));
  }

  /** The moments of a stored run. */
  void take(IdentityPath path) {
    stored = path.moments().stream().map(LatentMoment::of).toList();
  }

  void follow(Identities moved) {
    followed.follow(moved);
  }

  void pointMade(VaePoint point) {
    followed.pointMade(point);
  }

  /** There are newer identities; who went back stays there. */
  void show(LatentFrame now) {
    boolean stays = isPast();
    newest = now;
    Stream<LatentMoment> known =
        stored.isEmpty()
            ? followed.kept().stream().map(kept -> new LatentMoment(kept, false))
            : stored.stream();
    earlier = known.filter(moment -> moment.identities().epoch() < newestEpoch()).toList();
    go(stays ? nearest(past.identities().epoch()) : earlier.size());
  }

  /** The last earlier moment that is not after this epoch; the first where there is none. */
  private int nearest(double epoch) {
    int nearest = 0;
    for (int i = 0; i < earlier.size(); i++) {
      nearest = earlier.get(i).identities().epoch() <= epoch ? i : nearest;
    }
    return nearest;
  }

  private void go(int to) {
    int last = earlier.size();
    int at = Math.max(0, Math.min(last, to));
    LatentMoment before = past;
    past = at == last ? null : earlier.get(at);
    boolean moved = past != null && !past.equals(before);
    LatentFrame frame = past == null ? newest : moved ? past.frame(newest) : shown.get().frame();
    shown.set(new Shown(frame, at, last));
  }

  /** Stands at this moment, or at the first or newest where there is none. */
  void seek(int at) {
    playing.set(false);
    if (newest != null) {
      go(at);
    }
  }

  /** So many moments further, or back. */
  void move(int further) {
    seek(shown.get().at() + further);
  }

  /** Goes on with the newest. */
  void goLive() {
    seek(shown.get().last());
  }

  /** Goes through the moments, from the first where the newest is drawn; or stands still. */
  void playOrStand() {
    if (playing.get()) {
      playing.set(false);
    } else if (shown.get().last() > 0) {
      if (!isPast()) {
        go(0);
      }
      waited = 0;
      playing.set(true);
    }
  }

  /**
   * Goes on where it plays.
   *
   * @param seconds since the last time
   */
  void advance(double seconds) {
    if (!playing.get()) {
      return;
    }
    waited += seconds;
    int moments = (int) (waited / SECONDS_A_MOMENT);
    waited -= moments * SECONDS_A_MOMENT;
    if (moments > 0) {
      go(shown.get().at() + moments);
    }
    playing.set(isPast());
  }
}
