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
 * Parallel environments of one kind, each with a random stream of its own, with the time limit
 * applied. Steps allocate nothing. Different environments may be stepped by different threads, one
 * environment by one thread.
 */
public final class EnvironmentBatch {
  private final EnvironmentSpec spec;
  private final Environment[] environments;
  private final UniformRandomProvider[] random;

  /** Of environments that cannot write their state, and of random streams that can. */
  private final EpisodeTape[] tapes;

  private final int[] steps;
  private final double[] episodeReturn;
  private final double[][] rewards;

  /** How a step left an environment. */
  public enum Ending {
    /** The episode goes on. */
    NONE,
    /** The new state is terminal: nothing comes after it, its value is 0. */
    TERMINAL,
    /** The time limit cut the episode off: the last observation still has a value. */
    TIME_LIMIT
  }

  /**
   * @param maker makes one environment at each call
   * @param streams random stream of an environment by its index
   */
  public EnvironmentBatch(
      Supplier<Environment> maker,
      int count,
      IntFunction<? extends UniformRandomProvider> streams) {
    environments = new Environment[count];
    random = new UniformRandomProvider[count];
    for (int environment = 0; environment < count; environment++) {
      environments[environment] = maker.get();
      random[environment] = streams.apply(environment);
    }
    spec = environments[0].spec();
    tapes = new EpisodeTape[count];
    for (int environment = 0; environment < count; environment++) {
      if (!(environments[environment] instanceof SavedState)
          && random[environment] instanceof RestorableUniformRandomProvider) {
        tapes[environment] = new EpisodeTape(spec.agents());
      }
    }
    steps = new int[count];
    episodeReturn = new double[count];
    rewards = new double[count][spec.agents()];
    for (int environment = 0; environment < count; environment++) {
      reset(environment);
    }
  }

  /** Shape of each environment. */
  public EnvironmentSpec spec() {
    return spec;
  }

  /** Number of environments. */
  public int count() {
    return environments.length;
  }

  /** Gives every environment a new random stream and begins a new episode in it. */
  public void renew(IntFunction<? extends UniformRandomProvider> streams) {
    for (int environment = 0; environment < environments.length; environment++) {
      random[environment] = streams.apply(environment);
      reset(environment);
    }
  }

  /** Begins a new episode in one environment. */
  public void reset(int environment) {
    if (tapes[environment] != null) {
      tapes[environment].begin(random[environment]);
    }
    environments[environment].reset(random[environment]);
    steps[environment] = 0;
    episodeReturn[environment] = 0;
  }

  /**
   * Steps one environment; the caller resets it when its episode ended.
   *
   * @param actions action of each agent
   */
  public Ending step(int environment, int[] actions) {
    if (tapes[environment] != null) {
      tapes[environment].add(actions);
    }
    boolean terminal =
        environments[environment].step(actions, rewards[environment], random[environment]);
    steps[environment]++;
    for (double reward : rewards[environment]) {
      episodeReturn[environment] += reward;
    }
    if (terminal) {
      return Ending.TERMINAL;
    }
    return steps[environment] >= spec.timeLimit() ? Ending.TIME_LIMIT : Ending.NONE;
  }

  /** Reward of an agent in the last step of an environment. */
  public double reward(int environment, int agent) {
    return rewards[environment][agent];
  }

  /** Undiscounted rewards of an environment's episode so far, summed over agents. */
  public double episodeReturn(int environment) {
    return episodeReturn[environment];
  }

  /** Writes an agent's observation in one environment. */
  public void observe(int environment, int agent, float[] target, int offset) {
    environments[environment].observe(agent, target, offset);
  }

  /** Writes the observations of all agents in one environment; see {@link Environment}. */
  public void observeAll(int environment, float[] target, int[] offsets, int shift) {
    environments[environment].observeAll(target, offsets, shift);
  }

  /** Picture of one environment. */
  public WorldFrame frame(int environment) {
    return environments[environment].frame();
  }

  /**
   * Puts a thing of one environment elsewhere by hand. The episode is then no longer what its
   * actions lead to, so that its state should not be written.
   *
   * @return whether anything changed
   * @throws CannotMoveException if it cannot be there, or nothing of this environment can be moved
   */
  public boolean move(int environment, PlacedThing thing, double x, double y) {
    if (environments[environment] instanceof Movable movable) {
      return movable.move(thing, x, y);
    }
    throw new CannotMoveException(
        "Nothing in this world can be moved by hand, because its environment does not allow it;"
            + " one of your own can (see Environments in the manual).");
  }

  /**
   * Writes the state of all environments: random stream, steps, return and, of each environment,
   * its {@link SavedState} or the tape of its episode.
   *
   * @throws IOException if an environment cannot write its state
   */
  public void writeState(DataOutput out) throws IOException {
    out.writeInt(environments.length);
    for (int environment = 0; environment < environments.length; environment++) {
      byte[] stream = RandomState.of(random[environment]);
      out.writeInt(stream.length);
      out.write(stream);
      out.writeInt(steps[environment]);
      out.writeDouble(episodeReturn[environment]);
      if (environments[environment] instanceof SavedState saved) {
        saved.writeState(out);
      } else {
        tapes[environment].write(out);
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
    if (count != environments.length) {
      throw new IOException(
          "the saved state is of " + count + " parallel environments, not " + environments.length);
    }
    for (int environment = 0; environment < count; environment++) {
      byte[] stream = new byte[in.readInt()];
      in.readFully(stream);
      steps[environment] = in.readInt();
      episodeReturn[environment] = in.readDouble();
      if (environments[environment] instanceof SavedState saved) {
        saved.readState(in);
      } else {
        tapes[environment].play(
            in, steps[environment], environments[environment], random[environment]);
        if (!Arrays.equals(stream, RandomState.of(random[environment]))) {
          throw new IOException(
              "an episode that is played again draws other random numbers than the first time");
        }
      }
      RandomState.restore(random[environment], stream);
    }
  }
}
