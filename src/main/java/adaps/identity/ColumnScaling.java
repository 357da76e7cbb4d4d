package adaps.identity;

import java.util.Arrays;

/**
 * Brings every column of a table to mean 0 and deviation 1; a column that never changes becomes 0.
 */
final class ColumnScaling {
  private final float[] mean;
  private final float[] factor;

  private ColumnScaling(int columns) {
    mean = new float[columns];
    factor = new float[columns];
  }

  /** Leaves every value as it is. */
  static ColumnScaling none(int columns) {
    ColumnScaling scaling = new ColumnScaling(columns);
    Arrays.fill(scaling.factor, 1);
    return scaling;
  }

  /**
   * The scaling that standardises the given rows.
   *
   * @param values [rows × columns], row-major; may be longer
   */
  static ColumnScaling standardising(float[] values, int rows, int columns) {
    ColumnScaling scaling = new ColumnScaling(columns);
    for (int column = 0; column < columns; column++) {
      scaling.standardise(values, rows, columns, column);
    }
    return scaling;
  }

  /** Scales {@code values[from…]}, one row, into {@code target[to…]}. */
  void scale(float[] values, int from, float[] target, int to) {
    for (int column = 0; column < mean.length; column++) {
      target[to + column] = (values[from + column] - mean[column]) * factor[column];
    }
  }

  private void standardise(float[] values, int rows, int columns, int column) {
    float least = Float.POSITIVE_INFINITY;
    float most = Float.NEGATIVE_INFINITY;
    double sum = 0;
    for (int row = 0; row < rows; row++) {
      float value = values[row * columns + column];
      least = Math.min(least, value);
      most = Math.max(most, value);
      sum += value;
    }
    double centre = sum / rows;
    double squares = 0;
    for (int row = 0; row < rows; row++) {
      double difference = values[row * columns + column] - centre;
      squares += difference * difference;
    }
    mean[column] = (float) centre;
    factor[column] = least == most ? 0 : (float) (1 / Math.sqrt(squares / rows));
  }
}
