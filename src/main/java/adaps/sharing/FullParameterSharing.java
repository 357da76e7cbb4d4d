package adaps.sharing;

/** FuPS: one network for all. */
public final class FullParameterSharing implements Method {
  @Override
  public String name() {
    return "fups";
  }

  @Override
  public String label() {
    return "FuPS";
  }

  @Override
  public String sentence() {
    return "One network for all, which cannot tell agents apart.";
  }

  @Override
  public boolean isSizeReference() {
    return true;
  }

  @Override
  public SharingPlan plan(SharingInputs inputs) {
    return new SharingPlan(1, new int[inputs.agents()], null, false);
  }
}
