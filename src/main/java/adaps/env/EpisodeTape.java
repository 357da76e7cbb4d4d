package adaps.env;

import adaps.random.RandomState;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * What it takes to play one episode again: where its random stream stood when it began, and every
 * joint action since. It stands in for the state of environments that are no {@link SavedState}.
 */
final class EpisodeTape {
  private final int agents;
  private byte[] beginning = new byte[0];
  private int[] actions;
  private int steps;

  EpisodeTape(int agents) {
    this.agents = agents;
    actions = new int[32 * agents];
  }

  /** An episode begins with the stream as it stands. */
  void begin(UniformRandomProvider random) {
    beginning = RandomState.of(random);
    steps = 0;
  }

  void add(int[] jointAction) {
    if ((steps + 1) * agents > actions.length) {
      actions = Arrays.copyOf(actions, Math.multiplyExact(2, actions.length));
    }
    System.arraycopy(jointAction, 0, actions, steps * agents, agents);
    steps++;
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(beginning.length);
    out.write(beginning);
    StateArrays.write(out, Arrays.copyOf(actions, steps * agents));
  }

  /** Takes over a tape and plays it. */
  void play(DataInput in, int stepsPlayed, Environment environment, UniformRandomProvider random)
      throws IOException {
    byte[] state = new byte[in.readInt()];
    in.readFully(state);
    int[] played = new int[stepsPlayed * agents];
    StateArrays.read(in, played);
    RandomState.restore(random, state);
    begin(random);
    environment.reset(random);
    int[] jointAction = new int[agents];
    double[] rewards = new double[agents];
    for (int step = 0; step < stepsPlayed; step++) {
      System.arraycopy(played, step * agents, jointAction, 0, agents);
      environment.step(jointAction, rewards, random);
      add(jointAction);
    }
  }
}
