package adaps.nets;

/** A way to compute multi-layer perceptrons. */
public interface MlpKernel {
  /** Name in {@code --set kernel=NAME}. */
  String name();

  /**
   * Makes a bank with all parameters 0.
   *
   * @param networks number of networks, K
   * @param masks the masks that row blocks refer to, or null when no row is masked
   * @param rows number of rows that must fit
   */
  MlpBank create(MlpShape shape, int networks, LayerMasks masks, int rows);
}
