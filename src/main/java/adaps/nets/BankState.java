package adaps.nets;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Everything that training changes in a bank. Immutable; the arrays belong to it.
 *
 * @param parameters flat, in the order of {@link MlpBank}
 * @param firstMoment Adam's mean of the gradients, in the same order
 * @param secondMoment Adam's mean of the squared gradients, in the same order
 * @param steps steps of Adam so far
 */
public record BankState(float[] parameters, float[] firstMoment, float[] secondMoment, long steps) {

  /** A copy of a bank's present state. */
  public static BankState of(MlpBank bank) {
    float[] parameters = new float[bank.parameterCount()];
    float[] first = new float[parameters.length];
    float[] second = new float[parameters.length];
    bank.readParameters(parameters);
    long steps = bank.readMoments(first, second);
    return new BankState(parameters, first, second, steps);
  }

  /**
   * Sets a bank to this state.
   *
   * @throws IllegalArgumentException if it has another number of parameters
   */
  public void restore(MlpBank bank) {
    if (bank.parameterCount() != parameters.length) {
      throw new IllegalArgumentException(
          "the saved networks have "
              + parameters.length
              + " parameters, these "
              + bank.parameterCount());
    }
    bank.writeParameters(parameters);
    bank.writeMoments(firstMoment, secondMoment, steps);
  }

  /** Writes steps, count, parameters, first and second moments; numbers big-endian. */
  public void write(DataOutput out) throws IOException {
    out.writeLong(steps);
    out.writeInt(parameters.length);
    for (float[] values : new float[][] {parameters, firstMoment, secondMoment}) {
      ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(Float.BYTES, values.length));
      bytes.asFloatBuffer().put(values);
      out.write(bytes.array());
    }
  }

  /** Reads what {@link #write} wrote. */
  public static BankState read(DataInput in) throws IOException {
    long steps = in.readLong();
    int count = in.readInt();
    return new BankState(floats(in, count), floats(in, count), floats(in, count), steps);
  }

  private static float[] floats(DataInput in, int count) throws IOException {
    byte[] bytes = new byte[Math.multiplyExact(Float.BYTES, count)];
    in.readFully(bytes);
    float[] values = new float[count];
    ByteBuffer.wrap(bytes).asFloatBuffer().get(values);
    return values;
  }
}
