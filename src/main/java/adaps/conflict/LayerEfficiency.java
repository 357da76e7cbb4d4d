package adaps.conflict;

/**
 * How efficient the neurons of one hidden layer of one network are. Nobody changes the array.
 *
 * @param ofNeuron e of each neuron, NaN where nobody pulls
 * @param mean over the neurons at which anybody pulls, each counting the same; NaN if there is none
 * @param pulled how many these are
 */
public record LayerEfficiency(double[] ofNeuron, double mean, int pulled) {

  /** Of those who share the network. */
  public static LayerEfficiency of(PullGram gram) {
    double[] ofNeuron = new double[gram.neurons()];
    double sum = 0;
    int pulled = 0;
    for (int neuron = 0; neuron < ofNeuron.length; neuron++) {
      ofNeuron[neuron] = gram.efficiency(neuron);
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
