package adaps.pipeline;

import adaps.config.Parameter;
import adaps.config.RecordParameters;
import adaps.env.Environment;
import adaps.env.EnvironmentKind;
import adaps.env.EnvironmentSpec;
import adaps.env.WorldFrame;
import adaps.random.RandomStreams;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.commons.rng.UniformRandomProvider;

/** The tiny environment, with a fault that is drawn now and then. */
public final class FaultyKind implements EnvironmentKind {
  private static final RecordParameters<Settings> PARAMETERS =
      RecordParameters.of(Settings.class, "Faulty");

  /** What goes wrong and how often. */
  public record Settings(
      @Parameter(
              label = "Fault",
              value = "none",
              choices = {"none", "nan", "blind", "exception", "error", "outlives"},
              help = "What happens.")
          String fault,
      @Parameter(label = "Agent", value = "0", min = 0, help = "To whom, counted from 0.")
          int agent,
      @Parameter(label = "One in", value = "3000", min = 1, help = "In how many steps.")
          int oneIn) {}

  @Override
  public String name() {
    return "faulty";
  }

  @Override
  public RecordParameters<?> parameters() {
    return PARAMETERS;
  }

  @Override
  public EnvironmentSpec spec(Map<String, ?> settings) {
    return new MatchKind().spec(Map.of());
  }

  @Override
  public Supplier<Environment> prepare(Map<String, ?> settings, RandomStreams streams) {
    Supplier<Environment> sound = new MatchKind().prepare(Map.of(), streams);
    return () -> new Faulty(sound.get(), PARAMETERS.read(settings), new int[1], new boolean[1]);
  }

  private record Faulty(Environment sound, Settings settings, int[] episodes, boolean[] blind)
      implements Environment {
    @Override
    public EnvironmentSpec spec() {
      return sound.spec();
    }

    @Override
    public void reset(UniformRandomProvider random) {
      sound.reset(random);
      blind[0] = false;
      episodes[0]++;
    }

    @Override
    public boolean step(int[] actions, double[] rewards, UniformRandomProvider random) {
      boolean terminal = sound.step(actions, rewards, random);
      blind[0] = false;
      if (random.nextInt(settings.oneIn) == 0) {
        switch (settings.fault) {
          case "nan" -> rewards[settings.agent] = Double.NaN;
          case "blind" -> blind[0] = true;
          case "exception" -> throw new IllegalStateException("the game fell over");
          case "error" -> throw new StackOverflowError("too deep");
          default -> {}
        }
      }
      return terminal;
    }

    @Override
    public void observe(int agent, float[] target, int offset) {
      sound.observe(agent, target, offset);
      if (blind[0] && agent == settings.agent) {
        target[offset + 1] = Float.NaN;
      }
      if (settings.fault.equals("outlives")) {
        // Against the rules: it depends on more than the present episode.
        target[offset] += episodes[0];
      }
    }

    @Override
    public WorldFrame frame() {
      return sound.frame();
    }
  }
}
