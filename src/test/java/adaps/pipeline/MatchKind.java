package adaps.pipeline;

import adaps.config.RecordParameters;
import adaps.env.Environment;
import adaps.env.EnvironmentKind;
import adaps.env.EnvironmentSpec;
import adaps.random.RandomStreams;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** The tiny environment as scenarios name it. */
public final class MatchKind implements EnvironmentKind {
  private static final RecordParameters<MatchSettings> PARAMETERS =
      RecordParameters.of(MatchSettings.class, "Match");

  @Override
  public String name() {
    return "match";
  }

  @Override
  public RecordParameters<?> parameters() {
    return PARAMETERS;
  }

  @Override
  public EnvironmentSpec spec(Map<String, ?> settings) {
    int agents = PARAMETERS.read(settings).agents();
    return new EnvironmentSpec(
        IntStream.range(0, agents).map(agent -> 2 * agent / agents).boxed().toList(),
        List.of("first", "second"),
        List.of("target 1", "target 2", "target 3"),
        List.of("choose 1", "choose 2", "choose 3"),
        MatchEnvironment.LIMIT);
  }

  @Override
  public Supplier<Environment> prepare(Map<String, ?> settings, RandomStreams streams) {
    EnvironmentSpec spec = spec(settings);
    return () -> new MatchEnvironment(spec, PARAMETERS.read(settings).reward());
  }
}
