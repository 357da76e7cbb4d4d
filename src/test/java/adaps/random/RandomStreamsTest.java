package adaps.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RandomStreamsTest {
  @Test
  void aStreamIsAFunctionOfSeedAndName() {
    assertEquals(
        new RandomStreams(5).stream("a").nextLong(), new RandomStreams(5).stream("a").nextLong());
    assertNotEquals(
        new RandomStreams(5).stream("a").nextLong(), new RandomStreams(6).stream("a").nextLong());
    assertNotEquals(
        new RandomStreams(5).stream("a").nextLong(), new RandomStreams(5).stream("b").nextLong());
  }

  @Test
  void namesIndicesAndSeedsNeverMeet() {
    Set<Long> first = new HashSet<>();
    for (long seed = 0; seed < 50; seed++) {
      RandomStreams streams = new RandomStreams(seed);
      for (String name : new String[] {"environment", "environmenu", "actions"}) {
        first.add(streams.stream(name).nextLong());
        first.add(streams.child(name).stream(name).nextLong());
        for (int index = 0; index < 20; index++) {
          first.add(streams.stream(name, index).nextLong());
        }
      }
    }
    assertEquals(50 * 3 * 22, first.size());
  }
}
