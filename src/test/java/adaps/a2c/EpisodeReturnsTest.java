package adaps.a2c;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Returns of training episodes between two tests. */
class EpisodeReturnsTest {
  @Test
  void returnsOfEpisodesAreAveragedUntilTheyAreTaken() {
    EpisodeReturns returns = new EpisodeReturns();
    returns.add(1);
    returns.add(4);
    EpisodeReturns restored = new EpisodeReturns();
    restored.restore(returns.state());
    restored.add(10);
    assertEquals(5, restored.take());
    assertEquals(Double.NaN, restored.take());
    assertEquals(2.5, returns.take());
  }
}
