package adaps.sweep;

import adaps.config.ConfigException;
import adaps.config.ParameterDescription;
import adaps.config.ParameterType;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * The values of a number from a lowest to a highest, both included; spread over the logarithm where
 * the parameter is {@link ParameterDescription#logarithmic}.
 */
final class ValueRange {
  /** Digits, after the first of the range's width, that values between its ends are rounded to. */
  private static final int LISTED_DIGITS = 6;

  private static final int DRAWN_DIGITS = 4;

  private final ParameterDescription parameter;
  private final BigDecimal low;
  private final BigDecimal high;

  /**
   * @throws ConfigException if the parameter is no single number, does not allow the ends, or they
   *     are the wrong way round
   */
  ValueRange(ParameterDescription parameter, String low, String high) {
    this.parameter = parameter;
    if (!isNumber(parameter.type())) {
      throw refused(parameter.key() + " is no single number, so its values must be listed.");
    }
    this.low = exact(parameter.read(low));
    this.high = exact(parameter.read(high));
    if (this.low.compareTo(this.high) >= 0) {
      throw refused("a range begins with its lowest value and ends with a higher one.");
    }
    if (parameter.logarithmic() && this.low.signum() <= 0) {
      throw refused(
          "a range of "
              + parameter.key()
              + " is spread over the logarithm, so it must begin above 0.");
    }
  }

  private static boolean isNumber(ParameterType type) {
    return type == ParameterType.REAL
        || type == ParameterType.LONG
        || type == ParameterType.INTEGER;
  }

  private static ConfigException refused(String why) {
    return new ConfigException(SweptParameter.FIELD, why);
  }

  private static BigDecimal exact(Object number) {
    return number instanceof Double real
        ? BigDecimal.valueOf(real)
        : BigDecimal.valueOf(((Number) number).longValue());
  }

  /**
   * So many values at even distances, the ends among them.
   *
   * @param count at least 2
   * @throws ConfigException if one between the ends is no value of the parameter
   */
  List<Object> spread(int count) {
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      values.add(parameter.read(i == 0 ? low : i == count - 1 ? high : between(i, count - 1)));
    }
    return values;
  }

  private BigDecimal between(int part, int parts) {
    if (parameter.logarithmic()) {
      return onLogarithm((double) part / parts, LISTED_DIGITS);
    }
    BigDecimal way = high.subtract(low).multiply(BigDecimal.valueOf(part));
    // Where a whole number is wanted, a fraction must stay one so that it is refused.
    int digits = parameter.type() == ParameterType.REAL ? decimals() : LISTED_DIGITS;
    return plain(low.add(way.divide(BigDecimal.valueOf(parts), digits, RoundingMode.HALF_EVEN)));
  }

  /** A value at random, every one as likely as another. */
  Object drawn(UniformRandomProvider random) {
    if (parameter.type() != ParameterType.REAL) {
      return parameter.read(whole(random));
    }
    double share = random.nextDouble();
    BigDecimal value =
        parameter.logarithmic()
            ? onLogarithm(share, DRAWN_DIGITS)
            : low.add(high.subtract(low).multiply(BigDecimal.valueOf(share)))
                .setScale(decimals() - LISTED_DIGITS + DRAWN_DIGITS, RoundingMode.HALF_EVEN);
    return parameter.read(plain(value.max(low).min(high)));
  }

  private long whole(UniformRandomProvider random) {
    long last = high.longValueExact();
    return random.nextLong(
        low.longValueExact(), last == Long.MAX_VALUE ? Long.MAX_VALUE : last + 1);
  }

  private BigDecimal onLogarithm(double share, int digits) {
    double from = Math.log(low.doubleValue());
    double to = Math.log(high.doubleValue());
    return plain(
        BigDecimal.valueOf(Math.exp(from + share * (to - from))).round(new MathContext(digits)));
  }

  /** Decimals with which {@link #LISTED_DIGITS} digits of the range's width are seen. */
  private int decimals() {
    BigDecimal width = high.subtract(low);
    return LISTED_DIGITS - (width.precision() - width.scale() - 1);
  }

  private static BigDecimal plain(BigDecimal value) {
    return value.stripTrailingZeros();
  }
}
