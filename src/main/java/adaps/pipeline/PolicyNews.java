package adaps.pipeline;

import adaps.a2c.A2c;
import adaps.nets.MlpBank;
import java.util.function.Consumer;

/**
 * Tells of the policy while it is trained, and with it of its masks, of how busy neurons are, and
 * of who pulls at them.
 */
final class PolicyNews {
  private static final long INTERVAL_NANOS = 500_000_000L;

  private final A2c a2c;
  private final PlannedTraining training;
  private final Consumer<MaskFindings> show;
  private final RunListener listener;

  /** Of the present plan, or null where it has none. */
  private MaskFindings masks;

  private boolean masksTold = true;

  /** Updates of an earlier session or under an earlier plan, of which no activations are left. */
  private long updatesBefore;

  /** Number of the update whose gradients were told last. */
  private long gradientsTold;

  private long toldAt;

  /**
   * @param masks those of the plan, or null where it has none; known to listeners already
   * @param show hears of the masks of revised plans
   */
  PolicyNews(
      A2c a2c,
      PlannedTraining training,
      MaskFindings masks,
      Consumer<MaskFindings> show,
      RunListener listener) {
    this.a2c = a2c;
    this.training = training;
    this.masks = masks;
    this.show = show;
    this.listener = listener;
  }

  /** A session or another plan begins, after so many updates as there are. */
  void begins() {
    updatesBefore = a2c.updates();
  }

  /** Another plan has other masks; they are told with the next policy. */
  void revised(MaskFindings newest) {
    masks = newest;
    masksTold = false;
  }

  /** Of the present plan, or null where it has none. */
  MaskFindings masks() {
    return masks;
  }

  /** Tells everything, twice a second at most. */
  void publishIfDue() {
    if (System.nanoTime() - toldAt > INTERVAL_NANOS) {
      publish();
    }
  }

  /** Tells everything. */
  void publish() {
    publishMasks();
    publishPolicy();
    publishActivity();
    training.conflict().news().map(RunEvent.ConflictMeasured::new).ifPresent(listener::accept);
    toldAt = System.nanoTime();
  }

  /** Revisions may come with every update; masks are told as often as policies are. */
  void publishMasks() {
    if (!masksTold) {
      show.accept(masks);
      masksTold = true;
    }
  }

  void publishPolicy() {
    listener.accept(new RunEvent.PolicyChanged(snapshot()));
  }

  private void publishActivity() {
    if (training.plan().masks() == null || a2c.updates() == updatesBefore) {
      return;
    }
    MlpBank critic = a2c.networks().critic();
    listener.accept(
        new RunEvent.ActivityChanged(
            new NetworkActivity(
                a2c.meanActivations(),
                critic.shape(),
                training.criticParameters(),
                a2c.updates())));
  }

  /** Tells what the newest update learned from, once; the learner keeps it until the next. */
  void publishGradients() {
    long update = a2c.updates();
    if (update == updatesBefore || update == gradientsTold) {
      return;
    }
    gradientsTold = update;
    MlpBank actor = a2c.networks().actor();
    listener.accept(
        new RunEvent.GradientsRead(
            new UpdateGradients(
                actor.shape(), gradients(actor), gradients(a2c.networks().critic()), update)));
  }

  private static float[] gradients(MlpBank bank) {
    float[] gradients = new float[bank.parameterCount()];
    bank.readGradients(gradients);
    return gradients;
  }

  /** The networks as they are. */
  PolicySnapshot snapshot() {
    return new PolicySnapshot(
        training.plan(),
        training.actorShape(),
        training.actorParameters(),
        a2c.updates(),
        training.criticParameters());
  }
}
