package adaps.identity;

import adaps.config.VaeConfig;

/**
 * How long a VAE trains, with which step size and how wide: a number of epochs that is given, or
 * until it knows. Then its errors on transitions that are kept back are looked at now and again;
 * once both are low, or neither falls any more, the steps are made smaller, and once that was so
 * for a while, it is over. A VAE that has learned next to nothing of the rewards by then begins
 * again with twice the neurons, once.
 */
final class VaeSchedule {
  /** Batches between two looks at the transitions that are kept back. */
  static final int LOOK_EVERY = 250;

  /** Batches after which half of the reward's error should be gone. */
  private static final int WIDEN_AT = 1000;

  private static final double HARDLY_LEARNED = 0.5;

  /** Share of the reward's error that is too much once nothing falls any more. */
  private static final double BADLY_LEARNED = 0.1;

  /** Looks without a better error after which there is nothing more to learn. */
  private static final int PATIENCE = 3;

  /**
   * By how much of the untrained VAE's error an error must fall to be better. Types that are told
   * apart move an error by more; what falls more slowly is the decoder's last polish.
   */
  private static final double FALL = 0.01;

  /** Share of the untrained VAE's errors at which the VAE knows. */
  private static final double KNOWN = 0.05;

  private static final double SMALLER = 1.0 / 3;

  private final boolean untilItKnows;
  private final double rate;
  private final long fewest;
  private final long most;
  private Error observation;
  private Error reward;
  private long begun;
  private boolean mayWiden;
  private boolean smaller;
  private boolean over;
  private int looksToEnd;

  /**
   * @param rewardsAreRare whether the error of the rewards cannot be expected to become small
   */
  VaeSchedule(VaeConfig config, int batchesPerEpoch, boolean rewardsAreRare) {
    untilItKnows = untilItKnows(config);
    mayWiden = untilItKnows && !rewardsAreRare;
    rate = config.vaeLearningRate();
    most =
        untilItKnows
            ? Math.max(config.vaeMinBatches(), config.vaeMaxBatches())
            : Math.multiplyExact((long) config.vaeEpochs(), batchesPerEpoch);
    fewest = untilItKnows ? config.vaeMinBatches() : most;
  }

  static boolean untilItKnows(VaeConfig config) {
    return config.vaeEpochs() == 0;
  }

  /** How much wider than its configuration a VAE may become. */
  static int mostWidth(VaeConfig config) {
    return untilItKnows(config) ? 2 : 1;
  }

  /** Batches after which it is over in any case. */
  long most() {
    return begun + most;
  }

  /** Step size of the next batch. */
  double rate() {
    return smaller ? rate * SMALLER : rate;
  }

  boolean isOver(long batchesDone) {
    return batchesDone >= most() || (over && batchesDone - begun >= fewest);
  }

  /** Whether {@link #look} is due before the next batch. */
  boolean lookIsDue(long batchesDone) {
    return untilItKnows && batchesDone % LOOK_EVERY == 0;
  }

  /**
   * Takes note of the errors on the transitions that are kept back.
   *
   * @param batchesDone 0 at the first look, before anything is learned
   * @return whether the VAE should begin again with twice the neurons, and be looked at once more
   *     before it learns
   */
  boolean look(long batchesDone, double observationError, double rewardError) {
    if (observation == null) {
      observation = new Error(observationError);
      reward = new Error(rewardError);
      return false;
    }
    boolean better = observation.falls(observationError) | reward.falls(rewardError);
    if (mayWiden && batchesDone == WIDEN_AT && reward.share() > HARDLY_LEARNED) {
      beginWide(batchesDone);
      return true;
    }
    boolean known = observation.share() < KNOWN && reward.share() < KNOWN;
    looksToEnd = better && !(known && smaller) ? 0 : looksToEnd + 1;
    if (looksToEnd == PATIENCE || (known && !smaller)) {
      over = smaller;
      smaller = true;
      looksToEnd = 0;
      if (over && mayWiden && reward.share() > BADLY_LEARNED) {
        beginWide(batchesDone);
        return true;
      }
    }
    return false;
  }

  private void beginWide(long batchesDone) {
    mayWiden = false;
    over = false;
    smaller = false;
    begun = batchesDone;
    observation = null;
    reward = null;
    looksToEnd = 0;
  }

  /** One of the two errors, as it was before anything was learned and at its lowest. */
  private static final class Error {
    private final double untrained;
    private double lowest;

    Error(double untrained) {
      this.untrained = untrained;
      lowest = untrained;
    }

    /** Takes note of the error as it is now, and says whether it is better than ever. */
    boolean falls(double error) {
      boolean better = error < lowest - FALL * untrained;
      lowest = better ? error : lowest;
      return better;
    }

    double share() {
      return lowest / untrained;
    }
  }
}
