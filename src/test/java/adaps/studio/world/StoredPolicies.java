package adaps.studio.world;

import adaps.config.Scenario;
import adaps.env.EnvironmentKinds;
import adaps.env.EnvironmentSpec;
import adaps.nets.MlpShape;
import adaps.pipeline.PolicySnapshot;
import adaps.sharing.SharingPlan;
import java.util.List;

/** Policies of one small network, all its weights 0, that fit a scenario. */
final class StoredPolicies {
  private StoredPolicies() {}

  static PolicySnapshot untrained(Scenario scenario, long update) {
    EnvironmentSpec spec = EnvironmentKinds.spec(scenario);
    MlpShape shape = new MlpShape(spec.observationSize(), List.of(2), spec.actions());
    SharingPlan plan = new SharingPlan(1, new int[spec.agents()], null, false);
    return new PolicySnapshot(plan, shape, new float[shape.parameters()], update);
  }
}
