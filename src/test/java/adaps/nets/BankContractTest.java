package adaps.nets;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

  @TestFactory
  Stream<DynamicTest> probabilitiesAreTheSoftmaxOfTheRowsInTheBlocksAlone() {
    return forEachKernel(
        kernel -> {
          BankCase c = unequalMaskedNetworks();
          RowBlock[] some = {c.blocks()[0], c.blocks()[3]};
          int actions = c.shape().outputs();
          float[] probabilities = new float[c.rows() * actions];
          float[] normalisers = new float[c.rows()];
          Arrays.fill(probabilities, 7);
          Arrays.fill(normalisers, 7);
          try (MlpBank bank = bank(kernel, c)) {
            bank.forward(c.inputs(), c.blocks());
            bank.softmax(some, probabilities, normalisers);
            for (int row = 0; row < c.rows(); row++) {
              int inRow = row;
              boolean asked = Arrays.stream(some).anyMatch(block -> holds(block, inRow));
              double total = 0;
              for (int j = 0; j < actions; j++) {
                total += Math.exp(bank.outputs()[row * bank.outputStride() + j]);
              }
              assertEquals(asked ? Math.log(total) : 7, normalisers[row], 1e-5, "row " + row);
              for (int j = 0; j < actions; j++) {
                double weight = Math.exp(bank.outputs()[row * bank.outputStride() + j]);
                double expected = asked ? weight / total : 7;
                assertEquals(expected, probabilities[row * actions + j], 1e-6, "row " + row);
              }
            }
          }
        });
  }

  private static boolean holds(RowBlock block, int row) {
    return row >= block.first() && row < block.first() + block.rows();
  }

  @TestFactory
  Stream<DynamicTest> aBankSaysWhatItWasMadeOf() {
    return forEachKernel(
        kernel -> {
          BankCase c = unequalMaskedNetworks();
          assertEquals(kernel.name(), MlpKernels.named(kernel.name()).name());
          try (MlpBank bank = kernel.create(c.shape(), c.networks(), c.masks(), c.rows())) {
            assertEquals(c.shape(), bank.shape());
            assertEquals(c.networks(), bank.networks());
            assertEquals(c.rows(), bank.rows());
            assertTrue(bank.rowsAtOnce() > 0, "a learner's pieces need rows");
            assertEquals(c.networks() * c.shape().parameters(), bank.parameterCount());
            assertTrue(bank.outputStride() >= c.shape().outputs());
            assertTrue(bank.outputs().length >= c.rows() * bank.outputStride());
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
