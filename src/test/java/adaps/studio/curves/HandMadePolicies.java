package adaps.studio.curves;

import adaps.config.ExperimentConfig;
import adaps.config.Scenarios;
import adaps.env.EnvironmentKinds;
import adaps.env.EnvironmentSpec;
import adaps.nets.MlpShape;
import adaps.pipeline.PolicySnapshot;
import adaps.pipeline.RunEvent;
import adaps.sharing.SharingPlan;
import java.util.List;
import java.util.Map;

/** Policies of one blue and two orange agents, each with a network that always does one thing. */
final class HandMadePolicies {
  static final ExperimentConfig CONFIG =
      ExperimentConfig.of(
          Scenarios.load("spread-5-5-5").with("groups", "1-2"), Map.of("method", "nops"));
  static final EnvironmentSpec SPEC = EnvironmentKinds.spec(CONFIG.scenario(), 0);

  private HandMadePolicies() {}

  /**
   * A policy of so many updates.
   *
   * @param actions what each agent always does
   */
  static RunEvent.PolicyChanged after(long update, int... actions) {
    MlpShape shape = new MlpShape(SPEC.observationSize(), List.of(1), SPEC.actions());
    float[] parameters = new float[actions.length * shape.parameters()];
    int[] own = new int[actions.length];
    for (int agent = 0; agent < actions.length; agent++) {
      own[agent] = agent;
      int lastBiases = (agent + 1) * shape.parameters() - SPEC.actions();
      parameters[lastBiases + actions[agent]] = 200;
    }
    SharingPlan plan = new SharingPlan(actions.length, own, null, false);
    return new RunEvent.PolicyChanged(new PolicySnapshot(plan, shape, parameters, update));
  }
}
