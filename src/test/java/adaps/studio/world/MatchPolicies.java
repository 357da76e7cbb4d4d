package adaps.studio.world;

import adaps.config.Scenario;
import adaps.nets.MlpShape;
import adaps.pipeline.PolicySnapshot;
import adaps.sharing.SharingPlan;
import java.util.List;
import java.util.Map;

/** Hand-made policies on the tiny environment: four agents see a one-hot target of three. */
final class MatchPolicies {
  static final Scenario MATCH = new Scenario("match", "Match", "match", "test", Map.of());
  static final MlpShape SHAPE = new MlpShape(3, List.of(3), 3);
  private static final SharingPlan SHARED = new SharingPlan(1, new int[4], null, false);

  private MatchPolicies() {}

  /** Logits are a multiple of the target; the critic's value is always 0. */
  static PolicySnapshot policy(double multiple, long update) {
    float[] actor = new float[SHAPE.parameters()];
    for (int i = 0; i < 3; i++) {
      actor[3 * i + i] = 1;
      actor[12 + 3 * i + i] = (float) multiple;
    }
    return new PolicySnapshot(SHARED, SHAPE, actor, update, new float[16]);
  }
}
