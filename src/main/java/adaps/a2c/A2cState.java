package adaps.a2c;

import adaps.nets.BankState;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Everything that decides how training goes on between two updates. Immutable; arrays belong to it.
 *
 * @param updates done so far
 * @param actor parameters and optimiser of the actors
 * @param critic parameters and optimiser of the critics
 * @param actionStream where the stream that draws actions stands
 * @param environments state of all parallel environments, as {@link
 *     adaps.env.EnvironmentBatch#writeState} writes it
 * @param observationChecksum CRC-32C of the observations that the next rollout begins with
 * @param metrics sums since the last point of the curve
 * @param episodeReturns sum and count since the last point of the curve
 * @param phaseNanos time spent in each {@link PhaseClock.Phase}
 */
public record A2cState(
    long updates,
    BankState actor,
    BankState critic,
    byte[] actionStream,
    byte[] environments,
    int observationChecksum,
    UpdateMetrics.Sums metrics,
    EpisodeReturns.Sum episodeReturns,
    long[] phaseNanos) {

  /** Writes all of it in the order of the components; numbers big-endian. */
  public void write(DataOutput out) throws IOException {
    out.writeLong(updates);
    actor.write(out);
    critic.write(out);
    writeBytes(out, actionStream);
    writeBytes(out, environments);
    out.writeInt(observationChecksum);
    out.writeDouble(metrics.policyLoss());
    out.writeDouble(metrics.valueLoss());
    out.writeDouble(metrics.entropy());
    out.writeDouble(metrics.gradientNorm());
    out.writeInt(metrics.updates());
    out.writeDouble(episodeReturns.sum());
    out.writeInt(episodeReturns.count());
    out.writeInt(phaseNanos.length);
    for (long nanos : phaseNanos) {
      out.writeLong(nanos);
    }
  }

  /** Reads what {@link #write} wrote. */
  public static A2cState read(DataInput in) throws IOException {
    return new A2cState(
        in.readLong(),
        BankState.read(in),
        BankState.read(in),
        readBytes(in),
        readBytes(in),
        in.readInt(),
        new UpdateMetrics.Sums(
            in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble(), in.readInt()),
        new EpisodeReturns.Sum(in.readDouble(), in.readInt()),
        readLongs(in));
  }

  private static void writeBytes(DataOutput out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static byte[] readBytes(DataInput in) throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return bytes;
  }

  private static long[] readLongs(DataInput in) throws IOException {
    long[] values = new long[in.readInt()];
    for (int i = 0; i < values.length; i++) {
      values[i] = in.readLong();
    }
    return values;
  }
}
