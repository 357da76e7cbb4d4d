package adaps.pipeline;

import adaps.identity.AgentErrors;
import adaps.identity.LatentFrame;
import adaps.sharing.MaskFrame;

/**
 * What an experiment tells while it runs. All calls come from the experiment's own thread; what is
 * handed over is immutable. A listener must return quickly and must not throw.
 */
public interface RunListener {
  /** A stage began, advanced or ended; a few times a second while it runs. */
  default void stageChanged(StageProgress progress) {}

  /** The identity space moved. */
  default void latentChanged(LatentFrame frame) {}

  /** How well the VAE predicts each agent; once, at the end of stage 2. */
  default void agentErrorsKnown(AgentErrors errors) {}

  /** One more point of the VAE's loss curve, never left out, in order. */
  default void vaeTrained(VaePoint point) {}

  /**
   * Stage 2 or 3 is done, or was taken over from earlier: what was found, from which another
   * experiment can begin.
   */
  default void identityFound(IdentityFindings findings) {}

  /** The masks are known. */
  default void masksChanged(MaskFrame frame) {}

  /** A new policy can be shown; about twice a second, and at the ends of the training stage. */
  default void policyChanged(PolicySnapshot snapshot) {}

  /** What masked networks do; comes with every policy but the first of a session. */
  default void activityChanged(NetworkActivity activity) {}

  /**
   * The policy that has just been tested did better than all before it.
   *
   * @param testMean mean return of its test, undiscounted, summed over agents
   */
  default void bestPolicyChanged(PolicySnapshot snapshot, double testMean) {}

  /** One more point of the learning curve, never left out, in order. */
  default void metric(MetricPoint point) {}

  /** The run can go on from here should it end; between two updates, and when a stage ended. */
  default void checkpoint(Checkpoint checkpoint) {}

  /** Something the person should know, as a fixed name and a sentence. */
  default void warning(String name, String message) {}

  /** The run finished or was stopped; comes before the last {@link #stateChanged}. */
  default void ended(RunResult result) {}

  /** The run ended by an error; for the log. Comes before the last {@link #stateChanged}. */
  default void failed(Throwable cause) {}

  /** Paused, continued, stopped, finished or failed; the message is a sentence, or empty. */
  default void stateChanged(RunState state, String message) {}
}
