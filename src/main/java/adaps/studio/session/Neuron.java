package adaps.studio.session;

/**
 * A hidden neuron as every tile names it.
 *
 * @param layer name of its layer as in {@link adaps.sharing.MaskFrame}, for example "actor 1"
 * @param index its place in the layer, from 0
 */
public record Neuron(String layer, int index) {}
