package adaps.nets.dl4j;

import adaps.nets.AdamSettings;
import adaps.nets.MlpShape;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.AdamUpdater;
import org.nd4j.linalg.learning.config.Adam;

/**
 * The trained numbers of a bank and its graphs. What lasts from step to step is rounded to single
 * precision after each, as in a checkpoint, so that a resumed run goes on to the bit.
 */
final class Dl4jParameters implements AutoCloseable {
  final MlpShape shape;
  final float[] values;
  final float[] firstMoment;
  final float[] secondMoment;
  final double[] gradients;
  long steps;
  private final MaskedGraph[] graphs;

  Dl4jParameters(MlpShape shape, int networks, boolean masked) {
    this.shape = shape;
    values = new float[Math.multiplyExact(networks, shape.parameters())];
    firstMoment = new float[values.length];
    secondMoment = new float[values.length];
    gradients = new double[values.length];
    graphs = new MaskedGraph[networks];
    Arrays.setAll(graphs, network -> new MaskedGraph(shape, masked));
  }

  int networks() {
    return graphs.length;
  }

  MaskedGraph graph(int network) {
    return graphs[network];
  }

  void write(float[] source) {
    System.arraycopy(source, 0, values, 0, values.length);
    publish();
  }

  private void publish() {
    for (int network = 0; network < graphs.length; network++) {
      graphs[network].setParameters(values, network * shape.parameters());
    }
  }

  double squaredGradientNorm() {
    return Arrays.stream(gradients).map(gradient -> gradient * gradient).sum();
  }

  /**
   * ND4J's Adam adds epsilon to the root of the second moment before its bias is corrected; times
   * the root of that correction it is the paper's epsilon.
   */
  void adam(AdamSettings settings, float gradientScale) {
    double correction = Math.sqrt(1 - Math.pow(settings.beta2(), steps + 1));
    AdamUpdater updater =
        new AdamUpdater(
            new Adam(
                settings.rate(),
                settings.beta1(),
                settings.beta2(),
                settings.epsilon() * correction));
    try (INDArray update = array(i -> gradients[i] * gradientScale);
        INDArray first = array(i -> firstMoment[i]);
        INDArray second = array(i -> secondMoment[i])) {
      updater.setM(first);
      updater.setV(second);
      updater.applyUpdater(update, (int) Math.min(steps, Integer.MAX_VALUE - 1), 0);
      subtract(MaskedGraph.numbers(update));
      round(MaskedGraph.numbers(first), firstMoment);
      round(MaskedGraph.numbers(second), secondMoment);
    }
    steps++;
    publish();
  }

  private INDArray array(IntToDoubleFunction number) {
    double[] numbers = new double[values.length];
    Arrays.setAll(numbers, number);
    return Nd4j.createFromArray(numbers);
  }

  private void subtract(double[] update) {
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (values[i] - update[i]);
    }
  }

  private static void round(double[] exact, float[] target) {
    for (int i = 0; i < target.length; i++) {
      target[i] = (float) exact[i];
    }
  }

  @Override
  public void close() {
    for (MaskedGraph graph : graphs) {
      graph.close();
    }
  }
}
