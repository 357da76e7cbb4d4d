package adaps.env;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import adaps.config.Scenario;
import adaps.env.EnvironmentBatch.Ending;
import adaps.random.RandomStreams;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;

/** Parallel copies of an environment that cannot write its state down, and how they come back. */
class EnvironmentBatchTest {
  private static final int LIMIT = 40;

  /** Two agents walk on a line by action plus noise; at 30 or more the state is terminal. */
  private static class Walk implements Environment {
    final double[] places = new double[2];
    private int step;

    @Override
    public EnvironmentSpec spec() {
      return new EnvironmentSpec(
          List.of(0, 0), List.of("walker"), List.of("place"), List.of("0", "1", "2"), LIMIT);
    }

    @Override
    public void reset(UniformRandomProvider random) {
      places[0] = random.nextDouble();
      places[1] = random.nextDouble();
      step = 0;
    }

    @Override
    public boolean step(int[] actions, double[] rewards, UniformRandomProvider random) {
      step++;
      for (int i = 0; i < 2; i++) {
        places[i] += actions[i] + 0.1 * random.nextDouble();
        rewards[i] = 10 * i + actions[i];
      }
      return places[0] >= 30;
    }

    @Override
    public void observe(int agent, float[] target, int offset) {
      target[offset] = (float) places[agent];
    }

    @Override
    public WorldFrame frame() {
      return new WorldFrame() {
        @Override
        public int step() {
          return step;
        }

        @Override
        public int[] agentTypes() {
          return new int[2];
        }
      };
    }
  }

  /** Draws other numbers when it plays again. */
  private static final class Forgetful extends Walk {
    private static int steps;

    @Override
    public boolean step(int[] actions, double[] rewards, UniformRandomProvider random) {
      if (steps++ > 3) {
        random.nextInt();
      }
      return super.step(actions, rewards, random);
    }
  }

  private static EnvironmentBatch batch(int copies, long seed) {
    RandomStreams streams = new RandomStreams(seed);
    return new EnvironmentBatch(Walk::new, copies, copy -> streams.stream("walk", copy));
  }

  private static float[] places(EnvironmentBatch batch) {
    float[] places = new float[2 * batch.count()];
    for (int copy = 0; copy < batch.count(); copy++) {
      batch.observe(copy, 0, places, 2 * copy);
      batch.observe(copy, 1, places, 2 * copy + 1);
    }
    return places;
  }

  private static byte[] written(EnvironmentBatch batch) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    batch.writeState(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  private static void read(EnvironmentBatch batch, byte[] state) throws IOException {
    batch.readState(new DataInputStream(new ByteArrayInputStream(state)));
  }

  @Test
  void copiesHaveStreamsOfTheirOwn() {
    EnvironmentBatch batch = batch(3, 1);
    assertEquals(3, batch.count());
    assertEquals(LIMIT, batch.spec().timeLimit());
    float[] places = places(batch);
    assertEquals(6, distinct(places), "no two draw the same");
    assertArrayEquals(places, places(batch(3, 1)), "the same seed gives the same copies");
    batch.renew(copy -> new RandomStreams(2).stream("walk", copy));
    assertArrayEquals(places(batch(3, 2)), places(batch), "renewed copies begin anew");
  }

  private static long distinct(float[] values) {
    return IntStream.range(0, values.length).mapToObj(i -> values[i]).distinct().count();
  }

  @Test
  void rewardsAreSummedOverAgentsUntilTheEpisodeBeginsAnew() {
    EnvironmentBatch batch = batch(2, 1);
    batch.step(1, new int[] {1, 2});
    batch.step(1, new int[] {2, 0});
    assertEquals(2, batch.reward(1, 0));
    assertEquals(10, batch.reward(1, 1));
    // 1 + (10 + 2), then 2 + 10.
    assertEquals(25, batch.episodeReturn(1));
    assertEquals(0, batch.episodeReturn(0), "the other copy was not stepped");
    assertEquals(2, batch.frame(1).step());
    batch.reset(1);
    assertEquals(0, batch.episodeReturn(1));
    assertEquals(0, batch.frame(1).step());
  }

  @Test
  void theTimeLimitCutsOffAndATerminalStateComesFirst() {
    EnvironmentBatch batch = batch(2, 1);
    for (int step = 1; step < LIMIT; step++) {
      assertSame(Ending.NONE, batch.step(0, new int[] {0, 0}), "step " + step);
    }
    assertSame(Ending.TIME_LIMIT, batch.step(0, new int[] {0, 0}));
    batch.reset(0);
    assertSame(Ending.NONE, batch.step(0, new int[] {0, 0}), "counted anew");
    Ending ending = Ending.NONE;
    int steps = 0;
    while (ending == Ending.NONE) {
      ending = batch.step(1, new int[] {1, 0});
      steps++;
    }
    assertSame(Ending.TERMINAL, ending);
    assertEquals(true, steps < LIMIT);
  }

  @Test
  void anEpisodeThatIsPlayedAgainGoesOnLikeTheOriginal() throws IOException {
    UniformRandomProvider actions = new RandomStreams(9).stream("actions");
    EnvironmentBatch one = batch(2, 1);
    EnvironmentBatch other = batch(2, 8);
    // Longer than the tape's first length, with an episode before that is not on it.
    for (int step = 0; step < 3; step++) {
      one.step(0, new int[] {2, 2});
    }
    one.reset(0);
    for (int step = 0; step < 35; step++) {
      one.step(0, actions.ints(2, 0, 2).toArray());
    }
    one.step(1, new int[] {1, 1});
    other.step(0, new int[] {2, 1});
    for (int again = 0; again < 2; again++) {
      read(other, written(one));
      assertArrayEquals(places(one), places(other));
      assertEquals(one.episodeReturn(0), other.episodeReturn(0));
      assertArrayEquals(written(one), written(other), "and can be written once more");
      for (int copy = 0; copy < 2; copy++) {
        int[] jointAction = actions.ints(2, 0, 2).toArray();
        assertSame(one.step(copy, jointAction), other.step(copy, jointAction));
        assertEquals(one.frame(copy).step(), other.frame(copy).step());
      }
      assertArrayEquals(places(one), places(other));
    }
    one.reset(0);
    other.reset(0);
    assertArrayEquals(places(one), places(other), "the next episode too");
  }

  /** Food is drawn anew with every episode, so that the stream shows where it stands. */
  @Test
  void copiesThatSaveTheirStateGoOnLikeTheOriginal() throws IOException {
    RandomStreams streams = new RandomStreams(1);
    Supplier<Environment> foraging =
        EnvironmentKinds.of(new Scenario("mine", "", "foraging", "", Map.of()))
            .prepare(Map.of(), streams);
    EnvironmentBatch one =
        new EnvironmentBatch(foraging, 2, copy -> streams.stream("foraging", copy));
    EnvironmentBatch other =
        new EnvironmentBatch(foraging, 2, copy -> streams.stream("another", copy));
    one.step(0, new int[] {1, 2, 3, 4});
    read(other, written(one));
    for (int episode = 0; episode < 2; episode++) {
      for (int copy = 0; copy < 2; copy++) {
        float[] seen = new float[24];
        float[] again = new float[24];
        one.observe(copy, 3, seen, 0);
        other.observe(copy, 3, again, 0);
        assertArrayEquals(seen, again);
        one.reset(copy);
        other.reset(copy);
      }
    }
  }

  @Test
  void aFrameThatTellsNeitherRewardsNorPlacesHasNone() {
    WorldFrame frame = batch(1, 1).frame(0);
    assertEquals(0, frame.rewards().length);
    assertEquals(0, frame.places().length);
  }

  @Test
  void aLimitIsCountedOnFromTheSavedStep() throws IOException {
    EnvironmentBatch one = batch(1, 1);
    for (int step = 1; step < LIMIT; step++) {
      one.step(0, new int[] {0, 0});
    }
    EnvironmentBatch other = batch(1, 2);
    read(other, written(one));
    assertSame(Ending.TIME_LIMIT, other.step(0, new int[] {0, 0}));
  }

  @Test
  void anotherNumberOfCopiesIsRefusedWithBothNumbers() throws IOException {
    byte[] state = written(batch(2, 1));
    EnvironmentBatch three = batch(3, 1);
    IOException refused = assertThrows(IOException.class, () -> read(three, state));
    assertEquals("the saved state is of 2 parallel environments, not 3", refused.getMessage());
  }

  @Test
  void anEpisodeThatDrawsOtherNumbersIsNotGoneOnWith() throws IOException {
    RandomStreams streams = new RandomStreams(1);
    EnvironmentBatch batch =
        new EnvironmentBatch(Forgetful::new, 1, copy -> streams.stream("walk", copy));
    batch.step(0, new int[] {1, 1});
    batch.step(0, new int[] {1, 1});
    byte[] state = written(batch);
    Forgetful.steps = 10;
    IOException refused = assertThrows(IOException.class, () -> read(batch, state));
    assertEquals(
        "an episode that is played again draws other random numbers than the first time",
        refused.getMessage());
  }

  @Test
  void whoHasNoLoopOfItsOwnShowsAllAgentsToo() {
    EnvironmentBatch batch = batch(2, 3);
    float[] seen = new float[6];
    batch.observeAll(1, seen, new int[] {3, 0}, 2);
    float[] places = places(batch);
    assertArrayEquals(new float[] {0, 0, places[3], 0, 0, places[2]}, seen);
  }
}
