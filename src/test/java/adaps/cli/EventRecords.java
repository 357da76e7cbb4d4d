package adaps.cli;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads event files by the published formats of TFRecord and Protocol Buffers. */
final class EventRecords {
  private EventRecords() {}

  /** One event; version is null but for the first. */
  record Event(double wallTime, long step, String version, Map<String, Float> scalars) {}

  /** All events; wrong checksums and lengths are assertion errors. */
  static List<Event> read(Path file) throws Exception {
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    List<Event> events = new ArrayList<>();
    while (bytes.hasRemaining()) {
      byte[] length = take(bytes, 8);
      check(length, bytes.getInt());
      long size = ByteBuffer.wrap(length).order(ByteOrder.LITTLE_ENDIAN).getLong();
      byte[] event = take(bytes, (int) size);
      check(event, bytes.getInt());
      events.add(event(ByteBuffer.wrap(event).order(ByteOrder.LITTLE_ENDIAN)));
    }
    return events;
  }

  /** Bit by bit with the reversed polynomial of Castagnoli. */
  static int crc32c(byte[] bytes) {
    int crc = -1;
    for (byte b : bytes) {
      crc ^= b & 0xff;
      for (int bit = 0; bit < 8; bit++) {
        crc = (crc & 1) == 0 ? crc >>> 1 : crc >>> 1 ^ 0x82f63b78;
      }
    }
    return ~crc;
  }

  private static void check(byte[] bytes, int stored) {
    int crc = crc32c(bytes);
    int masked = (crc >>> 15 | crc << 17) + 0xa282ead8;
    if (masked != stored) {
      throw new AssertionError("checksum " + stored + " but computed " + masked);
    }
  }

  private static Event event(ByteBuffer message) {
    double wallTime = Double.NaN;
    long step = 0;
    String version = null;
    Map<String, Float> scalars = new LinkedHashMap<>();
    while (message.hasRemaining()) {
      int key = (int) varint(message);
      switch (key) {
        case 1 << 3 | 1 -> wallTime = message.getDouble();
        case 2 << 3 -> step = varint(message);
        case 3 << 3 | 2 -> version = text(message);
        case 5 << 3 | 2 -> summary(part(message), scalars);
        default -> throw new AssertionError("unknown field " + (key >>> 3) + " of an event");
      }
    }
    return new Event(wallTime, step, version, scalars);
  }

  private static void summary(ByteBuffer message, Map<String, Float> scalars) {
    while (message.hasRemaining()) {
      expect(1 << 3 | 2, varint(message));
      ByteBuffer value = part(message);
      expect(1 << 3 | 2, varint(value));
      String tag = text(value);
      expect(2 << 3 | 5, varint(value));
      scalars.put(tag, value.getFloat());
      expect(0, value.remaining());
    }
  }

  private static void expect(long expected, long read) {
    if (expected != read) {
      throw new AssertionError("read " + read + " and not " + expected);
    }
  }

  private static String text(ByteBuffer message) {
    return StandardCharsets.UTF_8.decode(part(message)).toString();
  }

  private static ByteBuffer part(ByteBuffer message) {
    return ByteBuffer.wrap(take(message, (int) varint(message))).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static long varint(ByteBuffer message) {
    long value = 0;
    int shift = 0;
    byte next;
    do {
      next = message.get();
      value |= (long) (next & 0x7f) << shift;
      shift += 7;
    } while (next < 0);
    return value;
  }

  private static byte[] take(ByteBuffer from, int count) {
    byte[] bytes = new byte[count];
    from.get(bytes);
    return bytes;
  }
}
