package adaps.pipeline;

import adaps.config.SettingChanges;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The buttons of a run. The experiment asks {@link #permit} between any two units of work (a
 * collecting step, a VAE batch, an A2C update); everybody else may press at any time from any
 * thread. Only {@link #set} changes what is computed, and what it does is told and kept.
 */
public final class RunControl {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition pressed = lock.newCondition();
  private boolean paused;
  private boolean stopped;
  private int permittedUnits;
  private boolean pauseAtNextStage;
  private final Map<String, Double> asked = new LinkedHashMap<>();
  private boolean gradientsAsked;
  private volatile Runnable onGradientsAsked = () -> {};
  private volatile Runnable onPause = () -> {};
  private volatile Runnable onContinue = () -> {};

  /** Called by the experiment to hear, on its own thread, when it begins and ends to wait. */
  void onWaiting(Runnable pausing, Runnable continuing) {
    onPause = pausing;
    onContinue = continuing;
  }

  /**
   * Called by the experiment to hear, on its own thread and between two units of work, that
   * somebody asks for gradients.
   *
   * @param answer tells them, or null where there are none
   */
  void onGradientsAsked(Runnable answer) {
    onGradientsAsked = answer == null ? () -> {} : answer;
  }

  /** Waits before the next unit of work. */
  public void pause() {
    change(() -> paused = true);
  }

  /** Goes on without waiting. */
  public void resume() {
    change(
        () -> {
          paused = false;
          pauseAtNextStage = false;
          permittedUnits = 0;
        });
  }

  /** Does one unit of work (in the training stage: one A2C update) and pauses again. */
  public void step() {
    change(
        () -> {
          paused = true;
          permittedUnits++;
        });
  }

  /** Goes on to the beginning of the next stage and pauses there. */
  public void nextStage() {
    change(
        () -> {
          paused = false;
          permittedUnits = 0;
          pauseAtNextStage = true;
        });
  }

  /** Ends the run before its next unit of work, also while it waits. */
  public void stop() {
    change(() -> stopped = true);
  }

  /**
   * Trains with another value of a setting from the next update on.
   *
   * @param key one of {@link SettingChanges#CHANGEABLE}
   * @throws adaps.config.ConfigException if it cannot change, or not to this value
   */
  public void set(String key, double value) {
    SettingChanges.description(key).read(value);
    change(() -> asked.put(key, value));
  }

  /**
   * Asks for the gradients of the newest update, once; they are told as an event, also while the
   * run is paused, and not at all where there are none that were not told yet.
   */
  public void askGradients() {
    change(() -> gradientsAsked = true);
  }

  /** What is asked for since it was last taken, by name. */
  Map<String, Double> takeAsked() {
    lock.lock();
    try {
      if (asked.isEmpty()) {
        return Map.of();
      }
      Map<String, Double> taken = new LinkedHashMap<>(asked);
      asked.clear();
      return taken;
    } finally {
      lock.unlock();
    }
  }

  /** Whether the run is to end; for work that cannot wait in its middle but can be given up. */
  boolean stopped() {
    lock.lock();
    try {
      return stopped;
    } finally {
      lock.unlock();
    }
  }

  /** The experiment is about to begin a stage. */
  void stageBegins() {
    change(
        () -> {
          if (pauseAtNextStage) {
            pauseAtNextStage = false;
            paused = true;
          }
        });
  }

  /**
   * Waits while paused.
   *
   * @return whether to do the next unit of work; false once stopped
   */
  boolean permit() {
    lock.lock();
    try {
      boolean waits = paused && permittedUnits == 0 && !stopped;
      if (waits) {
        onPause.run();
      }
      answer();
      while (paused && permittedUnits == 0 && !stopped) {
        pressed.awaitUninterruptibly();
        answer();
      }
      if (permittedUnits > 0) {
        permittedUnits--;
      }
      if (waits && !stopped) {
        onContinue.run();
      }
      return !stopped;
    } finally {
      lock.unlock();
    }
  }

  private void answer() {
    if (gradientsAsked) {
      gradientsAsked = false;
      onGradientsAsked.run();
    }
  }

  private void change(Runnable change) {
    lock.lock();
    try {
      change.run();
      pressed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
