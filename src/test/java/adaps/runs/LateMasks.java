package adaps.runs;

import adaps.nets.LayerMasks;
import adaps.sharing.Method;
import adaps.sharing.NeuronMasks;
import adaps.sharing.SharingInputs;
import adaps.sharing.SharingPlan;
import adaps.sharing.TrainingSoFar;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * One network without masks, of which every second agent loses the neurons whose weights are small
 * after some updates; still later the agents change masks.
 */
public final class LateMasks implements Method {
  static final long PRUNED = 24;
  static final long EXCHANGED = 40;

  @Override
  public String name() {
    return "late-masks";
  }

  @Override
  public String label() {
    return "Late masks";
  }

  @Override
  public String sentence() {
    return "Masks from what has been learned.";
  }

  @Override
  public SharingPlan plan(SharingInputs inputs) {
    return new SharingPlan(1, new int[inputs.agents()], null, false);
  }

  @Override
  public SharingPlan revise(SharingPlan plan, TrainingSoFar training) {
    if (training.updates() == PRUNED) {
      LayerMasks actor = large(training.actorParameters(), training);
      LayerMasks critic = large(training.criticParameters(), training);
      return masked(new NeuronMasks(maskOfAgent(plan, 0), actor, critic));
    }
    if (training.updates() == EXCHANGED) {
      NeuronMasks now = plan.masks();
      return masked(new NeuronMasks(maskOfAgent(plan, 1), now.actor(), now.critic()));
    }
    return plan;
  }

  private static SharingPlan masked(NeuronMasks masks) {
    return new SharingPlan(1, new int[masks.maskOfAgent().length], masks, false);
  }

  private static int[] maskOfAgent(SharingPlan plan, int first) {
    return IntStream.range(0, plan.agents()).map(agent -> (agent + first) % 2).toArray();
  }

  /** Of three masks, the second for the larger half of parameters; nobody has the third. */
  private static LayerMasks large(float[] parameters, TrainingSoFar training) {
    float[] sorted = parameters.clone();
    Arrays.sort(sorted);
    boolean[][][] bits = new boolean[3][training.actorShape().hidden().size()][];
    int at = 0;
    for (int layer = 0; layer < bits[0].length; layer++) {
      for (int mask = 0; mask < 3; mask++) {
        bits[mask][layer] = new boolean[training.actorShape().hidden().get(layer)];
        Arrays.fill(bits[mask][layer], true);
      }
      for (int neuron = 0; neuron < bits[1][layer].length; neuron++) {
        bits[1][layer][neuron] = parameters[at++] >= sorted[sorted.length / 2];
      }
    }
    return new LayerMasks(bits);
  }
}
