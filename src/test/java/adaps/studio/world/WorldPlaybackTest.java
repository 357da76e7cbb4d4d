package adaps.studio.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.Waiting;
import adaps.showcase.Showcase;
import adaps.showcase.ShowcaseRounds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WorldPlaybackTest {
  private static final long SECOND = 1_000_000_000L;

  /** Steps per second with which a world that should stand still would go far. */
  private static final double FAST = 5000;

  private static final int ROUNDS = 20;

  private final WorldPlayback playback = new WorldPlayback();
  private final Showcase showcase = new Showcase(MatchPolicies.MATCH, 0, "vector");
  private long clock = SECOND;

  @BeforeEach
  void begin() {
    playback.playing().set(false);
    playback.attach(showcase);
    showcase.setSpeed(FAST);
    Waiting.until(() -> showcase.history().size() == 501);
    showcase.setSpeed(0);
    ShowcaseRounds.go(showcase, 1);
    pulse(0);
  }

  @AfterEach
  void close() {
    showcase.close();
  }

  private void pulse(double seconds) {
    clock += (long) (seconds * SECOND);
    playback.pulse(clock);
  }

  private long shown() {
    return playback.shown().number();
  }

  private long newest() {
    return showcase.history().get(showcase.history().size() - 1).number();
  }

  @Test
  void fiveHundredStepsBackIsAsFarAsItGoes() {
    assertEquals(500, playback.furthest().get());
    playback.scrub(123);
    assertEquals(newest() - 123, shown());
    assertEquals(501 - 123, playback.seen().size(), "what came later is not seen");
    playback.scrub(10_000);
    assertEquals(newest() - 500, shown());
    assertEquals(1, playback.seen().size());
  }

  @Test
  void lookingBackHoldsTheWorldAndOneClickGoesLiveAgain() {
    playback.speed().set(FAST);
    playback.playing().set(true);
    playback.scrub(200);
    assertFalse(playback.playing().get());
    ShowcaseRounds.go(showcase, 1);
    long newest = newest();
    ShowcaseRounds.go(showcase, ROUNDS);
    assertEquals(newest, newest(), "nothing is lost of what is looked back on");
    playback.goLive();
    assertTrue(playback.playing().get());
    Waiting.until(() -> newest() > newest);
    pulse(0.1);
    assertEquals(0, playback.back().get());
  }

  @Test
  void fromThePastItPlaysAtItsSpeedUntilItIsLive() {
    playback.scrub(30);
    long from = shown();
    playback.speed().set(20);
    playback.playing().set(true);
    pulse(0.25);
    assertEquals(from + 5, shown());
    pulse(0.05);
    assertEquals(from + 6, shown());
    for (int i = 0; i < 24; i++) {
      pulse(0.05);
    }
    assertEquals(0, playback.back().get());
  }

  @Test
  void singleStepsGoThroughThePastAndThenOn() {
    playback.stepBack();
    playback.stepBack();
    assertEquals(newest() - 2, shown());
    playback.stepForward();
    playback.stepForward();
    long newest = newest();
    assertEquals(newest, shown());
    playback.stepForward();
    Waiting.until(() -> newest() == newest + 1);
    pulse(0.02);
    assertEquals(newest + 1, shown());
    ShowcaseRounds.go(showcase, ROUNDS);
    assertEquals(newest + 1, newest(), "one step is one step");
  }

  @Test
  void asFastAsDrawnIsOneStepForEachDrawing() {
    playback.speed().set(FAST);
    playback.asFastAsDrawn().set(true);
    playback.playing().set(true);
    long first = newest();
    for (int drawing = 1; drawing <= 5; drawing++) {
      long expected = first + drawing;
      pulse(0.01);
      Waiting.until(() -> newest() == expected);
    }
    ShowcaseRounds.go(showcase, ROUNDS);
    assertEquals(first + 5, newest(), "without drawing there are no steps");
    playback.scrub(50);
    long past = shown();
    playback.playing().set(true);
    pulse(0.01);
    assertEquals(past + 1, shown());
  }

  @Test
  void aStateOfThePastStaysOnShowWhenAStepIsStillUnderWay() {
    playback.scrub(40);
    long wanted = shown();
    long newest = newest();
    showcase.step();
    Waiting.until(() -> newest() > newest);
    pulse(0.02);
    assertEquals(wanted, shown());
    assertEquals(41, playback.back().get());
  }

  @Test
  void withoutAWorldThereIsNothingToShow() {
    playback.scrub(3);
    playback.attach(null);
    assertNull(playback.shown());
    assertEquals(0, playback.furthest().get());
    pulse(0.1);
    playback.stepForward();
    assertNotEquals(1, playback.back().get());
  }
}
