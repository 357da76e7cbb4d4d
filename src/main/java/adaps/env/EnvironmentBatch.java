package adaps.env;

import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Parallel copies of one environment, each with a random stream of its own, with the time limit
 * applied. Steps allocate nothing. Different copies may be stepped by different threads, one copy
 * by one thread.
 */
public final class EnvironmentBatch {
  private final EnvironmentSpec spec;
  private final Environment[] copies;
  private final UniformRandomProvider[] random;
  private final int[] steps;
  private final double[] episodeReturn;
  private final double[][] rewards;

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
    rewards = new double[count][spec.agents()];
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

  /** Gives every copy a new random stream and begins a new episode in it. */
  public void renew(IntFunction<? extends UniformRandomProvider> streams) {
    for (int copy = 0; copy < copies.length; copy++) {
      random[copy] = streams.apply(copy);
      reset(copy);
    }
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
    boolean terminal = copies[copy].step(actions, rewards[copy], random[copy]);
    steps[copy]++;
    for (double reward : rewards[copy]) {
      episodeReturn[copy] += reward;
    }
    if (terminal) {
      return Ending.TERMINAL;
    }
    return steps[copy] >= spec.timeLimit() ? Ending.TIME_LIMIT : Ending.NONE;
  }

  /** Reward of an agent in the last step of a copy. */
  public double reward(int copy, int agent) {
    return rewards[copy][agent];
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
