package adaps.a2c;

import adaps.env.Environment;
import adaps.env.EnvironmentSpec;
import adaps.env.WorldFrame;
import java.util.Collections;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Episodes that are known in advance: agent i of the e-th episode sees 100·i + 10·e + t after t
 * steps and is rewarded with t + i in step t, whatever it does.
 */
final class ScriptedEnvironment implements Environment {
  private final EnvironmentSpec spec;
  private final int terminalAt;
  private int episode = -1;
  private int t;

  /**
   * @param terminalAt steps after which the state is terminal, 0 for never
   * @param timeLimit steps after which an episode is cut off
   */
  ScriptedEnvironment(int agents, int terminalAt, int timeLimit) {
    this.terminalAt = terminalAt;
    spec =
        new EnvironmentSpec(
            Collections.nCopies(agents, 0),
            List.of("only"),
            List.of("number"),
            List.of("left", "right"),
            timeLimit);
  }

  @Override
  public EnvironmentSpec spec() {
    return spec;
  }

  @Override
  public void reset(UniformRandomProvider random) {
    episode++;
    t = 0;
  }

  @Override
  public boolean step(int[] actions, double[] rewards, UniformRandomProvider random) {
    t++;
    for (int agent = 0; agent < rewards.length; agent++) {
      rewards[agent] = t + agent;
    }
    return t == terminalAt;
  }

  @Override
  public void observe(int agent, float[] target, int offset) {
    target[offset] = 100 * agent + 10 * episode + t;
  }

  @Override
  public WorldFrame frame() {
    throw new UnsupportedOperationException("nobody looks at it");
  }
}
