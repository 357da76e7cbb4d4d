package adaps.a2c;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import adaps.a2c.PoisonedEnvironment.Poison;
import adaps.sharing.SharingPlan;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** From which update on the learner learns with a changed setting. */
class ChangedSettingsUpdateTest {
  private static A2c training(String changes) {
    return SmallTraining.a2c(
        () -> new PoisonedEnvironment(SmallTraining.AGENTS, 1000, Poison.NONE),
        SmallTraining.SHARED,
        Map.of("changes", changes));
  }

  private static float[] parameters(A2c a2c) {
    float[] parameters = new float[a2c.networks().actor().parameterCount()];
    a2c.networks().actor().readParameters(parameters);
    return parameters;
  }

  /** Adam steps by the learning rate, so that at 0 nothing moves. */
  @Test
  void aLearningRateOfNoughtHoldsTheNetworksFromTheNextUpdateOn() {
    try (A2c a2c = training("learningRate=0@3;learningRate=0.01@5")) {
      float[][] after = new float[7][];
      after[0] = parameters(a2c);
      for (int update = 1; update < after.length; update++) {
        a2c.update();
        after[update] = parameters(a2c);
      }
      boolean[] moved = new boolean[after.length];
      for (int update = 1; update < after.length; update++) {
        moved[update] = !Arrays.equals(after[update - 1], after[update]);
      }
      assertArrayEquals(new boolean[] {false, true, true, true, false, false, true}, moved);
    }
  }

  @Test
  void anEntropyWeightIsThatOfTheNextUpdate() {
    try (A2c plain = training("");
        A2c changed = training("entropyWeight=5@2")) {
      for (int update = 1; update <= 2; update++) {
        plain.update();
        changed.update();
        assertArrayEquals(parameters(plain), parameters(changed), "update " + update);
      }
      plain.update();
      changed.update();
      assertFalse(Arrays.equals(parameters(plain), parameters(changed)));
    }
  }

  @Test
  void aRevisedPlanAndARestoredStateLearnWithWhatIsDueThere() throws Exception {
    try (A2c whole = training("learningRate=0@3");
        A2c other = training("learningRate=0@3")) {
      A2cState second = null;
      for (int update = 1; update <= 4; update++) {
        whole.update();
        second = update == 2 ? whole.state() : second;
      }
      float[] end = parameters(whole);
      whole.revise(new SharingPlan(1, new int[SmallTraining.AGENTS], null, false));
      whole.update();
      assertArrayEquals(end, parameters(whole), "held under the revised plan");
      whole.restore(second);
      whole.update();
      whole.update();
      assertArrayEquals(end, parameters(whole), "free again at update 3, held at 4");
      other.restore(second);
      other.update();
      assertArrayEquals(end, parameters(other));
      assertEquals(3, other.updates());
    }
  }
}
