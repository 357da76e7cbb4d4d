package adaps.pipeline;

import adaps.a2c.A2c;
import adaps.a2c.GradientWatcher;
import adaps.a2c.RolloutGradients;
import adaps.conflict.ConflictFrame;
import adaps.conflict.ConflictLevels;
import adaps.conflict.PullSums;
import adaps.conflict.Pullers;
import adaps.nets.MlpShape;
import adaps.sharing.SharingPlan;
import java.util.Optional;

/**
 * Looks at every so many updates, who pulls which way at the neurons. What was seen earlier counts
 * less with every look, so that the sums are those of about the last ten.
 */
final class ConflictWatch implements GradientWatcher, AutoCloseable {
  /** A single rollout is mostly chance; ten of them change the policy little. */
  static final float FADING = 0.9f;

  private final StageContext context;
  private final int[] clusters;
  private final A2c a2c;
  private final long interval;
  private Pullers pullers;

  /** Null where there is nothing to sum up. */
  private PullSums sums;

  private long seen;
  private long told;

  /**
   * @param clusters of the agents, or null where the method looks for none
   */
  ConflictWatch(StageContext context, int[] clusters, A2c a2c) {
    this.context = context;
    this.clusters = clusters;
    this.a2c = a2c;
    interval = context.config().evaluation().conflictInterval();
    if (interval > 0) {
      a2c.show(this);
    }
  }

  /** The learner is under this plan from now on; what was summed up under another is forgotten. */
  void begin(SharingPlan plan) {
    close();
    MlpShape actor = a2c.networks().actor().shape();
    MlpShape critic = a2c.networks().critic().shape();
    int[] types = context.spec().agentTypes().stream().mapToInt(type -> type).toArray();
    pullers = Pullers.of(plan, types, clusters, PullSums.numbers(actor, critic));
    if (interval > 0 && pullers.share()) {
      int steps = context.config().a2c().nSteps();
      int environments = context.config().a2c().environments();
      sums = new PullSums(context.kernel(), plan, pullers, actor, critic, steps, environments);
    }
  }

  @Override
  public boolean wants(long update) {
    return sums != null && update % interval == 0;
  }

  @Override
  public void see(RolloutGradients gradients) {
    sums.fade(FADING);
    sums.add(gradients);
    seen++;
  }

  /** How much cancels at the moment. */
  ConflictLevels levels() {
    if (sums != null) {
      return ConflictLevels.of(sums);
    }
    boolean apart = interval > 0 && pullers.count() > 1;
    return apart ? ConflictLevels.unshared(pullers) : ConflictLevels.UNKNOWN;
  }

  /** What can be shown, if anything new was seen since it was asked for last. */
  Optional<ConflictFrame> news() {
    if (sums == null || seen == told) {
      return Optional.empty();
    }
    told = seen;
    return Optional.of(ConflictFrame.of(sums, a2c.updates()));
  }

  /** All sums, or null where there are none. */
  float[] state() {
    return sums == null ? null : sums.state();
  }

  /**
   * Goes back to a {@link #state}, or, with null, to where nothing was summed up.
   *
   * @throws IllegalArgumentException if it is of other networks
   */
  void restore(float[] state) {
    if (sums != null && state == null) {
      sums.fade(0);
    } else if (sums != null) {
      sums.restore(state);
      seen++;
    }
  }

  @Override
  public void close() {
    if (sums != null) {
      sums.close();
      sums = null;
    }
  }
}
