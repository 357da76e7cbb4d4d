package adaps.nets;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.nets.vector.VectorKernel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;

class BankStateTest {
  private static final BankState STATE =
      new BankState(
          new float[] {1.5f, -2}, new float[] {3, Float.MIN_VALUE}, new float[] {0, 7}, 1L << 33);

  private static byte[] written() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    STATE.write(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  private static MlpBank bank(int inputs) {
    return new VectorKernel().create(new MlpShape(inputs, List.of(), 1), 1, null, 1);
  }

  @Test
  void stepsCountParametersAndMomentsAreWrittenInThatOrder() throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(written());
    assertEquals(1L << 33, bytes.getLong());
    assertEquals(2, bytes.getInt());
    for (float number : new float[] {1.5f, -2, 3, Float.MIN_VALUE, 0, 7}) {
      assertEquals(number, bytes.getFloat());
    }
    assertEquals(0, bytes.remaining());
  }

  @Test
  void whatWasWrittenIsReadBack() throws IOException {
    BankState read = BankState.read(new DataInputStream(new ByteArrayInputStream(written())));
    assertArrayEquals(STATE.parameters(), read.parameters());
    assertArrayEquals(STATE.firstMoment(), read.firstMoment());
    assertArrayEquals(STATE.secondMoment(), read.secondMoment());
    assertEquals(STATE.steps(), read.steps());
  }

  @Test
  void aBankTakesTheStateUpAndGivesItOut() {
    MlpBank bank = bank(1);
    STATE.restore(bank);
    BankState taken = BankState.of(bank);
    assertArrayEquals(STATE.parameters(), taken.parameters());
    assertArrayEquals(STATE.firstMoment(), taken.firstMoment());
    assertArrayEquals(STATE.secondMoment(), taken.secondMoment());
    assertEquals(STATE.steps(), taken.steps());
  }

  @Test
  void networksOfAnotherSizeRefuseItWithBothNumbers() {
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> STATE.restore(bank(2)));
    assertTrue(refused.getMessage().contains("have 2 parameters, these 3"), refused.getMessage());
  }
}
