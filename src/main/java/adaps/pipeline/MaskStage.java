package adaps.pipeline;

import adaps.config.ExperimentConfig;
import adaps.identity.IdentityClusters;
import adaps.sharing.MaskFrame;
import adaps.sharing.MaskMapping;
import adaps.sharing.MaskReport;
import adaps.sharing.NeuronMasks;
import java.util.Optional;

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

  /** Masks of the clusters, or nothing when stopped. */
  Optional<Mapped> run(IdentityClusters clusters) {
    if (!work.permitted()) {
      return Optional.empty();
    }
    ExperimentConfig config = context.config();
    MaskMapping.Mapped mapped =
        MaskMapping.map(
            clusters.centres(),
            clusters.clusterOfAgent(),
            config.a2c().hidden(),
            config.masks(),
            context.streams());
    MaskFrame frame = frame(mapped.masks(), mapped.probabilities(), config);
    work.done(StageSummary.masked(frame.report()));
    return Optional.of(new Mapped(mapped.masks(), new MaskFindings(frame, work.finding())));
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
    return new MaskFrame(
        masks.layerNames(),
        mapped,
        masks.bits(),
        masks.maskOfAgent(),
        config.masks().lambda(),
        MaskReport.of(masks.bits(), masks.layerNames()));
  }
}
