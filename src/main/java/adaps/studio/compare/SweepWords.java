package adaps.studio.compare;

import adaps.sweep.Sweeps;
import java.util.List;

/**
 * Sweeps as a person says them.
 *
 * @param sweeps each as {@code lambda=0.05,0.1} or {@code gain=2..8/4}
 * @param sample how many settings are drawn at random; blank for all
 * @param sampleSeed what the draws come from; blank for 0
 */
record SweepWords(List<String> sweeps, String sample, String sampleSeed) {
  static final SweepWords NONE = new SweepWords(List.of(), "", "");

  SweepWords {
    sweeps = List.copyOf(sweeps);
  }

  /**
   * What they mean.
   *
   * @throws adaps.config.ConfigException naming what is not of that form
   */
  Sweeps parse() {
    return Sweeps.parse(sweeps, sample, sampleSeed);
  }
}
