package adaps.identity;

import adaps.random.RandomStreams;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * Which agents are alike: two are, if the decoder predicts each one's transitions as well from the
 * other's mean identity. With E_ij the error on i's transitions under j's identity, the growth S_ij
 * = E_ij + E_ji - E_ii - E_jj comes from differences transition by transition, which also give its
 * standard error; t_ij is the one over the other, of the reward or of the observation, whichever is
 * larger.
 *
 * <p>Many agents are first gathered into {@link #MOST_GROUPS} groups of neighbouring identities, so
 * that the cost does not grow with the square of their number.
 */
final class SwapTest {
  /** Groups that are compared each with each. */
  static final int MOST_GROUPS = 64;

  /**
   * Predictions of the whole test. Each group's share of transitions, evenly spread over all that
   * it has, is predicted under every identity; where groups are few, these are all transitions,
   * which types need that differ only in rare rewards.
   */
  private static final int PREDICTIONS = 1_000_000;

  private static final int RESTARTS = 1;

  private final Transitions transitions;
  private final IdentityDecoder decoder;
  private final int batch;
  private final int[] groupOfAgent;
  private final double[][] identities;
  private final Growth[][] growth;

  /**
   * @param batch rows that the decoder predicts at once
   * @param mu [agent][m]
   */
  SwapTest(
      Transitions transitions,
      IdentityDecoder decoder,
      int batch,
      double[][] mu,
      RandomStreams streams) {
    this.transitions = transitions;
    this.decoder = decoder;
    this.batch = batch;
    if (mu.length <= MOST_GROUPS) {
      groupOfAgent = new int[mu.length];
      Arrays.setAll(groupOfAgent, agent -> agent);
      identities = mu;
    } else {
      int groups = Math.min(MOST_GROUPS, KMeans.distinct(mu));
      KMeans.Partition found =
          KMeans.partition(mu, groups, RESTARTS, streams.child("swap test groups"));
      groupOfAgent = found.clusterOf();
      identities = found.centres();
    }
    growth = new Growth[identities.length][identities.length];
  }

  /** Mean growth of an error, and the variance of that mean. */
  private record Growth(double observation, double ofObservation, double reward, double ofReward) {
    static final Growth NONE = new Growth(0, 0, 0, 0);
  }

  /**
   * @param stopped asked before every batch of predictions
   * @throws CancellationException when stopped
   */
  Alikeness run(BooleanSupplier stopped) {
    List<int[]> samples = samples();
    for (int group = 0; group < identities.length; group++) {
      compare(group, samples.get(group), stopped);
    }
    double[][] t = new double[identities.length][identities.length];
    for (int i = 0; i < t.length; i++) {
      for (int j = 0; j < i; j++) {
        t[i][j] = t(growth[i][j], growth[j][i]);
        t[j][i] = t[i][j];
      }
    }
    return new Alikeness(groupOfAgent, t);
  }

  private static double t(Growth one, Growth other) {
    return Math.max(
        t(one.observation + other.observation, one.ofObservation + other.ofObservation),
        t(one.reward + other.reward, one.ofReward + other.ofReward));
  }

  private static double t(double sum, double variance) {
    return variance == 0 ? 0 : sum / Math.sqrt(variance);
  }

  /** Transitions of each group, in the order in which they were collected. */
  private List<int[]> samples() {
    int[] held = new int[identities.length];
    for (int k = 0; k < transitions.size(); k++) {
      held[groupOfAgent[transitions.agentOf()[k]]]++;
    }
    List<int[]> samples = new ArrayList<>();
    int share = PREDICTIONS / (held.length * held.length);
    for (int count : held) {
      samples.add(new int[Math.min(count, share)]);
    }
    int[] seen = new int[held.length];
    int[] taken = new int[held.length];
    for (int k = 0; k < transitions.size(); k++) {
      int group = groupOfAgent[transitions.agentOf()[k]];
      int[] sample = samples.get(group);
      if ((long) seen[group]++ * sample.length >= (long) taken[group] * held[group]) {
        sample[taken[group]++] = k;
      }
    }
    return samples;
  }

  /** Fills a group's row of the growth. */
  private void compare(int group, int[] sample, BooleanSupplier stopped) {
    int groups = identities.length;
    DifferenceSums[] sums = new DifferenceSums[groups];
    Arrays.setAll(sums, other -> new DifferenceSums());
    double[] observation = new double[batch];
    double[] reward = new double[batch];
    for (int from = 0; from < sample.length; from += batch) {
      int count = Math.min(batch, sample.length - from);
      for (int row = 0; row < count; row++) {
        decoder.setTransition(row, sample[from + row]);
      }
      predict(group, count);
      for (int row = 0; row < count; row++) {
        observation[row] = decoder.observationErrorOf(row);
        reward[row] = decoder.rewardErrorOf(row);
      }
      for (int other = 0; other < groups; other++) {
        if (stopped.getAsBoolean()) {
          throw new CancellationException("The swap test was stopped.");
        }
        if (other != group) {
          predict(other, count);
          for (int row = 0; row < count; row++) {
            sums[other].add(
                decoder.observationErrorOf(row) - observation[row],
                decoder.rewardErrorOf(row) - reward[row]);
          }
        }
      }
    }
    for (int other = 0; other < groups; other++) {
      growth[group][other] = sums[other].growth();
    }
  }

  private void predict(int identity, int rows) {
    for (int row = 0; row < rows; row++) {
      for (int d = 0; d < identities[identity].length; d++) {
        decoder.setIdentity(row, d, (float) identities[identity][d]);
      }
    }
    decoder.compare(rows);
  }

  /** Sums over transitions, from which mean and variance of the mean follow. */
  private static final class DifferenceSums {
    private int count;
    private double observation;
    private double observationSquares;
    private double reward;
    private double rewardSquares;

    void add(double ofObservation, double ofReward) {
      count++;
      observation += ofObservation;
      observationSquares += ofObservation * ofObservation;
      reward += ofReward;
      rewardSquares += ofReward * ofReward;
    }

    Growth growth() {
      return count < 2
          ? Growth.NONE
          : new Growth(
              observation / count,
              variance(observation, observationSquares),
              reward / count,
              variance(reward, rewardSquares));
    }

    private double variance(double sum, double squares) {
      double mean = sum / count;
      return Math.max(0, squares / count - mean * mean) / (count - 1);
    }
  }
}
