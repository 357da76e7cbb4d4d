package adaps.nets.vector;

import adaps.nets.AdamSettings;

/**
 * The trained numbers of a bank with their gradients and Adam's moments, all in one padded layout.
 */
final class VectorParameters {
  /** Numbers whose gradients, moments and values the first-level cache holds. */
  private static final int BLOCK = 64 * SquareSums.CHAINS;

  final PaddedLayout layout;
  final float[] values;
  final float[] gradients;
  final float[] firstMoment;
  final float[] secondMoment;
  long steps;

  private final SquareSums squares;

  // Of the present step.
  private AdamSettings settings;
  private float gradientScale;
  private float rate;
  private float epsilon;

  VectorParameters(PaddedLayout layout) {
    this.layout = layout;
    values = new float[layout.size()];
    gradients = new float[layout.size()];
    firstMoment = new float[layout.size()];
    secondMoment = new float[layout.size()];
    squares = new SquareSums(layout, 1);
  }

  double squaredGradientNorm() {
    squares.add(gradients, 0);
    return squares.sum();
  }

  void adam(AdamSettings with, float scale) {
    beginStep(with, scale);
    step(0, blocks());
  }

  /**
   * Bias correction goes into the rate and into epsilon's scale, so that the loop has one root and
   * one division.
   */
  void beginStep(AdamSettings with, float scale) {
    settings = with;
    gradientScale = scale;
    steps++;
    double correction1 = 1 - Math.pow(settings.beta1(), steps);
    double correction2 = Math.sqrt(1 - Math.pow(settings.beta2(), steps));
    rate = (float) (settings.rate() / correction1 * correction2);
    epsilon = (float) (settings.epsilon() * correction2);
  }

  /** Into how many blocks a step can be cut. */
  int blocks() {
    return (values.length + BLOCK - 1) / BLOCK;
  }

  /** Where a block begins; the end is where the next begins. */
  int begin(int block) {
    return (int) Math.min(values.length, (long) block * BLOCK);
  }

  /** Changes the values of some blocks. */
  void step(int firstBlock, int endBlock) {
    for (int block = firstBlock; block < endBlock; block++) {
      int from = begin(block);
      int to = begin(block + 1);
      moments(settings.beta1(), settings.beta2(), gradientScale, from, to);
      apply(rate, epsilon, from, to);
    }
  }

  // Plain loops, which the compiler turns into vectors by itself: no vector object is there that it
  // could leave on the heap, as it does where it stops inlining the Vector API.

  private void moments(float beta1, float beta2, float scale, int from, int to) {
    for (int i = from; i < to; i++) {
      float g = gradients[i] * scale;
      firstMoment[i] = firstMoment[i] * beta1 + g * (1 - beta1);
      secondMoment[i] = secondMoment[i] * beta2 + g * g * (1 - beta2);
    }
  }

  private void apply(float by, float epsilonOfStep, int from, int to) {
    for (int i = from; i < to; i++) {
      values[i] -= firstMoment[i] * by / ((float) Math.sqrt(secondMoment[i]) + epsilonOfStep);
    }
  }
}
