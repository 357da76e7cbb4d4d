package adaps.env.foraging;

import adaps.config.RecordParameters;
import adaps.env.Environment;
import adaps.env.EnvironmentKind;
import adaps.env.EnvironmentSpec;
import adaps.random.RandomStreams;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Level-based foraging. The levels of the agents, their hidden types, stay the same over all
 * episodes of one experiment, unless the settings draw them for each episode.
 */
public final class ForagingKind implements EnvironmentKind {
  private static final RecordParameters<ForagingSettings> PARAMETERS =
      RecordParameters.of(ForagingSettings.class, "Foraging");
  private static final List<String> ACTIONS =
      List.of("nothing", "north", "south", "west", "east", "load");

  @Override
  public String name() {
    return "foraging";
  }

  @Override
  public RecordParameters<ForagingSettings> parameters() {
    return PARAMETERS;
  }

  /**
   * {@inheritDoc}
   *
   * <p>With {@code levels: drawn} the types are not known before {@link #prepare} has drawn them:
   * here all agents are of one type that says so, and {@link Environment#spec} knows them.
   */
  @Override
  public EnvironmentSpec spec(Map<String, ?> settings) {
    ForagingSettings read = PARAMETERS.read(settings);
    LevelRule rule = read.levelRule();
    return rule.isDrawn() ? ofOneType(read) : spec(read, rule.given());
  }

  private static EnvironmentSpec ofOneType(ForagingSettings settings) {
    String when = settings.levelRule().eachEpisode() ? "episode" : "experiment";
    return spec(
        settings,
        Collections.nCopies(settings.agents(), 0),
        List.of("level drawn for each " + when));
  }

  @Override
  public Supplier<Environment> prepare(Map<String, ?> settings, RandomStreams streams) {
    ForagingSettings read = PARAMETERS.read(settings);
    int[] levels = read.levelRule().levels(streams.stream("foraging levels"));
    return () -> new ForagingEnvironment(read, levels);
  }

  /**
   * The shape with these levels: one type for each level that occurs, lowest first. Levels that are
   * drawn anew in every episode make no types.
   */
  static EnvironmentSpec spec(ForagingSettings settings, int[] levels) {
    if (settings.levelRule().eachEpisode()) {
      return ofOneType(settings);
    }
    int[] types = Arrays.stream(levels).sorted().distinct().toArray();
    return spec(
        settings,
        Arrays.stream(levels).map(level -> Arrays.binarySearch(types, level)).boxed().toList(),
        Arrays.stream(types).mapToObj(level -> "level " + level).toList());
  }

  private static EnvironmentSpec spec(
      ForagingSettings settings, List<Integer> agentTypes, List<String> typeNames) {
    return new EnvironmentSpec(
        agentTypes, typeNames, observationNames(settings), ACTIONS, settings.timeLimit());
  }

  private static List<String> observationNames(ForagingSettings settings) {
    List<String> names = new ArrayList<>();
    for (int food = 1; food <= settings.foods(); food++) {
      Collections.addAll(
          names, "food " + food + " row", "food " + food + " column", "food " + food + " level");
    }
    for (int agent = 0; agent < settings.agents(); agent++) {
      String who = agent == 0 ? "own " : "other agent " + agent + " ";
      Collections.addAll(names, who + "row", who + "column");
      if (settings.levelVisibility() != LevelVisibility.NONE) {
        names.add(who + "level");
      }
    }
    return names;
  }
}
