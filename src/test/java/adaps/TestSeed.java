package adaps;

import adaps.random.RandomStreams;
import java.util.Random;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Where tests draw what may be anything. The draws are the same every time, so that a failure can
 * be repeated; {@code -Dadaps.test.seed=7} makes others.
 */
public final class TestSeed {
  private static final String PROPERTY = "adaps.test.seed";
  private static final long SEED = Long.getLong(PROPERTY, 0);

  private TestSeed() {}

  /**
   * The draws of one case of one test.
   *
   * @param name of the case, so that each has its own draws
   */
  public static UniformRandomProvider stream(String name) {
    System.out.println(name + ": " + words());
    return new RandomStreams(SEED).stream(name);
  }

  /**
   * Draws that go on for long, without a word about them.
   *
   * @param usual the seed without the property, which is added to it
   */
  public static Random random(long usual) {
    return new Random(usual + SEED);
  }

  /** What repeats the draws, for the message of a failure. */
  public static String words() {
    return "-D" + PROPERTY + "=" + SEED;
  }
}
