package adaps.nets.dl4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.nets.AdamSettings;
import adaps.nets.LayerMasks;
import adaps.nets.MlpBank;
import adaps.nets.MlpShape;
import adaps.nets.RowBlock;
import adaps.nets.nd4j.OffHeapMemory;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;

/** What DL4J's graphs take outside the heap is given back, in each pass and at the end. */
class Dl4jBankTest {
  private static final MlpShape SHAPE = new MlpShape(10, List.of(16, 8), 5);

  /** (10 + 1) · 16 + (16 + 1) · 8 + (8 + 1) · 5. */
  private static final int PARAMETERS = 357;

  private static final int ROWS = 40;
  private static final RowBlock[] BLOCKS = {new RowBlock(0, 0, 0, 15), new RowBlock(1, 1, 15, 25)};

  private static MlpBank bank() {
    return new Dl4jKernel().create(SHAPE, 2, LayerMasks.allOnes(2, SHAPE), ROWS);
  }

  private static void update(MlpBank bank, MlpBank view) {
    float[] inputs = new float[ROWS * SHAPE.inputs()];
    view.forward(inputs, BLOCKS);
    bank.forward(inputs, BLOCKS);
    bank.backward(inputs, new float[ROWS * bank.outputStride()], BLOCKS);
    bank.adam(new AdamSettings(1e-3, 1e-5), (float) bank.squaredGradientNorm());
  }

  private static long bytes() {
    return Nd4j.getEnvironment().getDeviceCouner(0);
  }

  @Test
  void manyUpdatesLeaveTheMemoryOutsideTheHeapAsItWas() {
    try (MlpBank bank = bank();
        MlpBank view = bank.view(ROWS)) {
      update(bank, view);
      long before = bytes();
      for (int i = 0; i < 30; i++) {
        update(bank, view);
      }
      // An array of one pass that stays has 30 · 15 · 5 · 8 bytes at least; single numbers that
      // ND4J makes for itself go some time later.
      assertTrue(bytes() < before + 15_000, bytes() + " bytes where there were " + before);
    }
  }

  @Test
  void whatItHoldsIsCountedUntilItIsClosed() {
    long before = OffHeapMemory.arrayBytes();
    MlpBank bank = bank();
    MlpBank view = bank.view(ROWS);
    update(bank, view);
    long held = 8L * 2 * 2 * PARAMETERS;
    assertEquals(before + held, OffHeapMemory.arrayBytes());
    view.close();
    assertEquals(before + held, OffHeapMemory.arrayBytes(), "a view holds nothing of its own");
    long withGraphs = bytes();
    bank.close();
    bank.close();
    assertEquals(before, OffHeapMemory.arrayBytes());
    assertTrue(bytes() <= withGraphs - held, bytes() + " bytes, and before " + withGraphs);
  }

  @Test
  void theEstimateCountsGraphsAndTheRowsOfOnePass() {
    double row = 10 + 3 * (16 + 8) + 2 * 5;
    assertEquals(
        8.0 * (2 * 3 * PARAMETERS + 100 * row), new Dl4jKernel().offHeapBytes(SHAPE, 3, 100));
    assertTrue(new Dl4jKernel().rowsOnHeap());
  }

  @Test
  void aViewRefusesToBeTrained() {
    try (MlpBank bank = bank();
        MlpBank view = bank.view(ROWS)) {
      float[] inputs = new float[ROWS * SHAPE.inputs()];
      float[] errors = new float[ROWS * SHAPE.outputs()];
      assertThrows(IllegalStateException.class, () -> view.backward(inputs, errors, BLOCKS));
      assertThrows(IllegalStateException.class, () -> view.adam(new AdamSettings(1, 1), 1));
    }
  }
}
