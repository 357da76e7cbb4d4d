package adaps.random;

import java.nio.charset.StandardCharsets;
import org.apache.commons.rng.RestorableUniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/**
 * The named random streams of one experiment. Every stream is a function of the experiment's seed
 * and its own name, so that adding a stream, or drawing more from one, never changes another.
 */
public final class RandomStreams {
  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

  private final long seed;

  public RandomStreams(long seed) {
    this.seed = seed;
  }

  /** The experiment's seed. */
  public long seed() {
    return seed;
  }

  /** A fresh stream at its start; the same name gives the same numbers every time. */
  public RestorableUniformRandomProvider stream(String name) {
    return RandomSource.XO_RO_SHI_RO_128_PP.create(seedOf(name));
  }

  /** One of a numbered family of streams, for example one for each parallel environment. */
  public RestorableUniformRandomProvider stream(String name, long index) {
    return RandomSource.XO_RO_SHI_RO_128_PP.create(mix(seedOf(name) + GOLDEN_GAMMA * (index + 1)));
  }

  /** The streams of a part that needs several of its own. */
  public RandomStreams child(String name) {
    return new RandomStreams(seedOf(name));
  }

  /** A 64-bit seed for a library that keeps its own generator. */
  public long seedOf(String name) {
    long hash = mix(seed + GOLDEN_GAMMA);
    for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
      hash = mix(hash ^ b);
    }
    return hash;
  }

  /** The SplitMix64 finaliser (Steele, Lea, Flood 2014). */
  private static long mix(long z) {
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
