package adaps.studio.masks;

/** What a cell of the heatmap shows. */
enum Shading {
  BITS("Bits", "Whether a neuron is kept"),
  PROBABILITY("Probability", "What the mapping network says; above lambda is kept"),
  ACTIVATION(
      "Live activation",
      "Mean activation over the newest rollout; a frame is a kept neuron that never fired in it");

  private final String label;
  private final String help;

  Shading(String label, String help) {
    this.label = label;
    this.help = help;
  }

  String help() {
    return help;
  }

  @Override
  public String toString() {
    return label;
  }
}
