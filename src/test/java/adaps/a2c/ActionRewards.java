package adaps.a2c;

import adaps.env.Environment;
import adaps.env.EnvironmentSpec;
import adaps.env.WorldFrame;
import java.util.Collections;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;

/** Everybody sees 0 and is rewarded with the number of its action, for some steps. */
final class ActionRewards implements Environment {
  private final EnvironmentSpec spec;

  ActionRewards(int agents, int timeLimit) {
    spec =
        new EnvironmentSpec(
            Collections.nCopies(agents, 0),
            List.of("only"),
            List.of("nothing"),
            List.of("0", "1"),
            timeLimit);
  }

  @Override
  public EnvironmentSpec spec() {
    return spec;
  }

  @Override
  public void reset(UniformRandomProvider random) {
    // Nothing changes in it.
  }

  @Override
  public boolean step(int[] actions, double[] rewards, UniformRandomProvider random) {
    for (int agent = 0; agent < rewards.length; agent++) {
      rewards[agent] = actions[agent];
    }
    return false;
  }

  @Override
  public void observe(int agent, float[] target, int offset) {
    target[offset] = 0;
  }

  @Override
  public WorldFrame frame() {
    throw new UnsupportedOperationException("nobody looks at it");
  }
}
