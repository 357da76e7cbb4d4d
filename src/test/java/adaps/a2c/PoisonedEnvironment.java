package adaps.a2c;

import adaps.env.Environment;
import adaps.env.EnvironmentSpec;
import adaps.env.WorldFrame;
import java.util.Collections;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Everybody sees (1, 1, 1) and is rewarded with 0, but for one number at one step of each episode.
 */
final class PoisonedEnvironment implements Environment {
  private final EnvironmentSpec spec;
  private final Poison poison;
  private int t;

  /**
   * @param entry of the observation, or {@link #REWARD}
   * @param steps of the episode behind it
   */
  record Poison(int agent, int entry, int steps, double value) {
    static final int REWARD = -1;
    static final Poison NONE = new Poison(-1, 0, 0, 0);
  }

  PoisonedEnvironment(int agents, int timeLimit, Poison poison) {
    this.poison = poison;
    spec =
        new EnvironmentSpec(
            Collections.nCopies(agents, 0),
            List.of("only"),
            List.of("height", "width", "depth"),
            List.of("left", "right"),
            timeLimit);
  }

  @Override
  public EnvironmentSpec spec() {
    return spec;
  }

  @Override
  public void reset(UniformRandomProvider random) {
    t = 0;
  }

  @Override
  public boolean step(int[] actions, double[] rewards, UniformRandomProvider random) {
    t++;
    for (int agent = 0; agent < rewards.length; agent++) {
      rewards[agent] = is(agent, Poison.REWARD) ? poison.value : 0;
    }
    return false;
  }

  private boolean is(int agent, int entry) {
    return agent == poison.agent && entry == poison.entry && t == poison.steps;
  }

  @Override
  public void observe(int agent, float[] target, int offset) {
    for (int entry = 0; entry < 3; entry++) {
      target[offset + entry] = is(agent, entry) ? (float) poison.value : 1;
    }
  }

  @Override
  public WorldFrame frame() {
    throw new UnsupportedOperationException("nobody looks at it");
  }
}
