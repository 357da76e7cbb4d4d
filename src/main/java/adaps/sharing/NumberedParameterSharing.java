package adaps.sharing;

/** FuPS+id: one network for all; each agent's one-hot number is part of its observation. */
public final class NumberedParameterSharing implements Method {
  @Override
  public String name() {
    return "fups+id";
  }

  @Override
  public String label() {
    return "FuPS+id";
  }

  @Override
  public String sentence() {
    return "One network for all, which also sees the agent's number.";
  }

  @Override
  public SharingPlan plan(SharingInputs inputs) {
    return new SharingPlan(1, new int[inputs.agents()], null, true);
  }
}
