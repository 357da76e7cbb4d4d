package adaps.pipeline;

import adaps.env.Environment;
import adaps.env.EnvironmentSpec;
import adaps.env.WorldFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;

/** An environment that keeps what is to be seen of its last episode, and is otherwise as it was. */
final class WatchedEnvironment implements Environment {
  private final Environment environment;
  private final int mostSteps;
  private final List<WorldFrame> frames = new ArrayList<>();
  private final List<Double> returns = new ArrayList<>();
  private double total;
  private int steps;

  WatchedEnvironment(Environment environment, int mostSteps) {
    this.environment = environment;
    this.mostSteps = mostSteps;
  }

  @Override
  public EnvironmentSpec spec() {
    return environment.spec();
  }

  @Override
  public Map<String, Object> hiddenRules() {
    return environment.hiddenRules();
  }

  @Override
  public void reset(UniformRandomProvider random) {
    environment.reset(random);
    frames.clear();
    returns.clear();
    steps = 0;
    total = 0;
    keep();
  }

  @Override
  public boolean step(int[] actions, double[] rewards, UniformRandomProvider random) {
    boolean terminal = environment.step(actions, rewards, random);
    steps++;
    for (double reward : rewards) {
      total += reward;
    }
    if (steps <= mostSteps) {
      keep();
    }
    return terminal;
  }

  private void keep() {
    frames.add(environment.frame());
    returns.add(total);
  }

  @Override
  public void observe(int agent, float[] target, int offset) {
    environment.observe(agent, target, offset);
  }

  @Override
  public WorldFrame frame() {
    return environment.frame();
  }

  WatchedEpisode episode() {
    return new WatchedEpisode(frames, returns, steps, total);
  }
}
