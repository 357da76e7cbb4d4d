package adaps.studio;

import adaps.env.Environment;
import org.apache.commons.rng.UniformRandomProvider;

/** Spread, until the training thread has taken a few steps; then it throws. */
public final class BreakingKind extends SpreadWithFault {
  static final String SENTENCE = "The floor gave way under agent 3.";
  private static final int STEPS = 100;

  @Override
  public String name() {
    return "breaking";
  }

  @Override
  Environment around(Environment real) {
    return new Breaking(real);
  }

  private static final class Breaking extends Shell {
    private int steps;

    Breaking(Environment real) {
      super(real);
    }

    @Override
    public boolean step(int[] actions, double[] rewards, UniformRandomProvider random) {
      if (Thread.currentThread().getName().equals("experiment") && ++steps > STEPS) {
        throw new IllegalStateException(SENTENCE);
      }
      return real.step(actions, rewards, random);
    }
  }
}
