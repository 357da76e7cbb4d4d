package adaps.pipeline;

import adaps.config.ExperimentConfig;
import adaps.identity.IdentityClusters;
import adaps.random.RandomStreams;
import adaps.sharing.MaskFrame;
import adaps.sharing.MaskMapping;
import adaps.sharing.MaskReport;
import adaps.sharing.MaskWarning;
import adaps.sharing.NeuronMasks;
import java.util.Locale;
import java.util.Optional;

/** Stage 4: masks from cluster centres; also shows the masks of methods that draw their own. */
final class MaskStage {
  private final ExperimentConfig config;
  private final RandomStreams streams;
  private final RunListener listener;
  private MaskReport report;
  private double[][][] probabilities;
  private StageFinding finding;

  MaskStage(ExperimentConfig config, RandomStreams streams, RunListener listener) {
    this.config = config;
    this.streams = streams;
    this.listener = listener;
  }

  /** Masks of the clusters, or nothing when stopped. */
  Optional<NeuronMasks> map(IdentityClusters clusters, StageWork work) {
    if (!work.permitted()) {
      return Optional.empty();
    }
    MaskMapping.Mapped mapped =
        MaskMapping.map(
            clusters.centres(),
            clusters.clusterOfAgent(),
            config.a2c().hidden(),
            config.masks(),
            streams);
    show(mapped.masks(), mapped.probabilities());
    work.done(summary());
    finding = work.finding();
    return Optional.of(mapped.masks());
  }

  /**
   * Tells listeners of masks and of what is wrong with them.
   *
   * @param mapped probability of each neuron, [mask][layer][neuron], or null when they are drawn
   */
  void show(NeuronMasks masks, double[][][] mapped) {
    probabilities = mapped;
    report = MaskReport.of(masks.bits(), masks.layerNames());
    listener.masksChanged(
        new MaskFrame(
            masks.layerNames(),
            mapped,
            masks.bits(),
            masks.maskOfAgent(),
            config.masks().lambda(),
            report));
    for (MaskWarning warning : report.warnings()) {
      listener.warning(warning.name(), warning.message());
    }
  }

  /** What the masks have in common, or null where there are none. */
  MaskReport report() {
    return report;
  }

  /** Shows masks that an earlier run mapped or drew. */
  void takeOver(TrainingState known) {
    show(known.plan().masks(), known.maskProbabilities());
    finding = known.mapping();
  }

  /** What the stage reported, or null where it was not needed. */
  StageFinding finding() {
    return finding;
  }

  /** What was shown with the masks. */
  double[][][] probabilities() {
    return probabilities;
  }

  /** Share of neurons kept and overlap of the masks, in words. */
  private String summary() {
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
