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

/** Spread, with frames that only {@link ClumsyPainter} draws, which cannot. */
public final class ClumsyKind implements EnvironmentKind {
  private final SpreadKind spread = new SpreadKind();

  /** A state that nobody can draw. */
  public record Frame(int step, int[] agentTypes) implements WorldFrame {}

  @Override
  public String name() {
    return "clumsy";
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
    return () -> new Clumsy(made.get());
  }

  private record Clumsy(Environment real) implements Environment {
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
      WorldFrame frame = real.frame();
      return new Frame(frame.step(), frame.agentTypes());
    }
  }
}
