package adaps.nets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import adaps.TestSeed;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * A row's numbers must not depend on which rows are computed with it: acting, testing and learning
 * cut them apart.
 */
class RowIndependenceTest {
  @Test
  void aRowsOutputIsTheSameToTheBitHoweverRowsAreCutIntoBlocks() {
    MlpShape shape = new MlpShape(7, List.of(64, 40), 5);
    int rows = 61;
    MlpBank bank = MlpKernels.named("vector").create(shape, 1, null, rows);
    Random random = TestSeed.random(0);
    float[] parameters = new float[bank.parameterCount()];
    for (int i = 0; i < parameters.length; i++) {
      parameters[i] = (float) random.nextGaussian();
    }
    bank.writeParameters(parameters);
    float[] inputs = new float[rows * 7];
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] = (float) random.nextGaussian();
    }
    bank.forward(inputs, new RowBlock[] {new RowBlock(0, 0, 0, rows)});
    float[] whole = bank.outputs().clone();
    for (int size = 1; size < 20; size++) {
      for (int from = 0; from < rows; from += size) {
        bank.forward(
            inputs, new RowBlock[] {new RowBlock(0, 0, from, Math.min(size, rows - from))});
      }
      for (int row = 0; row < rows; row++) {
        for (int j = 0; j < 5; j++) {
          assertEquals(
              whole[row * bank.outputStride() + j], bank.outputs()[row * bank.outputStride() + j]);
        }
      }
    }
  }
}
