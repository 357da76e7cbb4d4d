package adaps.studio;

import adaps.config.RecordParameters;
import adaps.env.Environment;
import adaps.env.EnvironmentKind;
import adaps.env.EnvironmentSpec;
import adaps.env.WorldFrame;
import adaps.env.spread.SpreadKind;
import adaps.random.RandomStreams;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.commons.rng.UniformRandomProvider;

/** Spread, until the training thread has taken a few steps; then it throws. */
public final class BreakingKind implements EnvironmentKind {
  static final String SENTENCE = "The floor gave way under agent 3.";
  private static final int STEPS = 100;

  private final SpreadKind spread = new SpreadKind();

  @Override
  public String name() {
    return "breaking";
  }

  @Override
  public RecordParameters<?> parameters() {
    return spread.parameters();
  }

  @Override
  public EnvironmentSpec spec(Map<String, ?> settings) {
    return spread.spec(settings);
  }

  @Override
  public Supplier<Environment> prepare(Map<String, ?> settings, RandomStreams streams) {
    Supplier<Environment> made = spread.prepare(settings, streams);
    return () -> new Breaking(made.get());
  }

  private static final class Breaking implements Environment {
    private final Environment real;
    private int steps;

    Breaking(Environment real) {
      this.real = real;
    }

    @Override
    public EnvironmentSpec spec() {
      return real.spec();
    }

    @Override
    public void reset(UniformRandomProvider random) {
      real.reset(random);
    }

    @Override
    public boolean step(int[] actions, double[] rewards, UniformRandomProvider random) {
      if (Thread.currentThread().getName().equals("experiment") && ++steps > STEPS) {
        throw new IllegalStateException(SENTENCE);
      }
      return real.step(actions, rewards, random);
    }

    @Override
    public void observe(int agent, float[] target, int offset) {
      real.observe(agent, target, offset);
    }

    @Override
    public WorldFrame frame() {
      return real.frame();
    }
  }
}
