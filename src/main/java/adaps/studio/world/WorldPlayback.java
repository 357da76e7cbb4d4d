package adaps.studio.world;

import adaps.env.PlacedThing;
import adaps.showcase.Showcase;
import adaps.showcase.ShowcaseTick;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;

/**
 * The clock of the world on show: it plays live or stands still, and it can be taken back over the
 * last steps. While the past is looked at, the showcase itself waits; played from there, the past
 * is shown again until it reaches the present, and then goes on live.
 */
final class WorldPlayback {
  static final double SLOWEST = 1;
  static final double FASTEST = 60;
  private static final double USUAL = 12;
  private static final double NANOS = 1e9;

  private final DoubleProperty speed = new SimpleDoubleProperty(USUAL);
  private final BooleanProperty asFastAsDrawn = new SimpleBooleanProperty();
  private final BooleanProperty playing = new SimpleBooleanProperty(true);
  private final ReadOnlyIntegerWrapper back = new ReadOnlyIntegerWrapper();
  private final ReadOnlyIntegerWrapper furthest = new ReadOnlyIntegerWrapper();
  private Showcase showcase;
  private List<ShowcaseTick> history = List.of();
  private double pastDue;
  private long lastPulse;
  private Runnable moving = () -> {};

  WorldPlayback() {
    speed.addListener((o, before, now) -> passSpeed());
    asFastAsDrawn.addListener((o, before, now) -> passSpeed());
    playing.addListener((o, before, now) -> passSpeed());
    back.addListener((o, before, now) -> passSpeed());
  }

  /** What is done before the world goes on from where it stood still. */
  void onMoving(Runnable newMoving) {
    moving = newMoving;
    playing.addListener(
        (o, before, now) -> {
          if (now) {
            moving.run();
          }
        });
  }

  /** Steps per second. */
  DoubleProperty speed() {
    return speed;
  }

  /** One step for each drawing instead of so many per second. */
  BooleanProperty asFastAsDrawn() {
    return asFastAsDrawn;
  }

  /** Whether the world moves. */
  BooleanProperty playing() {
    return playing;
  }

  /** Steps from the newest state back to the one on show; 0 is live. */
  ReadOnlyIntegerProperty back() {
    return back.getReadOnlyProperty();
  }

  /** Steps that can be gone back. */
  ReadOnlyIntegerProperty furthest() {
    return furthest.getReadOnlyProperty();
  }

  /** Plays another showcase, live. */
  void attach(Showcase newShowcase) {
    showcase = newShowcase;
    history = List.of();
    back.set(0);
    furthest.set(0);
    passSpeed();
    refresh();
  }

  private void passSpeed() {
    if (showcase != null) {
      boolean runs = playing.get() && back.get() == 0 && !asFastAsDrawn.get();
      showcase.setSpeed(runs ? speed.get() : 0);
    }
  }

  /** Follows the showcase; once per animation pulse. */
  void pulse(long now) {
    double seconds = lastPulse == 0 ? 0 : Math.min(0.5, (now - lastPulse) / NANOS);
    lastPulse = now;
    refresh();
    if (playing.get() && back.get() > 0) {
      pastDue += asFastAsDrawn.get() ? 1 : seconds * speed.get();
      int steps = Math.min(back.get(), (int) pastDue);
      pastDue -= (int) pastDue;
      back.set(back.get() - steps);
    } else if (playing.get() && asFastAsDrawn.get() && showcase != null) {
      showcase.step();
    }
  }

  /** Takes over what the showcase has done; a state of the past stays on show. */
  private void refresh() {
    if (showcase == null) {
      history = List.of();
      return;
    }
    ShowcaseTick shown = back.get() == 0 ? null : shown();
    history = showcase.history();
    furthest.set(history.size() - 1);
    if (shown != null) {
      long newest = history.get(history.size() - 1).number();
      back.set((int) Math.max(0, Math.min(furthest.get(), newest - shown.number())));
    }
  }

  /** The state on show, or null when there is no world. */
  ShowcaseTick shown() {
    return history.isEmpty() ? null : history.get(history.size() - 1 - back.get());
  }

  /** The states up to the one on show, oldest first. */
  List<ShowcaseTick> seen() {
    return history.subList(0, Math.max(0, history.size() - back.get()));
  }

  /** Shows the state so many steps before the newest, and stands still there. */
  void scrub(int steps) {
    int wanted = Math.max(0, Math.min(furthest.get(), steps));
    if (wanted != back.get()) {
      playing.set(false);
      pastDue = 0;
      back.set(wanted);
    }
  }

  /** One step back into the past. */
  void stepBack() {
    playing.set(false);
    scrub(back.get() + 1);
  }

  /** One step on: in the past to the next state, at the present a new step. */
  void stepForward() {
    playing.set(false);
    if (back.get() > 0) {
      back.set(back.get() - 1);
    } else if (showcase != null) {
      moving.run();
      showcase.step();
    }
  }

  /**
   * Puts a thing of the newest state elsewhere by hand.
   *
   * @param screen the world's place from the left, from 0
   * @return a sentence that says why it cannot be, or nothing; completed by another thread
   */
  CompletableFuture<String> move(int screen, PlacedThing thing, double x, double y) {
    if (showcase == null || playing.get()) {
      return CompletableFuture.completedFuture(
          "Things can be moved only while the world stands still; press Space first.");
    }
    if (back.get() > 0) {
      return CompletableFuture.completedFuture(
          "Only the newest state can be changed; step forward to it first (Right).");
    }
    return showcase.move(screen, thing, x, y);
  }

  /** Back to the present, and on. */
  void goLive() {
    back.set(0);
    playing.set(true);
  }

  /** Back to the present as it stands. */
  void showNewest() {
    back.set(0);
  }
}
