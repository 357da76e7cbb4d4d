package adaps.studio.weights;

/** What the tile counts. */
enum Numbers {
  WEIGHTS(
      "Weights",
      "",
      "A histogram for each layer, actors above and critics below: bars count weights, the line"
          + " biases, each by its fullest bin.",
      "Of the newest networks. The bins of a layer have one width and 0 in their middle; they reach"
          + " to the layer's weight or bias that is farthest from 0. \u03c3 is the standard"
          + " deviation of the weights. Masks leave neurons out and change no weight, so all"
          + " weights count."),
  GRADIENTS(
      "Gradients",
      "gradients of ",
      "What the newest update learned from, a histogram for each layer, actors above and critics"
          + " below: bars count gradients of weights, the line those of biases, each by its fullest"
          + " bin.",
      "Of the newest update: the losses' gradients by every weight and bias, before the global norm"
          + " is clipped. The bins of a layer have one width and 0 in their middle; they reach to"
          + " the layer's gradient that is farthest from 0. \u03c3 is the standard deviation of the"
          + " weights' gradients. Where every mask leaves a neuron out its gradients are 0.");

  private final String label;
  private final String prefix;
  private final String sentence;
  private final String help;

  Numbers(String label, String prefix, String sentence, String help) {
    this.label = label;
    this.prefix = prefix;
    this.sentence = sentence;
    this.help = help;
  }

  /** What so many numbers of weights are called. */
  String weights(long count) {
    return named(count, "weight", "weights");
  }

  /** What so many numbers of biases are called. */
  String biases(long count) {
    return named(count, "bias", "biases");
  }

  private String named(long count, String one, String many) {
    boolean single = count == 1 && prefix.isEmpty();
    return prefix + (single ? one : many);
  }

  /** What is seen, for people who do not know the tile. */
  String sentence() {
    return sentence;
  }

  /** What exactly is counted. */
  String help() {
    return help;
  }

  @Override
  public String toString() {
    return label;
  }
}
