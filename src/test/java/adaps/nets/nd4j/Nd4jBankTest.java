package adaps.nets.nd4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import adaps.nets.AdamSettings;
import adaps.nets.MlpBank;
import adaps.nets.MlpShape;
import adaps.nets.RowBlock;
import java.util.List;
import org.junit.jupiter.api.Test;

class Nd4jBankTest {
  private static final RowBlock[] ONE_ROW = {new RowBlock(0, 0, 0, 1)};

  @Test
  void aViewRefusesToBeTrained() {
    MlpShape shape = new MlpShape(2, List.of(3), 1);
    try (MlpBank bank = new Nd4jKernel().create(shape, 1, null, 1);
        MlpBank view = bank.view(1)) {
      float[] inputs = new float[2];
      view.forward(inputs, ONE_ROW);
      assertThrows(IllegalStateException.class, () -> view.backward(inputs, new float[1], ONE_ROW));
      assertThrows(IllegalStateException.class, () -> view.adam(new AdamSettings(1, 1), 1));
    }
  }

  @Test
  void itLearnsFromAllRowsAtOnceAndSaysSo() {
    MlpShape shape = new MlpShape(2, List.of(3), 1);
    try (MlpBank bank = new Nd4jKernel().create(shape, 1, null, 4)) {
      assertEquals(4, bank.rowsAtOnce());
      assertThrows(
          UnsupportedOperationException.class,
          () -> bank.addBackward(new float[8], new float[4], ONE_ROW));
    }
  }

  /**
   * One hidden neuron: y = 5 relu(2a - b + 0.5) + 1. At (3, 4) it is active, so dy/da = 10 and
   * dy/db = -5, times the output's gradient; at (0, 4) it is not.
   */
  @Test
  void inputGradientsFollowTheChainRule() {
    MlpShape shape = new MlpShape(2, List.of(1), 1);
    RowBlock[] rows = {new RowBlock(0, 0, 0, 2)};
    try (Nd4jBank bank = new Nd4jBank(shape, 1, null, 2)) {
      bank.writeParameters(new float[] {2, -1, 0.5f, 5, 1});
      float[] inputs = {3, 4, 0, 4};
      bank.forward(inputs, rows);
      assertEquals(13.5f, bank.outputs()[0], 1e-5f);
      assertEquals(1, bank.outputs()[bank.outputStride()], 1e-5f);
      bank.backward(inputs, new float[] {0.1f, 7}, rows);
      float[] gradients = bank.inputGradients();
      assertEquals(1, gradients[0], 1e-5f);
      assertEquals(-0.5f, gradients[1], 1e-5f);
      assertEquals(0, gradients[bank.inputGradientStride()]);
      assertEquals(0, gradients[bank.inputGradientStride() + 1]);
    }
  }
}
