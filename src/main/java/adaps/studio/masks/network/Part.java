package adaps.studio.masks.network;

/** Which network of an agent is drawn. */
enum Part {
  ACTOR("Actor"),
  CRITIC("Critic");

  private final String label;

  Part(String label) {
    this.label = label;
  }

  @Override
  public String toString() {
    return label;
  }
}
