package adaps.pipeline;

import adaps.config.ExperimentConfig;
import adaps.identity.IdentityClusters;
import adaps.sharing.MaskFrame;
import adaps.sharing.MaskMapping;
import adaps.sharing.MaskReport;
import adaps.sharing.NeuronCopies;
import adaps.sharing.NeuronMasks;
import adaps.sharing.SharingPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** Stage 4: masks from cluster centres; also describes masks that came about otherwise. */
final class MaskStage {
  private final StageContext context;
  private final StageWork work;

  MaskStage(StageContext context, StageWork work) {
    this.context = context;
    this.work = work;
  }

  /** The masks for the sharing plan, and what is told of them. */
  record Mapped(NeuronMasks masks, MaskFindings findings) {}

  /**
   * Masks of the clusters.
   *
   * @throws CancellationException when stopped
   */
  Mapped run(IdentityClusters clusters) {
    work.awaitPermission();
    MaskMapping.Mapped mapped = map(clusters, context, work::stopped);
    MaskFrame frame = frame(mapped.masks(), mapped.probabilities(), context.config());
    work.done(StageSummary.masked(frame.report()));
    return new Mapped(mapped.masks(), new MaskFindings(frame, work.finding()));
  }

  /**
   * What stage 4 finds, without telling anybody.
   *
   * @throws CancellationException when stopped
   */
  static MaskMapping.Mapped map(
      IdentityClusters clusters, StageContext context, BooleanSupplier stopped) {
    return MaskMapping.map(
        clusters.centres(),
        clusters.clusterOfAgent(),
        context.config().a2c().hidden(),
        context.config().masks(),
        context.streams(),
        stopped);
  }

  /**
   * Masks of a plan that was revised.
   *
   * @param before the plan before it
   * @param known what was told of its masks, or null where it had none
   */
  static MaskFindings revised(
      NeuronMasks masks, SharingPlan before, MaskFindings known, ExperimentConfig config) {
    // The same masks, worn by others, still have the probabilities that they were mapped with.
    boolean same =
        known != null
            && masks.actor() == before.masks().actor()
            && masks.critic() == before.masks().critic();
    return new MaskFindings(
        frame(masks, same ? known.frame().probabilities() : null, config),
        known == null ? null : known.stage());
  }

  /** Masks that a method drew for itself. */
  static MaskFindings drawn(NeuronMasks masks, ExperimentConfig config) {
    return new MaskFindings(frame(masks, null, config), null);
  }

  /** Masks that an earlier run mapped or drew. */
  static MaskFindings known(TrainingState training, ExperimentConfig config) {
    return new MaskFindings(
        frame(training.plan().masks(), training.maskProbabilities(), config), training.mapping());
  }

  /**
   * @param mapped probability of each neuron, [mask][layer][neuron], or null when they are drawn
   */
  private static MaskFrame frame(NeuronMasks masks, double[][][] mapped, ExperimentConfig config) {
    List<Integer> hidden = config.a2c().hidden();
    List<Integer> room = new ArrayList<>(NeuronCopies.of(hidden, masks.actor()).room());
    room.addAll(NeuronCopies.of(hidden, masks.critic()).room());
    return new MaskFrame(
        masks.layerNames(),
        mapped,
        masks.bits(),
        masks.maskOfAgent(),
        config.masks().lambda(),
        MaskReport.of(masks.bits(), masks.layerNames(), room),
        room);
  }
}
