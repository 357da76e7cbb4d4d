package adaps.showcase;

import adaps.Waiting;

/**
 * A showcase's thread goes round and round: it obeys what it was told, then it steps if it is time.
 * A test sends it round to know that it has obeyed, or to see that by itself it does nothing.
 */
public final class ShowcaseRounds {
  private ShowcaseRounds() {}

  /** Until it has gone round so many times; its first world then acts at random. */
  public static void go(Showcase showcase, int times) {
    for (int round = 0; round < times; round++) {
      ShownPolicy told = new ShownPolicy("round " + round, null);
      showcase.show(0, told);
      Waiting.until("the showcase has obeyed", () -> showcase.frame().policy().equals(told.name()));
    }
  }
}
