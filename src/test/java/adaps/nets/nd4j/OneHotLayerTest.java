package adaps.nets.nd4j;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import adaps.nets.AdamSettings;
import adaps.nets.MlpShape;
import adaps.nets.RowBlock;
import adaps.random.RandomStreams;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Looking rows up is what an ordinary layer does with one-hot rows. */
class OneHotLayerTest {
  private static final int HIDDEN = 9;
  private static final int OUTPUTS = 4;

  /**
   * Two libraries' or processors' orders of adding differ by less; a wrong step by 1e-3 or more.
   */
  private static final float ROUNDING = 1e-5f;

  /** So large that a gradient which is nearly 0 does not decide over a whole step. */
  private static final double EPSILON = 1e-2;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 15, 30, 31, 70})
  void agreesWithAnOrdinaryLayer(int inputs) {
    Nd4jThreads.useOneThread();
    var random = new RandomStreams(1).stream("test");
    MlpShape shape = new MlpShape(inputs, List.of(HIDDEN), OUTPUTS);
    RowBlock[] all = {new RowBlock(0, 0, 0, inputs)};
    float[] oneHot = new float[inputs * inputs];
    for (int i = 0; i < inputs; i++) {
      oneHot[i * inputs + i] = 1;
    }
    float[] parameters = new float[shape.parameters()];
    for (int i = 0; i < parameters.length; i++) {
      parameters[i] = random.nextFloat() - 0.5f;
    }
    float[] gradients = new float[inputs * OUTPUTS];
    for (int i = 0; i < gradients.length; i++) {
      gradients[i] = random.nextFloat() - 0.5f;
    }
    int ofFirst = (inputs + 1) * HIDDEN;
    try (Nd4jBank whole = new Nd4jBank(shape, 1, null, inputs);
        Nd4jBank second = new Nd4jBank(new MlpShape(HIDDEN, List.of(), OUTPUTS), 1, null, inputs);
        OneHotLayer first = new OneHotLayer(inputs, HIDDEN)) {
      whole.writeParameters(parameters);
      first.writeParameters(Arrays.copyOf(parameters, ofFirst));
      second.writeParameters(Arrays.copyOfRange(parameters, ofFirst, parameters.length));
      float[] hidden = new float[inputs * HIDDEN];
      AdamSettings adam = new AdamSettings(1e-2, EPSILON);
      for (int step = 0; step < 5; step++) {
        whole.forward(oneHot, all);
        first.forward(hidden);
        second.forward(hidden, all);
        assertArrayEquals(whole.outputs(), second.outputs(), ROUNDING);
        whole.backward(oneHot, gradients, all);
        second.backward(hidden, gradients, all);
        first.backward(hidden, second.inputGradients());
        whole.adam(adam, 1);
        second.adam(adam, 1);
        first.adam(adam);
      }
    }
  }
}
