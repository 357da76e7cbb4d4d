package adaps.a2c;

/**
 * A number that is infinite or none.
 *
 * @param value the number
 * @param place what it is and where, in words that follow "is"
 * @param advice what to do against it
 */
record NotFiniteNumber(double value, String place, String advice) {
  /** Against numbers that grew too large in training. */
  static final String LOWER =
      "lower learningRate or maxGradientNorm, or make rewards and observations smaller";

  /** Against numbers that came from outside. */
  static final String MEND = "mend the environment, which must give finite numbers";

  /** One that training made. */
  static NotFiniteNumber made(double value, String place) {
    return new NotFiniteNumber(value, place, LOWER);
  }

  /** One that the environment gave. */
  static NotFiniteNumber given(double value, String place) {
    return new NotFiniteNumber(value, place, MEND);
  }
}
