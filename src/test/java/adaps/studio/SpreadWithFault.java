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

/** Spread under another name, of which every copy is put into a shell with a fault of its own. */
abstract class SpreadWithFault implements EnvironmentKind {
  private final SpreadKind spread = new SpreadKind();

  /** Puts the fault around a copy that has none. */
  abstract Environment around(Environment real);

  @Override
  public final RecordParameters<?> parameters() {
    return spread.parameters();
  }

  @Override
  public final EnvironmentSpec spec(Map<String, ?> settings) {
    return spread.spec(settings);
  }

  @Override
  public final Supplier<Environment> prepare(Map<String, ?> settings, RandomStreams streams) {
    Supplier<Environment> made = spread.prepare(settings, streams);
    return () -> around(made.get());
  }

  /** Does all that the real one does. */
  static class Shell implements Environment {
    final Environment real;

    Shell(Environment real) {
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
