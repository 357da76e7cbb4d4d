package adaps.studio.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongConsumer;
import javafx.animation.AnimationTimer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The beat of the window: once per animation pulse everybody who draws takes a turn. With the
 * system property {@code adaps.studio.frames} the frame rate is logged every five seconds.
 */
public final class Pulse extends AnimationTimer {
  private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);
  private static final long REPORT_NANOS = 5_000_000_000L;
  private static final boolean REPORTING = Boolean.getBoolean("adaps.studio.frames");

  private final List<LongConsumer> turns = new ArrayList<>();
  private long reported;
  private long last;
  private long longest;
  private int frames;

  /** Gives a turn at every pulse, with the time in nanoseconds, in the order of joining. */
  public void join(LongConsumer turn) {
    turns.add(turn);
  }

  @Override
  public void handle(long now) {
    turns.forEach(turn -> Unharmed.run(() -> turn.accept(now)));
    if (REPORTING) {
      count(now);
    }
  }

  private void count(long now) {
    frames++;
    longest = last == 0 ? 0 : Math.max(longest, now - last);
    last = now;
    if (reported == 0) {
      reported = now;
    }
    if (now - reported >= REPORT_NANOS) {
      LOG.info(
          String.format(
              Locale.ROOT,
              "%.1f frames/s, longest gap %.0f ms",
              frames * 1e9 / (now - reported),
              longest / 1e6));
      reported = now;
      longest = 0;
      frames = 0;
    }
  }
}
