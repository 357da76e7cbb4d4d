package adaps.identity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.config.RecordParameters;
import adaps.config.VaeConfig;
import adaps.random.RandomStreams;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LearnedTransitionsTest {
  /** Transitions of two agents of which every {@code rewardedEach}th has reward 2. */
  private static Transitions transitions(int count, int rewardedEach) {
    Transitions transitions = new Transitions(2, 1, 1, count);
    for (int k = 0; k < count; k++) {
      float reward = k % rewardedEach == 0 ? 2 : 0;
      transitions.add(k % 2, new float[1], 0, 0, reward, new float[1], 0);
    }
    return transitions;
  }

  private static LearnedTransitions learned(Transitions transitions, Map<String, ?> values) {
    VaeConfig config = RecordParameters.of(VaeConfig.class, "Identity").read(values);
    return new LearnedTransitions(transitions, config, new RandomStreams(1).stream("kept"));
  }

  private static long count(int[] all, int rewardedEach) {
    return Arrays.stream(all).filter(k -> k % rewardedEach == 0).count();
  }

  @Test
  void withANumberOfEpochsEverythingIsLearnedInItsOrder() {
    LearnedTransitions seen =
        learned(transitions(100, 5), Map.of("vaeEpochs", 10, "vaeRewardShare", 0));
    assertArrayEquals(IntStream.range(0, 100).toArray(), seen.learned());
    assertEquals(0, seen.keptBack().length);
    assertFalse(seen.rewardsAreRare());
    assertEquals(1, seen.rewardSpread());
  }

  @Test
  void aTwentiethIsKeptBackAndNeverLearned() {
    LearnedTransitions seen = learned(transitions(1000, 5), Map.of());
    assertEquals(950, seen.learned().length, "a fifth has a reward: nothing stands there twice");
    assertEquals(50, seen.keptBack().length);
    int[] all =
        IntStream.concat(Arrays.stream(seen.learned()), Arrays.stream(seen.keptBack()))
            .sorted()
            .toArray();
    assertArrayEquals(IntStream.range(0, 1000).toArray(), all);
    assertFalse(Arrays.equals(IntStream.range(950, 1000).toArray(), seen.keptBack()), "at random");
  }

  @Test
  void neverMoreAreKeptBackThanALookCanAfford() {
    assertEquals(8192, learned(transitions(200_000, 1), Map.of()).keptBack().length);
  }

  /** 10 of 1,000: eleven times each is the first number that makes them a tenth: 110 of 1,100. */
  @Test
  void rareRewardsStandThereUntilTheyMakeUpTheirShare() {
    LearnedTransitions seen =
        learned(transitions(1000, 100), Map.of("vaeEpochs", 1, "vaeRewardShare", 0.1));
    assertEquals(1100, seen.learned().length);
    for (int k = 0; k < 1000; k++) {
      int transition = k;
      long stands = Arrays.stream(seen.learned()).filter(other -> other == transition).count();
      assertEquals(k % 100 == 0 ? 11 : 1, stands, "transition " + k);
    }
    assertTrue(seen.rewardsAreRare());
    double collected = 4 * 0.01 * 0.99;
    double shown = 4 * 0.1 * 0.9;
    assertEquals(shown / collected, seen.rewardSpread(), 1e-9);
  }

  @Test
  void whatIsKeptBackHasTheSameShareOfRewards() {
    LearnedTransitions seen = learned(transitions(20_000, 100), Map.of());
    double share = (double) count(seen.keptBack(), 100) / seen.keptBack().length;
    assertEquals(0.1, share, 0.08);
    assertTrue(count(seen.keptBack(), 100) % 11 == 0 && share > 0);
  }

  @Test
  void theRarestStandThereTwentyTimes() {
    LearnedTransitions seen = learned(transitions(10_000, 5_000), Map.of("vaeEpochs", 1));
    assertEquals(2 * 20, count(seen.learned(), 5_000));
  }

  @Test
  void withoutAnyRewardNothingIsRepeated() {
    Transitions none = new Transitions(2, 1, 1, 40);
    for (int k = 0; k < 40; k++) {
      none.add(k % 2, new float[1], 0, 0, 0, new float[1], 0);
    }
    LearnedTransitions seen = learned(none, Map.of("vaeEpochs", 1));
    assertEquals(40, seen.learned().length);
    assertEquals(1, seen.rewardSpread());
  }
}
