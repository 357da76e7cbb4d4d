package adaps.runs;

import java.io.ByteArrayInputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Reads a section that a {@link CheckpointOutput} wrote. */
final class CheckpointInput {
  /** Something that reads itself. */
  interface Part<T> {
    T read(DataInput in) throws IOException;
  }

  /** Reads one thing from here. */
  interface Reader<T> {
    T read() throws IOException;
  }

  private final DataInputStream in;

  CheckpointInput(byte[] section) {
    in = new DataInputStream(new ByteArrayInputStream(section));
  }

  <T> T part(Part<T> part) throws IOException {
    return part.read(in);
  }

  double number() throws IOException {
    return in.readDouble();
  }

  long integer() throws IOException {
    return in.readLong();
  }

  boolean flag() throws IOException {
    return in.readBoolean();
  }

  /** A count of items that take at least so many bytes each; -1 stands for null. */
  int count(int bytesEach) throws IOException {
    int count = in.readInt();
    if (count < -1 || (long) count * bytesEach > in.available()) {
      throw new IOException("a list of " + count + " items does not fit into its section");
    }
    return count;
  }

  String text() throws IOException {
    byte[] utf8 = new byte[count(1)];
    in.readFully(utf8);
    return new String(utf8, StandardCharsets.UTF_8);
  }

  <T> T optional(Reader<T> reader) throws IOException {
    return flag() ? reader.read() : null;
  }

  int[] integers() throws IOException {
    int count = count(Integer.BYTES);
    if (count < 0) {
      return null;
    }
    int[] values = new int[count];
    for (int i = 0; i < count; i++) {
      values[i] = in.readInt();
    }
    return values;
  }

  double[] numbers() throws IOException {
    int count = count(Double.BYTES);
    if (count < 0) {
      return null;
    }
    double[] values = new double[count];
    for (int i = 0; i < count; i++) {
      values[i] = in.readDouble();
    }
    return values;
  }

  float[] floats() throws IOException {
    float[] values = new float[count(Float.BYTES)];
    for (int i = 0; i < values.length; i++) {
      values[i] = in.readFloat();
    }
    return values;
  }

  double[][] table() throws IOException {
    int count = count(Integer.BYTES);
    if (count < 0) {
      return null;
    }
    double[][] rows = new double[count][];
    for (int i = 0; i < count; i++) {
      rows[i] = numbers();
    }
    return rows;
  }

  boolean[][][] bits() throws IOException {
    boolean[][][] bits = new boolean[count(Integer.BYTES)][][];
    for (int i = 0; i < bits.length; i++) {
      bits[i] = new boolean[count(Integer.BYTES)][];
      for (int j = 0; j < bits[i].length; j++) {
        bits[i][j] = new boolean[count(1)];
        for (int k = 0; k < bits[i][j].length; k++) {
          bits[i][j][k] = in.readBoolean();
        }
      }
    }
    return bits;
  }
}
