package adaps.random;

import org.apache.commons.rng.RestorableUniformRandomProvider;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.core.RandomProviderDefaultState;

/**
 * Where a random stream stands, as bytes; a stream that is set there goes on with equal numbers.
 */
public final class RandomState {
  private RandomState() {}

  /**
   * The state of a stream.
   *
   * @throws IllegalArgumentException if it is not one of {@link RandomStreams}
   */
  public static byte[] of(UniformRandomProvider random) {
    return ((RandomProviderDefaultState) restorable(random).saveState()).getState();
  }

  /**
   * Sets a stream to where another one of its kind stood.
   *
   * @throws IllegalArgumentException if it is not one of {@link RandomStreams}, or the bytes are
   *     not of its kind
   */
  public static void restore(UniformRandomProvider random, byte[] state) {
    try {
      restorable(random).restoreState(new RandomProviderDefaultState(state));
    } catch (IllegalStateException e) {
      throw new IllegalArgumentException("the state of a random stream is of another kind", e);
    }
  }

  private static RestorableUniformRandomProvider restorable(UniformRandomProvider random) {
    if (random instanceof RestorableUniformRandomProvider stream) {
      return stream;
    }
    throw new IllegalArgumentException(
        "the state of " + random.getClass().getName() + " cannot be saved; use RandomStreams");
  }
}
