package adaps.env.spread;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/**
 * Python's {@code random.Random(seed).shuffle(list(range(length)))}. The reference environment
 * shuffles its observations with it, so the permutations are part of that environment's definition.
 */
final class PythonShuffle {
  private PythonShuffle() {}

  /** The shuffled numbers 0…length−1. */
  static int[] permutation(int seed, int length) {
    // Python seeds its Mersenne Twister with the key array of the number, as an int[] seed does.
    UniformRandomProvider twister = RandomSource.MT.create(new int[] {seed});
    int[] numbers = new int[length];
    for (int i = 0; i < length; i++) {
      numbers[i] = i;
    }
    for (int i = length - 1; i > 0; i--) {
      int j = below(i + 1, twister);
      int swapped = numbers[i];
      numbers[i] = numbers[j];
      numbers[j] = swapped;
    }
    return numbers;
  }

  /** Draws as many leading bits as the bound has and rejects what is too large. */
  private static int below(int bound, UniformRandomProvider twister) {
    int shift = Integer.numberOfLeadingZeros(bound);
    int drawn = twister.nextInt() >>> shift;
    while (drawn >= bound) {
      drawn = twister.nextInt() >>> shift;
    }
    return drawn;
  }
}
