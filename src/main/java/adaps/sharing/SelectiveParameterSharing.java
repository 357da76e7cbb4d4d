package adaps.sharing;

import java.util.Arrays;

/** SePS (Christianos et al., ICML 2021): one network for each cluster. */
public final class SelectiveParameterSharing implements Method {
  @Override
  public String name() {
    return "seps";
  }

  @Override
  public String label() {
    return "SePS";
  }

  @Override
  public String sentence() {
    return "One network for every cluster.";
  }

  @Override
  public boolean usesClusters() {
    return true;
  }

  @Override
  public SharingPlan plan(SharingInputs inputs) {
    int networks = Arrays.stream(inputs.clusterOfAgent()).max().orElse(0) + 1;
    return new SharingPlan(networks, inputs.clusterOfAgent().clone(), null, false);
  }
}
