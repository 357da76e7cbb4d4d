package adaps.env;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Arrays of a saved state, each with its length in front, so that another setting is noticed. */
public final class StateArrays {
  private StateArrays() {}

  /** Writes an array. */
  public static void write(DataOutput out, int[] values) throws IOException {
    out.writeInt(values.length);
    for (int value : values) {
      out.writeInt(value);
    }
  }

  /** Writes an array. */
  public static void write(DataOutput out, double[] values) throws IOException {
    out.writeInt(values.length);
    for (double value : values) {
      out.writeDouble(value);
    }
  }

  /** Writes an array. */
  public static void write(DataOutput out, boolean[] values) throws IOException {
    out.writeInt(values.length);
    for (boolean value : values) {
      out.writeBoolean(value);
    }
  }

  /**
   * Fills an array.
   *
   * @throws IOException if another number of values was written
   */
  public static void read(DataInput in, int[] target) throws IOException {
    checkLength(in, target.length);
    for (int i = 0; i < target.length; i++) {
      target[i] = in.readInt();
    }
  }

  /**
   * Fills an array.
   *
   * @throws IOException if another number of values was written
   */
  public static void read(DataInput in, double[] target) throws IOException {
    checkLength(in, target.length);
    for (int i = 0; i < target.length; i++) {
      target[i] = in.readDouble();
    }
  }

  /**
   * Fills an array.
   *
   * @throws IOException if another number of values was written
   */
  public static void read(DataInput in, boolean[] target) throws IOException {
    checkLength(in, target.length);
    for (int i = 0; i < target.length; i++) {
      target[i] = in.readBoolean();
    }
  }

  private static void checkLength(DataInput in, int expected) throws IOException {
    int length = in.readInt();
    if (length != expected) {
      throw new IOException(
          "a saved state holds " + length + " values where this scenario has " + expected);
    }
  }
}
