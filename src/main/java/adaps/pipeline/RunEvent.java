package adaps.pipeline;

import adaps.config.ExperimentConfig;
import adaps.conflict.ConflictFrame;
import adaps.env.EnvironmentSpec;
import adaps.identity.Identities;
import adaps.identity.IdentityPath;
import adaps.sharing.MaskFrame;
import adaps.words.Quantity;
import java.util.List;

/**
 * Something that an experiment tells while it runs. All come from the experiment's own thread, in
 * the order in which they happened; they are immutable.
 */
public sealed interface RunEvent {
  /**
   * Where the event belongs for those who look only now and then: of each place the newest counts.
   * Events that all count have a place each.
   */
  default Object place() {
    return getClass();
  }

  /**
   * A run is shown from its beginning, and what was known of an earlier one is over. Told by who
   * shows one run after another, before all that the run tells itself.
   */
  record Begins(ExperimentConfig config, EnvironmentSpec spec) implements RunEvent {}

  /** A stage began, advanced or ended; a few times a second while it runs. */
  record StageChanged(StageProgress progress) implements RunEvent {
    @Override
    public Object place() {
      return progress.stage();
    }
  }

  /**
   * The identities moved; a few times a second while the VAE learns, at its beginning, and just
   * before every point of its loss curve, with the same epoch; all count, so that whoever keeps
   * moments keeps the same ones as the run.
   */
  record IdentitiesMoved(Identities identities) implements RunEvent {
    @Override
    public Object place() {
      return new Object();
    }
  }

  /**
   * How the identities of a stored run came about. Told by who shows one, before what was found.
   */
  record IdentitiesCameAbout(IdentityPath path) implements RunEvent {}

  /** One more point of the VAE's loss curve; all count. */
  record VaeTrained(VaePoint point) implements RunEvent {
    @Override
    public Object place() {
      return new Object();
    }
  }

  /**
   * Stage 2 or 3 is done, or was taken over from earlier: what was found, from which another
   * experiment can begin.
   */
  record IdentityFound(IdentityFindings findings) implements RunEvent {}

  /**
   * A method has revised its plan and says how; all count.
   *
   * @param envSteps environment steps of training behind it
   * @param what without a full stop
   * @param trainableParameters of all networks from now on
   */
  record PlanRevised(long envSteps, String what, long trainableParameters) implements RunEvent {
    @Override
    public Object place() {
      return new Object();
    }

    /** For people. */
    public String sentence() {
      return "After "
          + Quantity.of(envSteps, "environment step")
          + ": "
          + what
          + "; "
          + Quantity.of(trainableParameters, "trainable parameter")
          + ".";
    }
  }

  /** Before training, and whenever a method has revised its plan. */
  record MasksKnown(MaskFrame frame) implements RunEvent {}

  /**
   * A new policy can be shown; about twice a second, and at the ends of the training stage. The
   * initial one has a place of its own: it can be asked for during the whole run.
   */
  record PolicyChanged(PolicySnapshot policy) implements RunEvent {
    @Override
    public Object place() {
      return List.of(PolicyChanged.class, policy.update() == 0);
    }
  }

  /** What masked networks do; comes with every policy but the first of a session. */
  record ActivityChanged(NetworkActivity activity) implements RunEvent {}

  /** Who pulls which way at the neurons that agents share; comes with policies. */
  record ConflictMeasured(ConflictFrame frame) implements RunEvent {}

  /** What the newest update learned from; only where {@link RunControl#askGradients} asked. */
  record GradientsRead(UpdateGradients gradients) implements RunEvent {}

  /** The policy that has just been tested did better than all before it. */
  record BestPolicyChanged(BestPolicy best) implements RunEvent {}

  /** One more point of the learning curve; all count. */
  record Tested(MetricPoint point) implements RunEvent {
    @Override
    public Object place() {
      return new Object();
    }
  }

  /**
   * A setting was changed while the run trains: from here on this is the experiment that it is, and
   * what it did so far belongs to it, too.
   */
  record SettingsChanged(ExperimentConfig config) implements RunEvent {}

  /** The run can go on from here should it end; between two updates, and when a stage ended. */
  record CheckpointTaken(Checkpoint checkpoint) implements RunEvent {}

  /** Something the person should know, as a fixed name and a sentence; all count. */
  record Warned(String name, String message) implements RunEvent {
    @Override
    public Object place() {
      return new Object();
    }
  }

  /** The run finished or was stopped; comes before the last {@link StateChanged}. */
  record Ended(RunResult result) implements RunEvent {}

  /** The run ended by an error; for the log. Comes before the last {@link StateChanged}. */
  record Failed(Throwable cause) implements RunEvent {}

  /** Paused, continued, stopped, finished or failed; the message is a sentence, or empty. */
  record StateChanged(RunState state, String message) implements RunEvent {}
}
