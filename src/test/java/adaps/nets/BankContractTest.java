package adaps.nets;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What every kernel's banks promise beyond outputs and gradients. */
class BankContractTest {
  private static final AdamSettings ADAM = new AdamSettings(3e-3, 1e-2);

  private interface Check {
    void on(MlpKernel kernel);
  }

  private static Stream<DynamicTest> forEachKernel(Check check) {
    return Kernels.ALL.stream()
        .map(kernel -> DynamicTest.dynamicTest(kernel.name(), () -> check.on(kernel)));
  }

  private static BankCase unequalMaskedNetworks() {
    return BankCase.all().stream()
        .filter(c -> c.name().equals("unequal masked networks") && c.shape() == BankCase.ODD)
        .findFirst()
        .orElseThrow();
  }

  private static MlpBank bank(MlpKernel kernel, BankCase c) {
    MlpBank bank = kernel.create(c.shape(), c.networks(), c.masks(), c.rows());
    bank.writeParameters(c.parameters());
    return bank;
  }

  private static void pass(MlpBank bank, BankCase c) {
    float[] inputs = c.inputs();
    bank.forward(inputs, c.blocks());
    bank.backward(inputs, c.outputGradients(bank.outputStride()), c.blocks());
  }

  private static float[] parameters(MlpBank bank) {
    float[] parameters = new float[bank.parameterCount()];
    bank.readParameters(parameters);
    return parameters;
  }

  @TestFactory
  Stream<DynamicTest> adamFollowsItsFormula() {
    return forEachKernel(
        kernel -> {
          BankCase c = unequalMaskedNetworks();
          try (MlpBank bank = bank(kernel, c)) {
            ReferenceAdam reference = new ReferenceAdam(c.parameters());
            float[] gradients = new float[bank.parameterCount()];
            for (int step = 1; step <= 20; step++) {
              pass(bank, c);
              bank.readGradients(gradients);
              float scale = 1f / step;
              bank.adam(ADAM, scale);
              reference.step(gradients, scale, ADAM);
              reference.assertNear(parameters(bank), step);
            }
            float[] first = new float[gradients.length];
            float[] second = new float[gradients.length];
            assertEquals(20, bank.readMoments(first, second));
            reference.assertMomentsNear(first, second);
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> aRestoredBankGoesOnToTheBit() {
    return forEachKernel(
        kernel -> {
          BankCase c = unequalMaskedNetworks();
          try (MlpBank bank = bank(kernel, c);
              MlpBank restored = kernel.create(c.shape(), c.networks(), c.masks(), c.rows())) {
            float[] first = new float[bank.parameterCount()];
            float[] second = first.clone();
            for (int step = 0; step < 3; step++) {
              pass(bank, c);
              bank.adam(ADAM, 1);
            }
            long steps = bank.readMoments(first, second);
            restored.writeParameters(parameters(bank));
            restored.writeMoments(first, second, steps);
            assertArrayEquals(parameters(bank), parameters(restored));
            for (MlpBank each : List.of(bank, restored)) {
              pass(each, c);
              each.adam(ADAM, 0.5f);
            }
            assertArrayEquals(parameters(bank), parameters(restored));
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> aViewActsWithTheNewestParametersOnRowsOfItsOwn() {
    return forEachKernel(
        kernel -> {
          BankCase c = unequalMaskedNetworks();
          RowBlock[] few = {new RowBlock(2, 1, 0, 4), new RowBlock(0, 0, 4, 3)};
          try (MlpBank bank = bank(kernel, c);
              MlpBank view = bank.view(7)) {
            assertEquals(7, view.rows());
            float[] before = outputs(view, few, c.inputs());
            assertArrayEquals(outputs(bank, few, c.inputs()), before, 1e-6f);
            pass(bank, c);
            bank.adam(ADAM, 1);
            float[] after = outputs(view, few, c.inputs());
            assertFalse(Arrays.equals(before, after), "training shows in the view");
            assertArrayEquals(outputs(bank, few, c.inputs()), after, 1e-6f);
            bank.writeParameters(c.parameters());
            assertArrayEquals(before, outputs(view, few, c.inputs()));
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> aFreshBankIsAllZeros() {
    return forEachKernel(
        kernel -> {
          BankCase c = unequalMaskedNetworks();
          try (MlpBank bank = kernel.create(c.shape(), c.networks(), c.masks(), c.rows())) {
            assertArrayEquals(new float[bank.parameterCount()], parameters(bank));
            float[] outputs = outputs(bank, c.blocks(), c.inputs());
            assertArrayEquals(new float[outputs.length], outputs);
          }
        });
  }

  /** Outputs of the rows in the blocks, without what lies beyond a row's outputs. */
  private static float[] outputs(MlpBank bank, RowBlock[] blocks, float[] inputs) {
    bank.forward(inputs, blocks);
    int width = bank.shape().outputs();
    int rows = Arrays.stream(blocks).mapToInt(RowBlock::rows).sum();
    float[] outputs = new float[rows * width];
    int at = 0;
    for (RowBlock block : blocks) {
      for (int row = block.first(); row < block.first() + block.rows(); row++) {
        System.arraycopy(bank.outputs(), row * bank.outputStride(), outputs, width * at++, width);
      }
    }
    return outputs;
  }
}
