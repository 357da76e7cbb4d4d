package example;

import adaps.config.Parameter;
import adaps.config.RecordParameters;
import adaps.env.Environment;
import adaps.env.EnvironmentKind;
import adaps.env.EnvironmentSpec;
import adaps.env.WorldFrame;
import adaps.random.RandomStreams;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;

/** A corridor in which every other agent is at home at the left end, the others at the right. */
public final class Corridor implements EnvironmentKind {
  private static final double END = 5;
  private static final RecordParameters<Settings> PARAMETERS =
      RecordParameters.of(Settings.class, "Corridor");

  /** What a scenario can set. */
  public record Settings(
      @Parameter(label = "Agents", value = "6", min = 2, help = "How many walk.") int agents) {}

  @Override
  public String name() {
    return "corridor";
  }

  @Override
  public RecordParameters<?> parameters() {
    return PARAMETERS;
  }

  @Override
  public EnvironmentSpec spec(Map<String, ?> settings) {
    return new EnvironmentSpec(
        IntStream.range(0, PARAMETERS.read(settings).agents()).mapToObj(i -> i % 2).toList(),
        List.of("leftward", "rightward"),
        List.of("place"),
        List.of("left", "stay", "right"),
        25);
  }

  @Override
  public Supplier<Environment> prepare(Map<String, ?> settings, RandomStreams streams) {
    return () -> new Walk(spec(settings));
  }

  private record Frame(int step, int[] agentTypes, double[] places, double[] rewards)
      implements WorldFrame {}

  private static final class Walk implements Environment {
    private final EnvironmentSpec spec;
    private Frame now;

    Walk(EnvironmentSpec spec) {
      this.spec = spec;
    }

    @Override
    public EnvironmentSpec spec() {
      return spec;
    }

    @Override
    public void reset(UniformRandomProvider random) {
      int[] types = spec.agentTypes().stream().mapToInt(type -> type).toArray();
      double[] places = new double[2 * types.length];
      for (int i = 0; i < types.length; i++) {
        places[2 * i] = random.nextInt(11) - END;
        places[2 * i + 1] = -i;
      }
      now = new Frame(0, types, places, new double[types.length]);
    }

    @Override
    public boolean step(int[] actions, double[] rewards, UniformRandomProvider random) {
      double[] places = now.places.clone();
      for (int i = 0; i < actions.length; i++) {
        places[2 * i] = Math.max(-END, Math.min(END, places[2 * i] + actions[i] - 1));
        double home = now.agentTypes[i] == 0 ? -END : END;
        rewards[i] = -Math.abs(home - places[2 * i]) / END;
      }
      now = new Frame(now.step + 1, now.agentTypes, places, rewards.clone());
      return false;
    }

    @Override
    public void observe(int agent, float[] target, int offset) {
      target[offset] = (float) (now.places[2 * agent] / END);
    }

    @Override
    public WorldFrame frame() {
      return now;
    }
  }
}
