package adaps.nets;

/**
 * A run of neighbouring rows that go through the same network with the same mask.
 *
 * @param network index of the network
 * @param mask index of the mask
 * @param first first row
 * @param rows how many rows; may be 0
 */
public record RowBlock(int network, int mask, int first, int rows) {}
