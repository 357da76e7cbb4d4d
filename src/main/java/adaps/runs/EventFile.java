package adaps.runs;

import adaps.pipeline.MetricPoint;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/**
 * A learning curve as TensorBoard reads it: records of TensorFlow (length, its checksum, bytes,
 * their checksum; little-endian), each an {@code Event} message with one {@code Summary} of a few
 * scalars. The messages are written by hand; they have five kinds of field.
 */
public final class EventFile implements Closeable {
  private static final int DOUBLE = 1;
  private static final int BYTES = 2;
  private static final int FLOAT = 5;
  private static final int VARINT = 0;
  private static final int MASK_DELTA = 0xa282ead8;
  private static final Pattern NAME = Pattern.compile("events\\.out\\.tfevents\\.\\p{Nd}+\\.adaps");

  private final OutputStream target;
  private final double began;

  private EventFile(OutputStream target, double began) {
    this.target = target;
    this.began = began;
  }

  /**
   * Makes an event file.
   *
   * @param folder one of its own for each run; made when missing
   * @param beganMillis when training began, for the axis of wall time, in milliseconds since 1970
   */
  public static EventFile create(Path folder, long beganMillis) throws IOException {
    Files.createDirectories(folder);
    return into(Files.newOutputStream(folder.resolve(name(beganMillis))), beganMillis);
  }

  /**
   * Writes a whole curve, in place of event files that this program wrote there before: TensorBoard
   * would draw both.
   *
   * @param folder one of its own for each run; made when missing
   * @param beganMillis when training began, for the axis of wall time, in milliseconds since 1970
   */
  static void write(Path folder, long beganMillis, List<MetricPoint> points) throws IOException {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    EventFile file = into(whole, beganMillis);
    for (MetricPoint point : points) {
      file.add(point);
    }
    Files.createDirectories(folder);
    Path target = folder.resolve(name(beganMillis));
    WholeFile.write(target, whole.toByteArray());
    try (Stream<Path> files = Files.list(folder)) {
      for (Path other : files.filter(EventFile::isOurs).toList()) {
        if (!other.equals(target)) {
          Files.deleteIfExists(other);
        }
      }
    }
  }

  private static String name(long beganMillis) {
    return String.format(Locale.ROOT, "events.out.tfevents.%010d.adaps", beganMillis / 1000);
  }

  /** Older programs wrote the time in the digits of the machine's language. */
  private static boolean isOurs(Path file) {
    return NAME.matcher(file.getFileName().toString()).matches();
  }

  private static EventFile into(OutputStream target, long beganMillis) throws IOException {
    double began = beganMillis / 1000.0;
    EventFile file = new EventFile(target, began);
    ByteArrayOutputStream event = new ByteArrayOutputStream();
    number(event, 1, began);
    bytes(event, 3, "brain.Event:2".getBytes(StandardCharsets.UTF_8));
    file.record(event.toByteArray());
    return file;
  }

  /** Adds a point; numbers that were not measured are left out. It is on its way to the disk. */
  public void add(MetricPoint point) throws IOException {
    ByteArrayOutputStream summary = new ByteArrayOutputStream();
    scalars(point)
        .forEach(
            (tag, value) -> {
              if (!Double.isNaN(value)) {
                bytes(summary, 1, scalar(tag, value.floatValue()));
              }
            });
    ByteArrayOutputStream event = new ByteArrayOutputStream();
    number(event, 1, began + point.seconds());
    key(event, 2, VARINT);
    varint(event, point.envSteps());
    bytes(event, 5, summary.toByteArray());
    record(event.toByteArray());
    target.flush();
  }

  @Override
  public void close() throws IOException {
    target.close();
  }

  private static Map<String, Double> scalars(MetricPoint point) {
    Map<String, Double> scalars = new LinkedHashMap<>();
    scalars.put("test_return/mean", point.testMean());
    scalars.put("test_return/min", point.test().min());
    scalars.put("test_return/max", point.test().max());
    scalars.put("test/diversity", point.diversity());
    scalars.put("conflict/actor_efficiency", point.conflict().actor().efficiency());
    scalars.put("conflict/critic_efficiency", point.conflict().critic().efficiency());
    scalars.put("conflict/actor_futile", point.conflict().actor().futile());
    scalars.put("conflict/critic_futile", point.conflict().critic().futile());
    scalars.put("conflict/actor_types", point.conflict().actor().types());
    scalars.put("conflict/critic_types", point.conflict().critic().types());
    scalars.put("train/return", point.trainReturn());
    scalars.put("train/policy_loss", point.learning().policyLoss());
    scalars.put("train/value_loss", point.learning().valueLoss());
    scalars.put("train/entropy", point.learning().entropy());
    scalars.put("train/gradient_norm", point.learning().gradientNorm());
    scalars.put("train/update", (double) point.update());
    return scalars;
  }

  /** {@code Summary.Value}: tag and simple_value. */
  private static byte[] scalar(String tag, float value) {
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    bytes(message, 1, tag.getBytes(StandardCharsets.UTF_8));
    key(message, 2, FLOAT);
    message.writeBytes(little(4).putFloat(value).array());
    return message.toByteArray();
  }

  private void record(byte[] event) throws IOException {
    byte[] length = little(8).putLong(event.length).array();
    target.write(length);
    target.write(little(4).putInt(checksum(length)).array());
    target.write(event);
    target.write(little(4).putInt(checksum(event)).array());
  }

  /** The masked CRC-32C of TensorFlow's records. */
  private static int checksum(byte[] bytes) {
    CRC32C sum = new CRC32C();
    sum.update(bytes);
    return Integer.rotateRight((int) sum.getValue(), 15) + MASK_DELTA;
  }

  private static void number(ByteArrayOutputStream message, int field, double value) {
    key(message, field, DOUBLE);
    message.writeBytes(little(8).putDouble(value).array());
  }

  private static void bytes(ByteArrayOutputStream message, int field, byte[] value) {
    key(message, field, BYTES);
    varint(message, value.length);
    message.writeBytes(value);
  }

  private static void key(ByteArrayOutputStream message, int field, int kind) {
    varint(message, (long) field << 3 | kind);
  }

  /** Seven bits a byte, the lowest first. */
  private static void varint(ByteArrayOutputStream message, long value) {
    long left = value;
    while ((left & ~0x7fL) != 0) {
      message.write((int) (left & 0x7f | 0x80));
      left >>>= 7;
    }
    message.write((int) left);
  }

  private static ByteBuffer little(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }
}
