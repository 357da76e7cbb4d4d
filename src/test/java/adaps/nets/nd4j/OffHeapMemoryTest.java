package adaps.nets.nd4j;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.nets.AdamSettings;
import adaps.nets.LayerMasks;
import adaps.nets.MlpBank;
import adaps.nets.MlpShape;
import adaps.nets.RowBlock;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;

/** Memory outside the Java heap: ND4J's own count of it, in bytes. */
class OffHeapMemoryTest {
  /** Single numbers that ND4J makes with each operation it prepares, freed some time later. */
  private static final long SCALARS = 1_000;

  private static final int ROWS = 40;

  @BeforeAll
  static void loadLibrary() {
    Nd4jThreads.useOneThread();
  }

  private static long bytes() {
    return Nd4j.getEnvironment().getDeviceCouner(0);
  }

  /** Less is fine: what an earlier test left to the garbage collector may go at any time. */
  private static void assertNoMoreThan(long before, long margin) {
    long now = bytes();
    assertTrue(now <= before + margin, now + " bytes where there were " + before);
  }

  private static MlpBank bank() {
    MlpShape shape = new MlpShape(10, List.of(64, 64), 5);
    boolean[][][] bits = LayerMasks.allOnes(2, shape).bits();
    bits[0][0][0] = false;
    return new Nd4jKernel().create(shape, 2, new LayerMasks(bits), ROWS);
  }

  private static void update(MlpBank bank, MlpBank view, RowBlock... blocks) {
    float[] inputs = new float[ROWS * bank.shape().inputs()];
    view.forward(inputs, blocks);
    bank.forward(inputs, blocks);
    bank.backward(inputs, new float[ROWS * bank.outputStride()], blocks);
    bank.adam(new AdamSettings(1e-3, 1e-5), (float) bank.squaredGradientNorm());
  }

  @Test
  void thousandsOfUpdatesLeaveItAsItWas() {
    try (MlpBank bank = bank();
        MlpBank view = bank.view(ROWS)) {
      RowBlock[] blocks = {new RowBlock(0, 0, 0, 15), new RowBlock(1, 1, 15, 25)};
      update(bank, view, blocks);
      long before = bytes();
      for (int i = 0; i < 5_000; i++) {
        update(bank, view, blocks);
      }
      assertNoMoreThan(before, SCALARS);
    }
  }

  @Test
  void everNewBlocksLeaveItBounded() {
    try (MlpBank bank = bank();
        MlpBank view = bank.view(ROWS)) {
      long afterFirstRound = 0;
      for (int round = 0; round < 2; round++) {
        for (int split = 0; split < 3 * ROWS; split++) {
          int first = split % ROWS;
          int more = split / ROWS;
          int rest = Math.max(0, ROWS - first - more);
          update(bank, view, new RowBlock(0, 0, 0, first), new RowBlock(1, 1, first, rest));
        }
        afterFirstRound = round == 0 ? bytes() : afterFirstRound;
      }
      assertNoMoreThan(afterFirstRound, 100 * SCALARS);
    }
  }

  @Test
  void closingGivesItBackAndClosedNetworksSayThatTheyAreClosed() {
    long before = bytes();
    MlpBank bank = bank();
    MlpBank view = bank.view(ROWS);
    RowBlock[] blocks = {new RowBlock(0, 0, 0, ROWS)};
    update(bank, view, blocks);
    assertTrue(bytes() > before + 100_000);
    view.close();
    bank.close();
    bank.close();
    assertNoMoreThan(before, SCALARS);
    float[] inputs = new float[ROWS * 10];
    assertThrows(IllegalStateException.class, () -> bank.forward(inputs, blocks));
  }
}
