package adaps.env.foraging;

import adaps.config.ConfigException;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * How the agents get their levels, for a whole experiment or for an episode.
 *
 * @param given level of each agent, or null when they are drawn
 * @param eachEpisode whether they are drawn anew in every episode
 * @param agents number of agents
 * @param min lowest level that is drawn
 * @param max highest level that is drawn
 */
record LevelRule(int[] given, boolean eachEpisode, int agents, int min, int max) {
  private static final String EVEN = "even";
  private static final String DRAWN = "drawn";
  private static final String EACH_EPISODE = "each-episode";
  private static final int TEAM = 3;
  private static final Pattern LEVEL = Pattern.compile("[0-9]{1,3}");

  /**
   * Reads the setting {@code levels}.
   *
   * @throws ConfigException if it is no known word and no list with a level for each agent
   */
  static LevelRule of(String levels, int agents, int min, int max) {
    return switch (levels) {
      case DRAWN -> new LevelRule(null, false, agents, min, max);
      case EACH_EPISODE -> new LevelRule(null, true, agents, min, max);
      case EVEN -> {
        int[] even = new int[agents];
        Arrays.setAll(even, i -> min + i % (max - min + 1));
        yield new LevelRule(even, false, agents, min, max);
      }
      default -> new LevelRule(list(levels, agents), false, agents, min, max);
    };
  }

  private static int[] list(String text, int agents) {
    String[] parts = text.split("[-,]\\s*", -1);
    if (!Arrays.stream(parts).allMatch(part -> LEVEL.matcher(part).matches())) {
      throw new ConfigException(
          "levels",
          "levels is '"
              + text
              + "' but must be even, drawn, each-episode or a list such as 1-2-1-2.");
    }
    int[] levels = Arrays.stream(parts).mapToInt(Integer::parseInt).toArray();
    if (levels.length != agents) {
      throw new ConfigException(
          "levels",
          "levels lists " + levels.length + " levels but agents is " + agents + "; give one each.");
    }
    if (Arrays.stream(levels).anyMatch(level -> level == 0)) {
      throw new ConfigException("levels", "levels is '" + text + "' but a level is at least 1.");
    }
    return levels;
  }

  boolean isDrawn() {
    return given == null;
  }

  /** The levels, drawn uniformly unless they are given. */
  int[] levels(UniformRandomProvider random) {
    if (!isDrawn()) {
      return given.clone();
    }
    int[] drawn = new int[agents];
    draw(drawn, random);
    return drawn;
  }

  /** Draws the levels uniformly into {@code target}, one for each agent. */
  void draw(int[] target, UniformRandomProvider random) {
    for (int i = 0; i < agents; i++) {
      target[i] = min + random.nextInt(max - min + 1);
    }
  }

  /** The least that {@link #teamOfThree} can be under this rule. */
  int lowestTeam() {
    return isDrawn() ? min * Math.min(TEAM, agents) : teamOfThree(given);
  }

  /** Sum of the three lowest levels: what any three agents can load together. */
  static int teamOfThree(int[] levels) {
    return Arrays.stream(levels).sorted().limit(TEAM).sum();
  }
}
