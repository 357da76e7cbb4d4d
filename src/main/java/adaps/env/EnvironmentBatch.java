package adaps.env;

import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Parallel copies of one environment, each with a random stream of its own, with the time limit
 * applied. One thread only; steps allocate nothing.
 */
public final class EnvironmentBatch {
  private final EnvironmentSpec spec;
  private final Environment[] copies;
  private final UniformRandomProvider[] random;
  private final int[] steps;
  private final double[] episodeReturn;
  private final double[] rewards;

  /** How a step left a copy. */
  public enum Ending {
    /** The episode goes on. */
    NONE,
    /** The new state is terminal: nothing comes after it, its value is 0. */
    TERMINAL,
    /** The time limit cut the episode off: the last observation still has a value. */
    TIME_LIMIT
  }

  /**
   * @param maker makes one copy at each call
   * @param streams random stream of a copy by its index
   */
  public EnvironmentBatch(
      Supplier<Environment> maker,
      int count,
      IntFunction<? extends UniformRandomProvider> streams) {
    copies = new Environment[count];
    random = new UniformRandomProvider[count];
    for (int copy = 0; copy < count; copy++) {
      copies[copy] = maker.get();
      random[copy] = streams.apply(copy);
    }
    spec = copies[0].spec();
    steps = new int[count];
    episodeReturn = new double[count];
    rewards = new double[spec.agents()];
    for (int copy = 0; copy < count; copy++) {
      reset(copy);
    }
  }

  /** Shape of each copy. */
  public EnvironmentSpec spec() {
    return spec;
  }

  /** Number of copies. */
  public int count() {
    return copies.length;
  }

  /** Begins a new episode in one copy. */
  public void reset(int copy) {
    copies[copy].reset(random[copy]);
    steps[copy] = 0;
    episodeReturn[copy] = 0;
  }

  /**
   * Steps one copy; the caller resets it when its episode ended.
   *
   * @param actions action of each agent
   */
  public Ending step(int copy, int[] actions) {
    boolean terminal = copies[copy].step(actions, rewards, random[copy]);
    steps[copy]++;
    for (double reward : rewards) {
      episodeReturn[copy] += reward;
    }
    if (terminal) {
      return Ending.TERMINAL;
    }
    return steps[copy] >= spec.timeLimit() ? Ending.TIME_LIMIT : Ending.NONE;
  }

  /** Reward of an agent in the step that was made last, in whichever copy. */
  public double reward(int agent) {
    return rewards[agent];
  }

  /** Undiscounted rewards of a copy's episode so far, summed over agents. */
  public double episodeReturn(int copy) {
    return episodeReturn[copy];
  }

  /** Writes an agent's observation in one copy. */
  public void observe(int copy, int agent, float[] target, int offset) {
    copies[copy].observe(agent, target, offset);
  }

  /** Picture of one copy. */
  public WorldFrame frame(int copy) {
    return copies[copy].frame();
  }
}
