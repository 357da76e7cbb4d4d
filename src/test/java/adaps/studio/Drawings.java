package adaps.studio;

import adaps.Waiting;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiPredicate;
import javafx.animation.AnimationTimer;
import org.testfx.util.WaitForAsyncUtils;

/** The window is drawn once for each pulse of JavaFX's clock; tests count these. */
public final class Drawings {
  /** As many as the slowest part needs, the curves, which are drawn a few times a second. */
  private static final int TO_BE_SURE = 24;

  private Drawings() {}

  /** Waits until the window has been drawn so many times more. */
  public static void pass(int drawings) {
    AtomicInteger passed = new AtomicInteger();
    AnimationTimer timer =
        new AnimationTimer() {
          @Override
          public void handle(long now) {
            passed.incrementAndGet();
          }
        };
    onFx(timer::start);
    Waiting.until(
        "the window has been drawn " + drawings + " times",
        () -> passed + " times",
        () -> passed.get() >= drawings);
    onFx(timer::stop);
  }

  /**
   * Waits until nothing moves: what is seen is alike before and after many drawings.
   *
   * @param what that must come to rest
   * @param look called by the test's own thread
   * @return what is seen then
   */
  public static <T> T rest(String what, Callable<T> look, BiPredicate<T, T> alike)
      throws Exception {
    AtomicInteger looks = new AtomicInteger();
    AtomicReference<T> seen = new AtomicReference<>(look.call());
    Waiting.until(
        what + " stands still",
        () -> "it moved at each of " + looks + " looks",
        () -> {
          pass(TO_BE_SURE);
          looks.incrementAndGet();
          T now = look.call();
          return alike.test(seen.getAndSet(now), now);
        });
    return seen.get();
  }

  private static void onFx(Runnable action) {
    WaitForAsyncUtils.waitForAsyncFx(60_000, action);
  }
}
