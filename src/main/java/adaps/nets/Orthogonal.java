package adaps.nets;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/**
 * Orthogonal initialisation (Saxe, McClelland, Ganguli 2014): rows or columns are orthonormal,
 * times a gain.
 */
public final class Orthogonal {
  /** So many vectors are made in a moment, and what has begun is better than nothing. */
  private static final int QUICK = 256;

  private Orthogonal() {}

  /**
   * A random matrix of rows × columns, row-major, whose shorter side's vectors are orthogonal with
   * norm {@code gain}.
   *
   * @param stopped asked again and again where the shorter side has more than 256 vectors, since
   *     some thousands take minutes
   * @throws CancellationException when stopped
   */
  public static double[] matrix(
      int rows, int columns, double gain, UniformRandomProvider random, BooleanSupplier stopped) {
    int vectors = Math.min(rows, columns);
    int length = Math.max(rows, columns);
    double[][] q =
        orthonormal(vectors, length, ZigguratSampler.NormalizedGaussian.of(random), stopped);
    double[] matrix = new double[rows * columns];
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        matrix[r * columns + c] = gain * (rows <= columns ? q[r][c] : q[c][r]);
      }
    }
    return matrix;
  }

  /**
   * Flat parameters of K networks in the order of {@link MlpBank}: orthogonal weights, biases 0.
   *
   * @param hiddenGain gain of every layer but the last
   * @param lastGain gain of the last layer
   * @param stopped as {@link #matrix} asks it
   * @throws CancellationException when stopped
   */
  public static float[] parameters(
      MlpShape shape,
      int networks,
      double hiddenGain,
      double lastGain,
      UniformRandomProvider random,
      BooleanSupplier stopped) {
    float[] parameters = new float[networks * shape.parameters()];
    int at = 0;
    for (int network = 0; network < networks; network++) {
      for (int layer = 0; layer < shape.layers(); layer++) {
        double gain = layer == shape.layers() - 1 ? lastGain : hiddenGain;
        double[] weights = matrix(shape.in(layer), shape.out(layer), gain, random, stopped);
        for (double weight : weights) {
          parameters[at++] = (float) weight;
        }
        at += shape.out(layer);
      }
    }
    return parameters;
  }

  /**
   * Modified Gram–Schmidt, twice for accuracy, on Gaussian vectors: uniform over orthonormal
   * frames.
   */
  private static double[][] orthonormal(
      int vectors, int length, ZigguratSampler gaussian, BooleanSupplier stopped) {
    double[][] q = new double[vectors][length];
    for (int v = 0; v < vectors; v++) {
      if (v > QUICK && stopped.getAsBoolean()) {
        throw new CancellationException("The drawing of a network was stopped.");
      }
      for (int i = 0; i < length; i++) {
        q[v][i] = gaussian.sample();
      }
      for (int pass = 0; pass < 2; pass++) {
        for (int u = 0; u < v; u++) {
          double along = dot(q[u], q[v]);
          for (int i = 0; i < length; i++) {
            q[v][i] -= along * q[u][i];
          }
        }
      }
      double norm = Math.sqrt(dot(q[v], q[v]));
      for (int i = 0; i < length; i++) {
        q[v][i] /= norm;
      }
    }
    return q;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
