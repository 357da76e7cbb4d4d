package adaps.env;

import adaps.random.RandomState;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.apache.commons.rng.RestorableUniformRandomProvider;
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

  /** Of copies that cannot write their state, and of random streams that can. */
  private final EpisodeTape[] tapes;

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
    tapes = new EpisodeTape[count];
    for (int copy = 0; copy < count; copy++) {
      if (!(copies[copy] instanceof SavedState)
          && random[copy] instanceof RestorableUniformRandomProvider) {
        tapes[copy] = new EpisodeTape(spec.agents());
      }
    }
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
    if (tapes[copy] != null) {
      tapes[copy].begin(random[copy]);
    }
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
    if (tapes[copy] != null) {
      tapes[copy].add(actions);
    }
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

  /**
   * Writes the state of all copies: random stream, steps, return and, of each copy, its {@link
   * SavedState} or the tape of its episode.
   *
   * @throws IOException if a copy cannot write its state
   */
  public void writeState(DataOutput out) throws IOException {
    out.writeInt(copies.length);
    for (int copy = 0; copy < copies.length; copy++) {
      byte[] stream = RandomState.of(random[copy]);
      out.writeInt(stream.length);
      out.write(stream);
      out.writeInt(steps[copy]);
      out.writeDouble(episodeReturn[copy]);
      if (copies[copy] instanceof SavedState saved) {
        saved.writeState(out);
      } else {
        tapes[copy].write(out);
      }
    }
  }

  /**
   * Takes over what a batch of the same environments wrote.
   *
   * @throws IOException if it does not fit, or an episode that was played again drew other numbers
   */
  public void readState(DataInput in) throws IOException {
    int count = in.readInt();
    if (count != copies.length) {
      throw new IOException(
          "the saved state is of " + count + " parallel environments, not " + copies.length);
    }
    for (int copy = 0; copy < count; copy++) {
      byte[] stream = new byte[in.readInt()];
      in.readFully(stream);
      steps[copy] = in.readInt();
      episodeReturn[copy] = in.readDouble();
      if (copies[copy] instanceof SavedState saved) {
        saved.readState(in);
      } else {
        tapes[copy].play(in, steps[copy], copies[copy], random[copy]);
        if (!Arrays.equals(stream, RandomState.of(random[copy]))) {
          throw new IOException(
              "an episode that is played again draws other random numbers than the first time");
        }
      }
      RandomState.restore(random[copy], stream);
    }
  }
}
