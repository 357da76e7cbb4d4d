package adaps.runs;

import java.io.ByteArrayOutputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * One section of a checkpoint. Numbers are big-endian; a text is its length in bytes and UTF-8; an
 * array is its length and its items, with length -1 for null.
 */
final class CheckpointOutput {
  /** Something that writes itself. */
  interface Part {
    void write(DataOutput out) throws IOException;
  }

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final DataOutputStream out = new DataOutputStream(bytes);

  byte[] bytes() {
    return bytes.toByteArray();
  }

  void part(Part part) {
    try {
      part.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot be written", e);
    }
  }

  void number(double value) {
    part(o -> o.writeDouble(value));
  }

  void integer(long value) {
    part(o -> o.writeLong(value));
  }

  void flag(boolean value) {
    part(o -> o.writeBoolean(value));
  }

  void count(int value) {
    part(o -> o.writeInt(value));
  }

  void text(String value) {
    byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
    count(utf8.length);
    part(o -> o.write(utf8));
  }

  /** A flag, and behind it what is there. */
  <T> void optional(T value, Consumer<T> writer) {
    flag(value != null);
    if (value != null) {
      writer.accept(value);
    }
  }

  void integers(int[] values) {
    count(values == null ? -1 : values.length);
    if (values != null) {
      for (int value : values) {
        count(value);
      }
    }
  }

  void numbers(double[] values) {
    count(values == null ? -1 : values.length);
    if (values != null) {
      for (double value : values) {
        number(value);
      }
    }
  }

  void floats(float[] values) {
    count(values.length);
    ByteBuffer numbers = ByteBuffer.allocate(Math.multiplyExact(Float.BYTES, values.length));
    numbers.asFloatBuffer().put(values);
    part(o -> o.write(numbers.array()));
  }

  void table(double[][] rows) {
    count(rows == null ? -1 : rows.length);
    if (rows != null) {
      for (double[] row : rows) {
        numbers(row);
      }
    }
  }

  void bits(boolean[][][] bits) {
    count(bits.length);
    for (boolean[][] rows : bits) {
      count(rows.length);
      for (boolean[] row : rows) {
        count(row.length);
        for (boolean bit : row) {
          flag(bit);
        }
      }
    }
  }
}
