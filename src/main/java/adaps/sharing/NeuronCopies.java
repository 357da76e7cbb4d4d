package adaps.sharing;

import adaps.config.ConfigException;
import adaps.nets.LayerMasks;
import adaps.nets.MlpShape;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Room for copies of neurons: where a plan's masks are K times as wide as a layer is configured,
 * places n·K to n·K + K - 1 are copies of neuron n, of which every agent uses one. Copies lie side
 * by side so that sums over a layer keep their order whichever copy an agent uses.
 *
 * @param hidden neurons of each hidden layer as configured
 * @param room places of each neuron, by layer; 1 where there is no room for copies
 */
public record NeuronCopies(List<Integer> hidden, List<Integer> room) {

  public NeuronCopies {
    hidden = List.copyOf(hidden);
    room = List.copyOf(room);
  }

  /**
   * The room that masks leave.
   *
   * @param masks over one network, or null where a plan has none
   * @throws ConfigException if a layer's width is no whole multiple of what is configured
   */
  public static NeuronCopies of(List<Integer> hidden, LayerMasks masks) {
    return masks == null
        ? new NeuronCopies(hidden, Collections.nCopies(hidden.size(), 1))
        : of(hidden, IntStream.range(0, masks.layers()).mapToObj(masks::neurons).toList());
  }

  /**
   * The room that a network has.
   *
   * @param places width of each of its hidden layers
   * @throws ConfigException if a layer's width is no whole multiple of what is configured
   */
  public static NeuronCopies of(List<Integer> hidden, List<Integer> places) {
    return new NeuronCopies(
        hidden,
        IntStream.range(0, hidden.size())
            .mapToObj(layer -> times(places.get(layer), hidden.get(layer)))
            .toList());
  }

  private static int times(int places, int neurons) {
    if (places % neurons != 0) {
      throw new ConfigException(
          "method",
          "The masks of a sharing plan have "
              + places
              + " places in a layer of "
              + neurons
              + " neurons, which is no whole multiple; correct the method.");
    }
    return places / neurons;
  }

  /**
   * What people call a place: the neuron's number from 1, and which copy it is where it may have
   * some.
   *
   * @param places of each neuron of the layer
   */
  public static String nameOf(int places, int place) {
    String number = "neuron " + (place / places + 1);
    return places == 1 ? number : number + ", copy " + (place % places + 1);
  }

  /** Whether any layer has room for copies. */
  public boolean any() {
    return room.stream().anyMatch(times -> times > 1);
  }

  /** Width of each hidden layer, all places counted. */
  public List<Integer> places() {
    return IntStream.range(0, hidden.size()).mapToObj(l -> hidden.get(l) * room.get(l)).toList();
  }

  /**
   * The shape of which parameters are trained: places that no agent's mask keeps are not counted in
   * layers with room for copies.
   *
   * @param shape of a network with all places
   * @param masks over it, or null where a plan has none
   */
  public MlpShape used(MlpShape shape, LayerMasks masks) {
    return new MlpShape(
        shape.inputs(),
        IntStream.range(0, hidden.size())
            .mapToObj(layer -> room.get(layer) == 1 ? shape.out(layer) : used(masks, layer))
            .toList(),
        shape.outputs());
  }

  /** Places of a layer that some mask keeps. */
  public static int used(LayerMasks masks, int layer) {
    return (int)
        IntStream.range(0, masks.neurons(layer))
            .filter(
                place ->
                    IntStream.range(0, masks.count())
                        .anyMatch(mask -> masks.keeps(mask, layer, place)))
            .count();
  }

  /**
   * Puts networks of the configured layers into ones with room: each neuron into its first place,
   * zeros elsewhere.
   *
   * @param parameters flat, in the order of {@link adaps.nets.MlpBank}
   * @param narrow shape of the networks that the parameters are of
   * @param networks how many
   */
  public float[] spread(float[] parameters, MlpShape narrow, int networks) {
    if (!any()) {
      return parameters;
    }
    MlpShape wide = new MlpShape(narrow.inputs(), places(), narrow.outputs());
    float[] spread = new float[networks * wide.parameters()];
    int from = 0;
    int to = 0;
    for (int network = 0; network < networks; network++) {
      for (int layer = 0; layer < narrow.layers(); layer++) {
        int apart = times(layer - 1);
        int each = times(layer);
        for (int row = 0; row <= narrow.in(layer); row++) {
          // The row behind the last holds the biases.
          int at = to + (row < narrow.in(layer) ? row * apart : wide.in(layer)) * wide.out(layer);
          for (int column = 0; column < narrow.out(layer); column++) {
            spread[at + column * each] = parameters[from++];
          }
        }
        to += (wide.in(layer) + 1) * wide.out(layer);
      }
    }
    return spread;
  }

  /** Places of each neuron of a layer; inputs and outputs have one. */
  private int times(int layer) {
    return layer < 0 || layer >= room.size() ? 1 : room.get(layer);
  }

  /** The place that a mask keeps of a neuron, or -1 if it keeps none. */
  public int placeOf(LayerMasks masks, int mask, int layer, int neuron) {
    int times = room.get(layer);
    for (int place = neuron * times; place < (neuron + 1) * times; place++) {
      if (masks.keeps(mask, layer, place)) {
        return place;
      }
    }
    return -1;
  }
}
