package adaps.pipeline;

import adaps.env.Environment;
import adaps.env.EnvironmentSpec;
import adaps.env.WorldFrame;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * A tiny environment with a known optimum: every agent sees a one-hot target and is rewarded with 1
 * when its action names it (the second type with 2), so that the best return is 10 steps × the
 * rewards, whatever is shared.
 */
public final class MatchEnvironment implements Environment {
  /** Steps of an episode. */
  public static final int LIMIT = 10;

  private static final int TARGETS = 3;

  private final EnvironmentSpec spec;
  private final double reward;
  private final int[] target;
  private int step;

  MatchEnvironment(EnvironmentSpec spec, double reward) {
    this.reward = reward;
    this.spec = spec;
    target = new int[spec.agents()];
  }

  /** Best return of one episode, summed over agents. */
  static double bestReturn(EnvironmentSpec spec) {
    return LIMIT * spec.agentTypes().stream().mapToInt(type -> 1 + type).sum();
  }

  @Override
  public EnvironmentSpec spec() {
    return spec;
  }

  @Override
  public void reset(UniformRandomProvider random) {
    step = 0;
    draw(random);
  }

  private void draw(UniformRandomProvider random) {
    for (int agent = 0; agent < target.length; agent++) {
      target[agent] = random.nextInt(TARGETS);
    }
  }

  @Override
  public boolean step(int[] actions, double[] rewards, UniformRandomProvider random) {
    for (int agent = 0; agent < target.length; agent++) {
      rewards[agent] =
          actions[agent] == target[agent] ? reward * (1 + spec.agentTypes().get(agent)) : 0;
    }
    step++;
    draw(random);
    return false;
  }

  @Override
  public void observe(int agent, float[] to, int offset) {
    for (int i = 0; i < TARGETS; i++) {
      to[offset + i] = target[agent] == i ? 1 : 0;
    }
  }

  @Override
  public WorldFrame frame() {
    int steps = step;
    int[] types = spec.agentTypes().stream().mapToInt(Integer::intValue).toArray();
    return new WorldFrame() {
      @Override
      public int step() {
        return steps;
      }

      @Override
      public int[] agentTypes() {
        return types;
      }
    };
  }
}
