package adaps.sharing;

import adaps.nets.LayerMasks;
import java.util.ArrayList;
import java.util.List;

/**
 * Which neurons of actor and critic each agent uses.
 *
 * @param maskOfAgent index of each agent's mask
 * @param actor masks over the actor's hidden layers
 * @param critic masks over the critic's hidden layers
 */
public record NeuronMasks(int[] maskOfAgent, LayerMasks actor, LayerMasks critic) {

  /** Names of all layers: the actor's, then the critic's. */
  public List<String> layerNames() {
    List<String> names = new ArrayList<>();
    for (int layer = 1; layer <= actor.layers(); layer++) {
      names.add("actor " + layer);
    }
    for (int layer = 1; layer <= critic.layers(); layer++) {
      names.add("critic " + layer);
    }
    return names;
  }

  /** The bits of all layers in the order of {@link #layerNames}: [mask][layer][neuron]. */
  public boolean[][][] bits() {
    boolean[][][] actorBits = actor.bits();
    boolean[][][] criticBits = critic.bits();
    boolean[][][] bits = new boolean[actor.count()][actor.layers() + critic.layers()][];
    for (int mask = 0; mask < bits.length; mask++) {
      System.arraycopy(actorBits[mask], 0, bits[mask], 0, actor.layers());
      System.arraycopy(criticBits[mask], 0, bits[mask], actor.layers(), critic.layers());
    }
    return bits;
  }
}
