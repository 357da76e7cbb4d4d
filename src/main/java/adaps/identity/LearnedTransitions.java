package adaps.identity;

import adaps.config.VaeConfig;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.hipparchus.stat.StatUtils;

/**
 * Which transitions a VAE learns from, and which are kept back to see what it has learned. Where
 * rewards are rare, those that have one stand several times among both, so that they make up a
 * given share: types that differ in their rewards alone are found by nothing else.
 */
final class LearnedTransitions {
  private static final int SHARE_KEPT_BACK = 20;
  private static final int MOST_KEPT_BACK = 8192;

  /**
   * More often no transition stands there. A rare reward is large once it is standardised, and its
   * error weighs so many times what it weighed: more than this would drown the observations.
   */
  private static final int MOST_TIMES = 20;

  private static final double ROUNDING = 1e-9;

  private final float[] reward;
  private final int collected;
  private final int times;
  private final int[] learned;
  private final int[] keptBack;

  LearnedTransitions(Transitions transitions, VaeConfig config, UniformRandomProvider random) {
    reward = transitions.rewardOf();
    collected = transitions.size();
    times = times(transitions.size(), transitions.rewarded(), config.vaeRewardShare());
    int[] all = new int[transitions.size()];
    Arrays.setAll(all, i -> i);
    int kept = 0;
    if (VaeSchedule.untilItKnows(config)) {
      kept = Math.min(MOST_KEPT_BACK, all.length / SHARE_KEPT_BACK);
      TransitionBatches.shuffle(all, random);
    }
    learned = repeated(Arrays.copyOf(all, all.length - kept));
    keptBack = repeated(Arrays.copyOfRange(all, all.length - kept, all.length));
  }

  /** How often a rewarded transition must stand there to make up its share. */
  private static int times(int transitions, int rewarded, double share) {
    if (rewarded == 0) {
      return 1;
    }
    double wanted = share / (1 - share) * (transitions - rewarded) / rewarded;
    return (int) Math.max(1, Math.min(MOST_TIMES, Math.ceil(wanted - ROUNDING)));
  }

  private int[] repeated(int[] once) {
    long rewarded = Arrays.stream(once).filter(this::isRewarded).count();
    int[] all = Arrays.copyOf(once, Math.toIntExact(once.length + (times - 1) * rewarded));
    int at = once.length;
    for (int transition : once) {
      if (isRewarded(transition)) {
        Arrays.fill(all, at, at + times - 1, transition);
        at += times - 1;
      }
    }
    return all;
  }

  private boolean isRewarded(int transition) {
    return reward[transition] != 0;
  }

  /** Indices of the transitions that are learned from. */
  int[] learned() {
    return learned;
  }

  /** Indices of the transitions that are kept back. */
  int[] keptBack() {
    return keptBack;
  }

  /**
   * By how much the rewards of all of these vary more than those that were collected; 1 where none
   * stands there several times.
   */
  double rewardSpread() {
    if (times == 1) {
      return 1;
    }
    IntStream seen = IntStream.concat(Arrays.stream(learned), Arrays.stream(keptBack));
    return variance(seen) / variance(IntStream.range(0, collected));
  }

  private double variance(IntStream of) {
    return StatUtils.populationVariance(of.mapToDouble(k -> reward[k]).toArray());
  }

  /** Whether rewarded transitions stand there several times. */
  boolean rewardsAreRare() {
    return times > 1;
  }
}
