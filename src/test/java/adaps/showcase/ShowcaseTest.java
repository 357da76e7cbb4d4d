package adaps.showcase;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.Waiting;
import adaps.config.Scenario;
import adaps.nets.MlpShape;
import adaps.pipeline.MatchEnvironment;
import adaps.pipeline.PolicySnapshot;
import adaps.sharing.SharingPlan;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Hand-made policies on the tiny environment: four agents, two of each type, ten steps; naming the
 * target earns 1, or 2 for the second type.
 */
class ShowcaseTest {
  private static final int ENOUGH = 40;
  private static final Scenario MATCH = new Scenario("match", "Match", "match", "test", Map.of());
  private static final MlpShape SHAPE = new MlpShape(3, List.of(3), 3);
  private static final SharingPlan SHARED = new SharingPlan(1, new int[4], null, false);

  private Showcase showcase = new Showcase(MATCH, 0, "vector");

  @AfterEach
  void close() {
    showcase.close();
  }

  /** Stands still, with nothing but what is asked for. */
  private void standStill() {
    showcase.close();
    showcase = new Showcase(MATCH, 0, "vector");
    showcase.setSpeed(0);
    ShowcaseRounds.go(showcase, 1);
  }

  /** Steps as often. */
  private void step(int times) {
    for (int i = 0; i < times; i++) {
      long before = newest().number();
      showcase.step();
      Waiting.until(() -> newest().number() > before);
    }
  }

  private ShowcaseTick newest() {
    List<ShowcaseTick> history = showcase.history();
    return history.get(history.size() - 1);
  }

  /** Logits are a multiple of the one-hot target; the value is 5 where the first is the target. */
  private static ShownPolicy policy(String name, float multiple) {
    float[] actor = new float[SHAPE.parameters()];
    float[] critic = new float[new MlpShape(3, List.of(3), 1).parameters()];
    for (int i = 0; i < 3; i++) {
      actor[3 * i + i] = 1;
      actor[12 + 3 * i + i] = multiple;
      critic[3 * i + i] = 1;
    }
    critic[12] = 5;
    return new ShownPolicy(name, new PolicySnapshot(SHARED, SHAPE, actor, 7, critic));
  }

  @Test
  void theNewestFramesHaveNoGap() {
    showcase.setSpeed(500);
    Waiting.until(() -> showcase.recent().size() >= ENOUGH);

    List<ShowcaseFrame> recent = showcase.recent();

    for (int i = 1; i < recent.size(); i++) {
      ShowcaseFrame before = recent.get(i - 1);
      boolean fresh = recent.get(i).world().step() == 0;
      assertEquals(
          fresh ? MatchEnvironment.LIMIT : recent.get(i).world().step() - 1, before.world().step());
      assertEquals(recent.get(i).episode() - (fresh ? 1 : 0), before.episode());
    }
  }

  @Test
  void fiveHundredStepsCanBeLookedBackOnAndOlderOnesAreForgotten() {
    showcase.setSpeed(100_000);
    Waiting.until(() -> showcase.frame().episode() > 60);
    showcase.setSpeed(0);
    ShowcaseRounds.go(showcase, 1);

    List<ShowcaseTick> history = showcase.history();
    assertEquals(501, history.size());
    for (int i = 1; i < history.size(); i++) {
      assertEquals(history.get(i - 1).number() + 1, history.get(i).number());
    }
  }

  @Test
  void standingStillItMakesTheStepsThatAreAskedFor() {
    standStill();
    int before = showcase.recent().size();
    step(3);
    ShowcaseRounds.go(showcase, 100);
    assertEquals(before + 3, showcase.recent().size());
  }

  @Test
  void aFrameHoldsTheProbabilitiesWithWhichTheNextStepIsDrawn() {
    standStill();
    showcase.show(0, policy("sure", 2));
    Waiting.until(() -> showcase.frame().policy().equals("sure"));
    double sure = Math.exp(2) / (Math.exp(2) + 2);
    int[] named = new int[2];
    for (int i = 0; i < 30; i++) {
      ShowcaseFrame frame = showcase.frame();
      assertEquals(7, frame.update());
      step(1);
      for (int agent = 0; agent < 4 && frame.world().step() < MatchEnvironment.LIMIT; agent++) {
        AgentMoments.Moment moment = frame.moments().of(agent);
        int target = indexOfOne(moment.observation());
        assertEquals(sure, moment.probabilities()[target], 1e-6);
        assertEquals((1 - sure) / 2, moment.probabilities()[(target + 1) % 3], 1e-6);
        assertEquals(target == 0 ? 5 : 0, moment.value(), 1e-6);
        named[showcase.frame().actions()[agent] == target ? 1 : 0]++;
      }
    }
    // About 110 draws; four deviations of their mean are 0.16.
    assertEquals(sure, (double) named[1] / (named[0] + named[1]), 0.16);
  }

  private static int indexOfOne(float[] observation) {
    int index = 0;
    while (observation[index] != 1) {
      index++;
    }
    return index;
  }

  @Test
  void agentsReturnsAddUpToTheEpisodes() {
    standStill();
    showcase.show(0, policy("certain", 60));
    Waiting.until(() -> showcase.frame().policy().equals("certain"));
    int first = showcase.frame().world().step();
    showcase.restart();
    Waiting.until(() -> showcase.frame().episode() > 1 && showcase.frame().world().step() == 0);
    assertEquals(0, showcase.frame().moments().of(0).episodeReturn());
    step(4);
    ShowcaseFrame frame = showcase.frame();
    assertEquals(4, frame.moments().of(0).episodeReturn(), "from step " + first);
    assertEquals(8, frame.moments().of(3).episodeReturn());
    assertEquals(2, frame.moments().of(3).reward());
    assertEquals(4 + 4 + 8 + 8, frame.episodeReturn());
  }

  @Test
  void withoutAPolicyEveryActionIsAsProbableAndNothingIsValued() {
    AgentMoments.Moment moment = showcase.frame().moments().of(2);
    assertArrayEquals(new float[] {1 / 3f, 1 / 3f, 1 / 3f}, moment.probabilities());
    assertTrue(Double.isNaN(moment.value()));
    assertNull(showcase.frame().plan());
    assertNull(showcase.frame().moments().of(4));
  }

  @Test
  void aPolicyThatComesWhileItStandsStillActsFromThisVeryStateOn() {
    standStill();
    step(2);
    ShowcaseTick before = newest();
    showcase.show(0, policy("another", 1));
    Waiting.until(() -> showcase.frame().policy().equals("another"));
    assertEquals(before.number(), newest().number());
    assertSame(before.frames().get(0).world(), showcase.frame().world());
    assertSame(SHARED, showcase.frame().plan());
    showcase.show(0, ShownPolicy.RANDOM);
    Waiting.until(() -> showcase.frame().policy().equals("random actions"));
    assertNull(showcase.frame().plan());
  }

  @Test
  void twoWorldsBeginEveryEpisodeAlikeAndStepTogether() {
    showcase.show(0, policy("left", 60));
    showcase.show(1, policy("right", -60));
    showcase.setWorlds(2);
    showcase.setSpeed(1000);
    Waiting.until(() -> showcase.frame().episode() > 4);
    int episodes = 0;
    for (ShowcaseTick tick : showcase.history()) {
      assertEquals(2, tick.frames().size(), "what came before is forgotten");
      ShowcaseFrame left = tick.frames().get(0);
      ShowcaseFrame right = tick.frames().get(1);
      assertEquals(left.world().step(), right.world().step());
      assertEquals(left.episode(), right.episode());
      for (int agent = 0; agent < 4; agent++) {
        // What comes next does not depend on the actions here, so that all targets are alike.
        assertArrayEquals(
            left.moments().of(agent).observation(), right.moments().of(agent).observation());
      }
      assertEquals(0, right.episodeReturn());
      assertEquals(6 * left.world().step(), left.episodeReturn());
      episodes += left.world().step() == 0 ? 1 : 0;
    }
    assertTrue(episodes > 2, () -> "enough episodes");
    showcase.setWorlds(1);
    Waiting.until(() -> newest().frames().size() == 1);
    assertEquals(1, showcase.history().get(0).frames().size());
  }

  @Test
  void theSamePolicyDoesTheSameInBothWorlds() {
    showcase.setWorlds(2);
    showcase.setSpeed(500);
    Waiting.until(() -> newest().frames().size() == 2 && showcase.recent().size() > 25);
    for (ShowcaseTick tick : showcase.history()) {
      assertArrayEquals(tick.frames().get(0).actions(), tick.frames().get(1).actions());
    }
  }

  @Test
  void inACrowdOnlyTheObservedAgentsNumbersAreKept() {
    Scenario crowd = new Scenario("c", "Crowd", "match", "test", Map.of("agents", 4000));
    try (Showcase large = new Showcase(crowd, 0, "vector")) {
      large.setSpeed(0);
      assertNull(large.frame().moments().of(17));
      large.observe(17);
      Waiting.until(() -> large.frame().moments().of(17) != null);
      assertNull(large.frame().moments().of(16));
      assertNotNull(large.frame().moments().of(17).observation());
    }
  }
}
