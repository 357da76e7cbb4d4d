package adaps.studio.conflict;

import adaps.conflict.ConflictFrame;
import adaps.conflict.LayerPulls;
import adaps.conflict.LayerPulls.Pull;
import adaps.conflict.Role;
import java.util.List;

/**
 * Two parts at two layers of two neurons: at the first neuron of each they cancel all but a tenth,
 * at the second the first part pulls alone.
 */
final class HandMadeFrames {
  private HandMadeFrames() {}

  static ConflictFrame of(boolean clusters) {
    return new ConflictFrame(1200, clusters, 2, List.of(layer(Role.ACTOR), layer(Role.CRITIC)));
  }

  /** Three of everything, so that there is a way back that is not the way on. */
  static ConflictFrame ofThree() {
    List<LayerPulls> layers =
        List.of(layer(Role.ACTOR, 0), layer(Role.ACTOR, 1), layer(Role.CRITIC, 0));
    return new ConflictFrame(1200, true, 3, layers);
  }

  private static LayerPulls layer(Role role, int layer) {
    Pull alone = new Pull(1, 1, new int[] {10, 0, 1}, new double[] {1, 0, 0});
    Pull[] all = {alone, alone, alone};
    boolean[] futile = new boolean[3];
    return new LayerPulls(
        role, layer, 0, 10, new double[] {1, 1, 1}, futile, new Pull[][] {all, all, all});
  }

  private static LayerPulls layer(Role role) {
    Pull with = new Pull(5.5, 5.5, new int[] {4, 10, 0}, new double[] {-0.6, 0.3, 0});
    Pull against = new Pull(4.5, -4.5, new int[] {0, 4, 10}, new double[] {0.75, 0.2, 0.05});
    Pull alone = new Pull(1, 1, new int[] {10, 0, 1}, new double[] {1, 0, 0});
    Pull nothing = new Pull(0, 0, new int[] {0, 1, 2}, new double[3]);
    return new LayerPulls(
        role,
        0,
        0,
        10,
        new double[] {0.08, 0.5},
        new boolean[] {true, false},
        new Pull[][] {{with, against}, {alone, nothing}});
  }
}
