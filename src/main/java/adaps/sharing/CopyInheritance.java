package adaps.sharing;

import adaps.nets.BankState;
import adaps.nets.LayerMasks;
import adaps.nets.MlpShape;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What copies of neurons begin with when agents change places: the mean, over the agents that use a
 * copy from now on, of what each of them used before, optimiser included. So a neuron that is split
 * leaves every agent's outputs as they are to the bit, copies that are merged become their mean by
 * agents, since each agent's loss weighs the same, and a place that nobody uses is zero.
 */
public final class CopyInheritance {
  private final NeuronCopies copies;
  private final SharingPlan before;
  private final SharingPlan after;

  /**
   * Between two plans that leave the same room.
   *
   * @param configured neurons of each hidden layer as configured
   */
  public CopyInheritance(List<Integer> configured, SharingPlan before, SharingPlan after) {
    boolean masked = before.masks() != null && after.masks() != null;
    copies = NeuronCopies.of(configured, masked ? after.masks().actor() : null);
    this.before = before;
    this.after = after;
  }

  /** The actors as the plan after begins with them; they themselves where no copies change. */
  public BankState ofActor(BankState state, MlpShape shape) {
    return copies.any() ? of(state, shape, before.masks().actor(), after.masks().actor()) : state;
  }

  /** Likewise the critics. */
  public BankState ofCritic(BankState state, MlpShape shape) {
    return copies.any() ? of(state, shape, before.masks().critic(), after.masks().critic()) : state;
  }

  private BankState of(
      BankState state, MlpShape shape, LayerMasks masksBefore, LayerMasks masksAfter) {
    float[][] numbers = {state.parameters(), state.firstMoment(), state.secondMoment()};
    for (int network = 0; network < after.networks(); network++) {
      int from = network * shape.parameters();
      for (int layer = 0; layer < shape.layers() - 1; layer++) {
        int next = from + (shape.in(layer) + 1) * shape.out(layer);
        if (copies.room().get(layer) > 1) {
          Layer place = new Layer(shape, layer, from, next);
          for (int i = 0; i < numbers.length; i++) {
            numbers[i] = inherited(numbers[i], place, network, masksBefore, masksAfter);
          }
        }
        from = next;
      }
    }
    return new BankState(numbers[0], numbers[1], numbers[2], state.steps());
  }

  /**
   * Where a hidden layer's numbers lie.
   *
   * @param from its weights
   * @param next the next layer's weights
   */
  private record Layer(MlpShape shape, int index, int from, int next) {}

  private float[] inherited(
      float[] old, Layer layer, int network, LayerMasks masksBefore, LayerMasks masksAfter) {
    float[] now = old.clone();
    for (int place = 0; place < layer.shape.out(layer.index); place++) {
      Map<Integer, Integer> agents = sources(layer.index, place, network, masksBefore, masksAfter);
      mix(old, now, layer, place, agents);
    }
    return now;
  }

  /** How many of a place's agents had which place before. */
  private Map<Integer, Integer> sources(
      int layer, int place, int network, LayerMasks masksBefore, LayerMasks masksAfter) {
    Map<Integer, Integer> agents = new TreeMap<>();
    int neuron = place / copies.room().get(layer);
    for (int agent = 0; agent < after.agents(); agent++) {
      if (after.networkOfAgent()[agent] == network
          && masksAfter.keeps(after.maskOfAgent(agent), layer, place)) {
        int had = copies.placeOf(masksBefore, before.maskOfAgent(agent), layer, neuron);
        if (had >= 0) {
          agents.merge(had, 1, Integer::sum);
        }
      }
    }
    return agents;
  }

  private static void mix(
      float[] old, float[] now, Layer layer, int place, Map<Integer, Integer> agents) {
    int out = layer.shape.out(layer.index);
    // Weights into the neuron, and its bias behind them.
    for (int row = 0; row <= layer.shape.in(layer.index); row++) {
      int first = layer.from + row * out;
      now[first + place] = mean(old, first, 1, agents);
    }
    int width = layer.shape.out(layer.index + 1);
    for (int column = 0; column < width; column++) {
      int first = layer.next + column;
      now[first + place * width] = mean(old, first, width, agents);
    }
  }

  private static float mean(float[] old, int first, int apart, Map<Integer, Integer> agents) {
    if (agents.size() == 1) {
      // A copy is exact.
      return old[first + apart * agents.keySet().iterator().next()];
    }
    double sum = 0;
    int count = 0;
    for (Map.Entry<Integer, Integer> source : agents.entrySet()) {
      sum += source.getValue() * (double) old[first + apart * source.getKey()];
      count += source.getValue();
    }
    return count == 0 ? 0 : (float) (sum / count);
  }
}
