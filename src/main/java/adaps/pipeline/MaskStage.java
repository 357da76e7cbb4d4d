package adaps.pipeline;

import adaps.config.ExperimentConfig;
import adaps.identity.IdentityClusters;
import adaps.sharing.MaskFrame;
import adaps.sharing.MaskMapping;
import adaps.sharing.MaskReport;
import adaps.sharing.NeuronMasks;
import java.util.Locale;
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
    work.done(summary(frame.report()));
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

  /** Share of neurons kept and overlap of the masks, in words. */
  private static String summary(MaskReport report) {
    double keep = 0;
    int cells = 0;
    for (double[] mask : report.keep()) {
      for (double share : mask) {
        keep += share;
        cells++;
      }
    }
    double overlap = 0;
    int pairs = 0;
    for (int a = 0; a < report.overlap().length; a++) {
      for (int b = a + 1; b < report.overlap().length; b++) {
        overlap += report.overlap()[a][b];
        pairs++;
      }
    }
    String kept = String.format(Locale.ROOT, "keeps %.0f %%", 100 * keep / cells);
    return pairs == 0 ? kept : kept + String.format(Locale.ROOT, ", overlap %.2f", overlap / pairs);
  }
}
