package adaps.env.foraging;

import adaps.config.ConfigException;
import adaps.config.Parameter;
import adaps.words.Quantity;
import java.util.Locale;

/** Settings of level-based foraging. */
public record ForagingSettings(
    @Parameter(
            label = "Rows",
            value = "8",
            min = 3,
            max = 200,
            unit = "cells",
            help = "Height of the field.")
        int rows,
    @Parameter(
            label = "Columns",
            value = "8",
            min = 3,
            max = 200,
            unit = "cells",
            help = "Width of the field.")
        int columns,
    @Parameter(
            label = "Agents",
            value = "4",
            min = 1,
            max = 1000,
            unit = "agents",
            help = "How many agents there are.")
        int agents,
    @Parameter(
            label = "Food",
            value = "4",
            min = 1,
            max = 1000,
            help =
                "How many pieces of food are put on the field, never side by side nor at its edge;"
                    + " with the agents at most as many as there are cells, and fewer are put"
                    + " where chance leaves no room.")
        int foods,
    @Parameter(
            label = "Sight",
            value = "8",
            min = 1,
            max = 200,
            unit = "cells",
            help = "How far an agent sees in each direction.")
        int sight,
    @Parameter(
            label = "Levels",
            value = "even",
            help =
                "Level of each agent: for the whole experiment a list such as 1-2-1-2, 'even' for"
                    + " the levels from lowest to highest in turn, or 'drawn' for drawn once;"
                    + " 'each-episode' for drawn anew in every episode.")
        String levels,
    @Parameter(
            label = "Lowest level",
            value = "1",
            min = 1,
            max = 100,
            help = "Lowest level of an agent, unless a list gives the levels.")
        int minLevel,
    @Parameter(
            label = "Highest level",
            value = "2",
            min = 1,
            max = 100,
            help = "Highest level of an agent, unless a list gives the levels.")
        int maxLevel,
    @Parameter(
            label = "Lowest food level",
            value = "1",
            min = 1,
            max = 300,
            help = "Lowest level of a piece of food.")
        int minFoodLevel,
    @Parameter(
            label = "Highest food level",
            value = "0",
            min = 0,
            max = 300,
            help =
                "Highest level of a piece of food; 0 for the sum of the three lowest agent levels.")
        int maxFoodLevel,
    @Parameter(
            label = "Food level rule",
            value = "inclusive",
            choices = {"inclusive", "exclusive"},
            help =
                "Whether the highest food level itself is drawn, as in LBF since 2.0.0 (names"
                    + " ending in -v3), or only what is below, as before (-v1, -v2).")
        String foodLevelRule,
    @Parameter(
            label = "Cooperation forced",
            value = "false",
            help = "Whether all food has the highest food level.")
        boolean forceCooperation,
    @Parameter(
            label = "Penalty",
            value = "0",
            min = 0,
            max = 1000,
            help = "Reward lost by every agent that tries to load food in vain.")
        double penalty,
    @Parameter(
            label = "Visible levels",
            value = "own",
            choices = {"all", "own", "hidden", "none"},
            help =
                "Whose levels an agent sees: everybody's, its own (AdaPS, section 5.1), nobody's"
                    + " with 0 in their places (hidden; SePS), or nobody's without places (none).")
        String visibility,
    @Parameter(
            label = "Time limit",
            value = "50",
            min = 1,
            max = 1_000_000,
            unit = "steps",
            help = "Steps after which an episode is cut off.")
        int timeLimit) {

  public ForagingSettings {
    if (maxLevel < minLevel) {
      throw new ConfigException(
          "maxLevel", "maxLevel is " + maxLevel + " but minLevel is " + minLevel + "; raise it.");
    }
    if (agents + foods > rows * columns) {
      throw new ConfigException(
          "foods",
          Quantity.of(agents, "agent")
              + " and "
              + Quantity.of(foods, "piece")
              + " of food do not fit on "
              + Quantity.of(rows * columns, "cell")
              + "; lower one of them.");
    }
    LevelRule rule = LevelRule.of(levels, agents, minLevel, maxLevel);
    int highest = maxFoodLevel == 0 ? rule.lowestTeam() : maxFoodLevel;
    if (highest < minFoodLevel) {
      throw new ConfigException(
          "minFoodLevel",
          "minFoodLevel is "
              + minFoodLevel
              + " but the highest food level is "
              + highest
              + (maxFoodLevel == 0 ? ", the sum of the three lowest agent levels." : "."));
    }
  }

  LevelRule levelRule() {
    return LevelRule.of(levels, agents, minLevel, maxLevel);
  }

  LevelVisibility levelVisibility() {
    return LevelVisibility.valueOf(visibility.toUpperCase(Locale.ROOT));
  }

  /** Length of an observation: every piece of food, then every agent, itself first. */
  int observationSize() {
    return 3 * foods + agents * levelVisibility().numbersPerAgent();
  }

  /**
   * Levels of food among agents of these levels: the lowest and the highest that is drawn. Where
   * the highest is left out but is the lowest too, it is drawn all the same, as in LBF.
   */
  FoodLevels foodLevels(int[] agentLevels) {
    int top = maxFoodLevel == 0 ? LevelRule.teamOfThree(agentLevels) : maxFoodLevel;
    if (forceCooperation) {
      return new FoodLevels(top, top);
    }
    int drawn = foodLevelRule.equals("exclusive") ? top - 1 : top;
    return new FoodLevels(minFoodLevel, Math.max(minFoodLevel, drawn));
  }
}
