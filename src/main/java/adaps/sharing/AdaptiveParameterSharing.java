package adaps.sharing;

/**
 * AdaPS (Li et al., ICASSP 2024): one network, and a mask for each cluster mapped from its centre.
 */
public final class AdaptiveParameterSharing implements Method {
  @Override
  public String name() {
    return "adaps";
  }

  @Override
  public String label() {
    return "AdaPS";
  }

  @Override
  public String sentence() {
    return "One network; every cluster trains its own masked part of it.";
  }

  @Override
  public boolean usesClusters() {
    return true;
  }

  @Override
  public boolean mapsMasks() {
    return true;
  }

  @Override
  public SharingPlan plan(SharingInputs inputs) {
    return new SharingPlan(1, new int[inputs.agents()], inputs.mappedMasks(), false);
  }
}
