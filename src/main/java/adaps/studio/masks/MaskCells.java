package adaps.studio.masks;

import adaps.sharing.MaskFrame;
import adaps.studio.look.Palette;
import javafx.scene.paint.Color;

/** The colour of every cell of the heatmap under a shading. */
final class MaskCells {
  /** So that a neuron that fires little can be told from one that does not. */
  private static final double MIN_GLOW = 0.18;

  private final MaskFrame frame;
  private final Shading shading;
  private final double[][][] mean;
  private final boolean byCluster;
  private final Palette palette;
  private final double[] strongest;

  MaskCells(MasksViewModel masks, Palette palette) {
    frame = masks.shown().get();
    boolean live = masks.preview().get() == null && masks.activity().get() != null;
    mean = live ? masks.activity().get().mean() : null;
    shading = usable(masks.shading().get());
    byCluster = masks.isByCluster();
    this.palette = palette;
    strongest = shading == Shading.ACTIVATION ? strongest() : new double[0];
  }

  /** A shading for which there are no numbers shows bits. */
  private Shading usable(Shading wanted) {
    boolean known =
        switch (wanted) {
          case BITS -> true;
          case PROBABILITY -> frame.probabilities() != null;
          case ACTIVATION -> mean != null;
        };
    return known ? wanted : Shading.BITS;
  }

  private double[] strongest() {
    double[] most = new double[frame.layerNames().size()];
    for (double[][] mask : mean) {
      for (int layer = 0; layer < most.length; layer++) {
        for (double activation : mask[layer]) {
          most[layer] = Math.max(most[layer], activation);
        }
      }
    }
    return most;
  }

  /** Clusters have colours of their own; masks that belong to single agents are neutral. */
  Color colour(int mask) {
    return byCluster ? palette.cluster(mask) : palette.muted();
  }

  Color fill(int mask, int layer, int neuron) {
    return switch (shading) {
      case BITS -> frame.bits()[mask][layer][neuron] ? colour(mask) : palette.faint();
      case PROBABILITY -> glow(mask, frame.probabilities()[mask][layer][neuron]);
      case ACTIVATION -> activation(mask, layer, mean[mask][layer][neuron]);
    };
  }

  private Color activation(int mask, int layer, double activation) {
    return activation == 0
        ? palette.faint()
        : glow(mask, MIN_GLOW + (1 - MIN_GLOW) * activation / strongest[layer]);
  }

  private Color glow(int mask, double share) {
    return palette.faint().interpolate(colour(mask), share);
  }

  /** Whether a kept neuron never fired in the newest rollout, as far as that is shown. */
  boolean isSilent(int mask, int layer, int neuron) {
    return shading == Shading.ACTIVATION
        && frame.bits()[mask][layer][neuron]
        && mean[mask][layer][neuron] == 0;
  }
}
