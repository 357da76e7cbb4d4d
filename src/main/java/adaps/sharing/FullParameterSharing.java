package adaps.sharing;

/**
 * FuPS: one network for all; with an id, each agent's one-hot number is part of its observation.
 */
final class FullParameterSharing implements Method {
  private final boolean withId;

  FullParameterSharing(boolean withId) {
    this.withId = withId;
  }

  @Override
  public String name() {
    return withId ? "fups+id" : "fups";
  }

  @Override
  public String label() {
    return withId ? "FuPS+id" : "FuPS";
  }

  @Override
  public String sentence() {
    return withId
        ? "One network for all, which also sees the agent's number."
        : "One network for all, which cannot tell agents apart.";
  }

  @Override
  public SharingPlan plan(SharingInputs inputs) {
    return new SharingPlan(1, new int[inputs.agents()], null, withId);
  }
}
