package adaps.nets.nd4j;

import adaps.nets.AdamSettings;

/** Adam over flat arrays; loops that the JIT compiler turns into vector instructions. */
final class FlatAdam {
  private final float[] first;
  private final float[] second;
  private long steps;

  FlatAdam(int length) {
    first = new float[length];
    second = new float[length];
  }

  /** One step on {@code parameters}, with every gradient multiplied by {@code scale} first. */
  void step(float[] parameters, float[] gradients, float scale, AdamSettings settings) {
    steps++;
    float decay1 = settings.beta1();
    float decay2 = settings.beta2();
    float share1 = (float) (1.0 - decay1);
    float share2 = (float) (1.0 - decay2);
    float rate = (float) (settings.rate() / (1 - Math.pow(decay1, steps)));
    float rootScale = (float) (1 / Math.sqrt(1 - Math.pow(decay2, steps)));
    float epsilon = (float) settings.epsilon();
    for (int i = 0; i < parameters.length; i++) {
      float gradient = gradients[i] * scale;
      float m = decay1 * first[i] + share1 * gradient;
      float v = decay2 * second[i] + share2 * gradient * gradient;
      first[i] = m;
      second[i] = v;
      parameters[i] -= rate * m / ((float) Math.sqrt(v) * rootScale + epsilon);
    }
  }

  /** Copies both moments out and returns the steps taken. */
  long read(float[] intoFirst, float[] intoSecond) {
    System.arraycopy(first, 0, intoFirst, 0, first.length);
    System.arraycopy(second, 0, intoSecond, 0, second.length);
    return steps;
  }

  void write(float[] newFirst, float[] newSecond, long newSteps) {
    System.arraycopy(newFirst, 0, first, 0, first.length);
    System.arraycopy(newSecond, 0, second, 0, second.length);
    steps = newSteps;
  }
}
