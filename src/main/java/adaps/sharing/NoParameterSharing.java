package adaps.sharing;

import java.util.stream.IntStream;

/** NoPS: one network for each agent. */
public final class NoParameterSharing implements Method {
  @Override
  public String name() {
    return "nops";
  }

  @Override
  public String label() {
    return "NoPS";
  }

  @Override
  public String sentence() {
    return "One network for every agent, nothing shared.";
  }

  @Override
  public SharingPlan plan(SharingInputs inputs) {
    return new SharingPlan(
        inputs.agents(), IntStream.range(0, inputs.agents()).toArray(), null, false);
  }
}
