package adaps.conflict;

/**
 * Who pulls how at the neurons of one hidden layer of one network, part by part. A part is all
 * agents of one cluster or, where no clusters are known, of one type; its pull is the sum of
 * theirs. Nobody changes the arrays.
 *
 * @param role of the network
 * @param layer hidden layer, from 0
 * @param network from 0
 * @param inputs of the layer
 * @param efficiency how much of what its agents pull moves each neuron, 0 to 1, NaN where nobody
 *     pulls
 * @param futile whether each neuron's is below half the layer's mean
 * @param pulls [neuron][part]
 */
public record LayerPulls(
    Role role,
    int layer,
    int network,
    int inputs,
    double[] efficiency,
    boolean[] futile,
    Pull[][] pulls) {

  /**
   * What a part does to a neuron.
   *
   * @param length of its pull
   * @param along how far it goes the way of the whole pull, negative where it goes against it: over
   *     parts these add up to the length of the whole pull, so what is not along is cancelled
   * @param strongest the incoming weights that carry most of it, strongest first; as many as the
   *     layer has inputs stands for the bias
   * @param shares of the squared pull that these carry, with the sign of the gradient
   */
  public record Pull(double length, double along, int[] strongest, double[] shares) {
    /** 1 where it goes the way of the whole, -1 where it goes against it; 0 where it is none. */
    public double direction() {
      return length == 0 ? 0 : Math.max(-1, Math.min(1, along / length));
    }
  }

  /** Neurons of the layer. */
  public int neurons() {
    return efficiency.length;
  }

  /** Layer as people call it: {@code actor 1}. */
  public String name() {
    return role.word() + " " + (layer + 1);
  }

  /** Length of all pulls at a neuron. */
  public double pulled(int neuron) {
    double sum = 0;
    for (Pull pull : pulls[neuron]) {
      sum += pull.length;
    }
    return sum;
  }

  /** How much of what the parts pull moves a neuron, 0 to 1; NaN where none pulls. */
  public double ofParts(int neuron) {
    double pulled = pulled(neuron);
    double moved = 0;
    for (Pull pull : pulls[neuron]) {
      moved += pull.along;
    }
    return pulled == 0 ? Double.NaN : Math.max(0, Math.min(1, moved / pulled));
  }

  /** Whether two parts or more pull at a neuron. */
  public boolean isShared(int neuron) {
    int count = 0;
    for (Pull pull : pulls[neuron]) {
      count += pull.length > 0 ? 1 : 0;
    }
    return count > 1;
  }

  /** Whether parts cancel more than half of what they pull at a neuron. */
  public boolean isCancelled(int neuron) {
    return ofParts(neuron) < ConflictFrame.CANCELLED;
  }
}
