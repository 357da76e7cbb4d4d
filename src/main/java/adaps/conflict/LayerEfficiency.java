package adaps.conflict;

/**
 * How efficient the neurons of one hidden layer of one network are: e = |Σφ| / Σ|φ| over those who
 * share the network, 1 where all pull one way and 0 where they cancel. Nobody changes the array.
 *
 * @param ofNeuron e of each neuron, NaN where nobody pulls
 * @param mean over the neurons at which anybody pulls, each counting the same; NaN if there is none
 * @param pulled how many these are
 */
public record LayerEfficiency(double[] ofNeuron, double mean, int pulled) {

  /**
   * What is left of pulls.
   *
   * @param together |Σφ| of each neuron
   * @param pulls Σ|φ| of each neuron
   */
  static LayerEfficiency of(double[] together, double[] pulls) {
    double[] ofNeuron = new double[pulls.length];
    double sum = 0;
    int pulled = 0;
    for (int neuron = 0; neuron < ofNeuron.length; neuron++) {
      ofNeuron[neuron] =
          pulls[neuron] == 0 ? Double.NaN : Math.min(1, together[neuron] / pulls[neuron]);
      if (!Double.isNaN(ofNeuron[neuron])) {
        sum += ofNeuron[neuron];
        pulled++;
      }
    }
    return new LayerEfficiency(ofNeuron, sum / pulled, pulled);
  }

  /** Whether a neuron's efficiency is below half the mean (GradPS). */
  public boolean isFutile(int neuron) {
    return ofNeuron[neuron] < ConflictLevels.FUTILE * mean;
  }

  /** How many neurons are futile. */
  public int futile() {
    int futile = 0;
    for (int neuron = 0; neuron < ofNeuron.length; neuron++) {
      futile += isFutile(neuron) ? 1 : 0;
    }
    return futile;
  }
}
