package adaps.env.foraging;

import adaps.env.Environment;
import adaps.env.EnvironmentSpec;
import adaps.env.Movable;
import adaps.env.PlacedThing;
import adaps.env.SavedState;
import adaps.env.StateArrays;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * One environment of level-based foraging (Albrecht and Ramamoorthy, AAMAS 2013; the rules of the
 * lb-foraging environment): agents load food together if the sum of their levels suffices. The
 * state is terminal when no food is left.
 */
public final class ForagingEnvironment implements Environment, SavedState, Movable {
  private static final int NOTHING = 0;
  private static final int LOAD = 5;
  private static final int NONE = -1;
  private static final int[] DOWN = {0, -1, 1, 0, 0, 0};
  private static final int[] ACROSS = {0, 0, 0, -1, 1, 0};

  private final ForagingSettings settings;
  private final EnvironmentSpec spec;
  private final int[] agentTypes;
  private final int agents;
  private final ForagingField field;
  private final ForagerView view;
  private final int[] executed;
  private final int[] destinations;

  /** How many agents name each cell as their destination. */
  private final int[] claims;

  /** Food that each agent tries to load, or none; and whether each food was loaded. */
  private final int[] loading;

  private final boolean[] loaded;
  private final double[] lastRewards;
  private final LevelRule levelRule;
  private FoodLevels foodLevels;
  private int step;

  /**
   * Makes one environment.
   *
   * @param levels level of each agent, kept over all episodes unless the settings draw them anew
   */
  public ForagingEnvironment(ForagingSettings settings, int[] levels) {
    this.settings = settings;
    spec = ForagingKind.spec(settings, levels);
    agentTypes = spec.agentTypes().stream().mapToInt(Integer::intValue).toArray();
    agents = levels.length;
    field = new ForagingField(settings, levels);
    levelRule = settings.levelRule();
    foodLevels = settings.foodLevels(levels);
    view = new ForagerView(field, settings);
    executed = new int[agents];
    destinations = new int[agents];
    claims = new int[(field.rows + 2) * field.stride];
    loading = new int[agents];
    loaded = new boolean[settings.foods()];
    lastRewards = new double[agents];
    forgetLastStep();
  }

  @Override
  public EnvironmentSpec spec() {
    return spec;
  }

  /**
   * The agents' levels and between which levels food is drawn, unless they are drawn anew in every
   * episode.
   */
  @Override
  public Map<String, Object> hiddenRules() {
    return levelRule.eachEpisode()
        ? Map.of()
        : Map.of(
            "levelOfAgent",
            field.levels.clone(),
            "lowestFoodLevel",
            foodLevels.lowest(),
            "highestFoodLevel",
            foodLevels.highest());
  }

  @Override
  public void reset(UniformRandomProvider random) {
    if (levelRule.eachEpisode()) {
      levelRule.draw(field.levels, random);
      foodLevels = settings.foodLevels(field.levels);
    }
    field.reset(foodLevels, settings.foods(), random);
    forgetLastStep();
    step = 0;
  }

  private void forgetLastStep() {
    Arrays.fill(executed, NOTHING);
    Arrays.fill(loading, NONE);
    Arrays.fill(loaded, false);
    Arrays.fill(lastRewards, 0);
  }

  /**
   * Whether an action is possible in the present state; what is not possible does nothing. A move
   * needs a cell of the field without food, loading needs food on one of the four neighbours.
   */
  public boolean isValid(int agent, int action) {
    int row = field.agentRows[agent] + DOWN[action];
    int column = field.agentColumns[agent] + ACROSS[action];
    return switch (action) {
      case NOTHING -> true;
      case LOAD -> field.foodBeside(field.cell(row, column)) != NONE;
      default -> field.contains(row, column) && !field.isFood(field.cell(row, column));
    };
  }

  @Override
  public boolean step(int[] actions, double[] rewards, UniformRandomProvider random) {
    for (int i = 0; i < agents; i++) {
      int action = isValid(i, actions[i]) ? actions[i] : NOTHING;
      executed[i] = action;
      destinations[i] =
          field.cell(field.agentRows[i] + DOWN[action], field.agentColumns[i] + ACROSS[action]);
      claims[destinations[i]]++;
    }
    move();
    load(rewards);
    System.arraycopy(rewards, 0, lastRewards, 0, agents);
    step++;
    return field.isEmpty();
  }

  /** A cell that one agent alone names is taken; there is no second pass for the others. */
  private void move() {
    for (int i = 0; i < agents; i++) {
      if (claims[destinations[i]] == 1) {
        field.agentRows[i] += DOWN[executed[i]];
        field.agentColumns[i] += ACROSS[executed[i]];
      }
    }
    for (int i = 0; i < agents; i++) {
      claims[destinations[i]] = 0;
    }
  }

  private void load(double[] rewards) {
    Arrays.fill(loaded, false);
    for (int i = 0; i < agents; i++) {
      rewards[i] = 0;
      loading[i] = executed[i] == LOAD ? field.foodBeside(destinations[i]) : NONE;
    }
    for (int i = 0; i < agents; i++) {
      if (loading[i] != NONE && isFirstOfTeam(i)) {
        loadTogether(loading[i], rewards);
      }
    }
  }

  private boolean isFirstOfTeam(int agent) {
    for (int i = 0; i < agent; i++) {
      if (loading[i] == loading[agent]) {
        return false;
      }
    }
    return true;
  }

  private void loadTogether(int food, double[] rewards) {
    int strength = 0;
    for (int i = 0; i < agents; i++) {
      strength += loading[i] == food ? field.levels[i] : 0;
    }
    int level = field.foodLevels[food];
    loaded[food] = strength >= level;
    double divisor = (double) strength * field.foodSpawned;
    for (int i = 0; i < agents; i++) {
      if (loading[i] == food) {
        rewards[i] = loaded[food] ? field.levels[i] * level / divisor : -settings.penalty();
      }
    }
    if (loaded[food]) {
      field.eat(food);
    }
  }

  @Override
  public void observe(int agent, float[] target, int offset) {
    view.observe(agent, target, offset);
  }

  @Override
  public void observeAll(float[] target, int[] offsets, int shift) {
    for (int agent = 0; agent < offsets.length; agent++) {
      observe(agent, target, offsets[agent] + shift);
    }
  }

  @Override
  public ForagingFrame frame() {
    return new ForagingFrame(
        step,
        agentTypes.clone(),
        field.rows,
        field.columns,
        settings.sight(),
        field.positionTable(),
        field.levels.clone(),
        field.foodTable(),
        field.foodCount,
        field.foodSpawned,
        executed.clone(),
        loadings(),
        lastRewards.clone());
  }

  private List<ForagingFrame.Loading> loadings() {
    List<ForagingFrame.Loading> loadings = new ArrayList<>();
    for (int food = 0; food < field.foodCount; food++) {
      List<Integer> team = new ArrayList<>();
      for (int i = 0; i < agents; i++) {
        if (loading[i] == food) {
          team.add(i);
        }
      }
      if (!team.isEmpty()) {
        loadings.add(
            new ForagingFrame.Loading(
                field.foodRows[food],
                field.foodColumns[food],
                field.foodLevels[food],
                team,
                loaded[food]));
      }
    }
    return loadings;
  }

  /** An agent goes to a cell without agent and food, food to where an episode could begin. */
  @Override
  public boolean move(PlacedThing thing, double x, double y) {
    boolean moved = new ForagingMove(field).move(thing, x, y);
    if (moved) {
      forgetLastStep();
    }
    return moved;
  }

  /**
   * Takes the state and the levels from a frame of an environment with the same settings; the last
   * step's attempts to load are forgotten.
   *
   * @throws IllegalArgumentException if agents or food cannot stand like that
   */
  public void restore(ForagingFrame frame) {
    field.restore(frame);
    foodLevels = settings.foodLevels(frame.levels());
    forgetLastStep();
    System.arraycopy(frame.executed(), 0, executed, 0, agents);
    System.arraycopy(frame.rewards(), 0, lastRewards, 0, agents);
    step = frame.step();
  }

  @Override
  public void writeState(DataOutput out) throws IOException {
    out.writeInt(step);
    out.writeInt(foodLevels.highest());
    field.writeState(out);
    StateArrays.write(out, executed);
    StateArrays.write(out, loading);
    StateArrays.write(out, loaded);
    StateArrays.write(out, lastRewards);
  }

  @Override
  public void readState(DataInput in) throws IOException {
    step = in.readInt();
    int highest = in.readInt();
    field.readState(in);
    foodLevels = settings.foodLevels(field.levels);
    if (highest != foodLevels.highest()) {
      throw new IOException(
          "the highest food level is " + highest + ", not " + foodLevels.highest());
    }
    StateArrays.read(in, executed);
    StateArrays.read(in, loading);
    StateArrays.read(in, loaded);
    StateArrays.read(in, lastRewards);
  }
}
