package adaps.studio.masks;

import adaps.config.ExperimentConfig;
import adaps.config.MaskConfig;
import adaps.identity.IdentityClusters;
import adaps.random.RandomStreams;
import adaps.sharing.MaskFrame;
import adaps.sharing.MaskMapping;
import adaps.sharing.MaskReport;
import java.util.Map;

/**
 * What the masks would be with another lambda or gain. The run keeps its own.
 *
 * @param lambda threshold
 * @param gain of the mapping network's weights
 * @param frame the masks
 */
record MaskPreview(double lambda, double gain, MaskFrame frame) {

  /** Stage 4 with another lambda and gain; the mapping network draws what it drew in the run. */
  static MaskPreview of(
      IdentityClusters clusters, ExperimentConfig config, double lambda, double gain) {
    MaskConfig masks = config.with(Map.of("lambda", lambda, "gain", gain)).masks();
    MaskMapping.Mapped mapped =
        MaskMapping.map(
            clusters.centres(),
            clusters.clusterOfAgent(),
            config.a2c().hidden(),
            masks,
            new RandomStreams(config.run().seed()),
            () -> false);
    boolean[][][] bits = mapped.masks().bits();
    MaskFrame frame =
        new MaskFrame(
            mapped.masks().layerNames(),
            mapped.probabilities(),
            bits,
            mapped.masks().maskOfAgent(),
            lambda,
            MaskReport.of(bits, mapped.masks().layerNames()));
    return new MaskPreview(lambda, gain, frame);
  }
}
