package adaps.showcase;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.Waiting;
import adaps.config.Scenario;
import adaps.env.PlacedThing;
import adaps.env.spread.SpreadFrame;
import adaps.nets.MlpShape;
import adaps.pipeline.PolicySnapshot;
import adaps.sharing.SharingPlan;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two agents on the plane that somebody moves while the world stands still. */
class MovedByHandTest {
  private static final int OBSERVATION = 8;
  private static final int ACTIONS = 5;
  private static final int RIGHT = 2;
  private static final Scenario PAIR =
      new Scenario("pair", "Pair", "spread", "test", Map.of("groups", "1-1", "timeLimit", 5));

  private final Showcase showcase = new Showcase(PAIR, 3, "vector");

  @BeforeEach
  void standStill() {
    showcase.setSpeed(0);
    ShowcaseRounds.go(showcase, 1);
    showcase.restart();
    Waiting.until(() -> showcase.frame().episode() > 1 && showcase.frame().world().step() == 0);
  }

  @AfterEach
  void close() {
    showcase.close();
  }

  private SpreadFrame world() {
    return (SpreadFrame) showcase.frame().world();
  }

  private String move(int world, PlacedThing thing, double x, double y) throws Exception {
    return showcase.move(world, thing, x, y).get(1, TimeUnit.MINUTES);
  }

  private ShowcaseTick newest() {
    List<ShowcaseTick> history = showcase.history();
    return history.get(history.size() - 1);
  }

  private void step() {
    long before = newest().number();
    showcase.step();
    Waiting.until(() -> newest().number() > before);
  }

  /** The logit of going right is the agent's x where that is above 0; all others are 0. */
  private static PolicySnapshot towardsItsX() {
    MlpShape shape = new MlpShape(OBSERVATION, List.of(1), ACTIONS);
    float[] actor = new float[shape.parameters()];
    actor[2] = 1;
    actor[OBSERVATION + 1 + RIGHT] = 1;
    return new PolicySnapshot(new SharingPlan(1, new int[2], null, false), shape, actor, 9);
  }

  @Test
  void thePolicyLooksAtWhatIsThereThenAndGoesOnFromThere() throws Exception {
    showcase.show(0, new ShownPolicy("by x", towardsItsX()));
    Waiting.until(() -> showcase.frame().policy().equals("by x"));
    step();
    ShowcaseTick before = newest();
    SpreadFrame from = world();
    assertFalse(showcase.frame().movedByHand());

    assertEquals("", move(0, from.things().get(0), 2, -1.5));

    ShowcaseFrame moved = showcase.frame();
    assertTrue(moved.movedByHand());
    assertEquals(before.number() + 1, newest().number(), "the state before it is looked back on");
    assertEquals(1, moved.world().step());
    AgentMoments.Moment moment = moved.moments().of(0);
    assertArrayEquals(
        new float[] {0, 0, 2, -1.5f}, java.util.Arrays.copyOf(moment.observation(), 4));
    assertEquals((float) (from.landmarks()[0] - 2), moment.observation()[4]);
    double likely = Math.exp(2) / (Math.exp(2) + 4);
    assertEquals(likely, moment.probabilities()[RIGHT], 1e-6);
    assertEquals(0, moment.reward());
    assertEquals(0, moved.actions().length);

    step();
    double[] velocity = world().velocities();
    // At rest before, so that it has the speed of one push or of none.
    assertTrue(Math.abs(velocity[0]) + Math.abs(velocity[1]) <= 0.5 + 1e-12);
    assertEquals(2 + 0.1 * velocity[0], world().positions()[0], 1e-12);
    assertTrue(showcase.frame().movedByHand(), "until the episode ends");
  }

  @Test
  void theNextEpisodeIsOneOfThePolicyAgain() throws Exception {
    assertEquals("", move(0, world().things().get(2), -3, -3));
    for (int i = 0; i < 5; i++) {
      step();
      assertTrue(showcase.frame().movedByHand());
      assertEquals(-3, world().landmarks()[0]);
    }
    assertEquals(
        "This episode is over; begin a fresh one to move things in it.",
        move(0, world().things().get(0), 0, 0));
    step();
    assertEquals(0, world().step());
    assertFalse(showcase.frame().movedByHand());
  }

  @Test
  void whatCannotBeChangesNothing() throws Exception {
    ShowcaseTick before = newest();
    PlacedThing landmark = world().things().get(3);
    assertTrue(move(0, landmark, 4, 0).startsWith("Landmark 2 can only lie"));
    PlacedThing elsewhere = new PlacedThing("agent", 0, 7, 7, 0.1);
    assertTrue(move(0, elsewhere, 0, 0).startsWith("Agent 1 is no longer where it was"));
    assertEquals("", move(0, landmark, landmark.x(), landmark.y()));
    assertEquals(before.number(), newest().number());
    assertFalse(showcase.frame().movedByHand());
  }

  @Test
  void theWorldBesideItGoesItsOwnWay() throws Exception {
    showcase.setWorlds(2);
    Waiting.until(() -> newest().frames().size() == 2);
    SpreadFrame left = world();
    assertEquals("", move(1, left.things().get(1), 1, 1));
    assertArrayEquals(left.positions(), world().positions());
    assertFalse(newest().frames().get(0).movedByHand());
    assertTrue(newest().frames().get(1).movedByHand());
  }

  @Test
  void aWorldThatCannotBeChangedSaysSo() throws Exception {
    Scenario match = new Scenario("match", "Match", "match", "test", Map.of());
    try (Showcase other = new Showcase(match, 0, "vector")) {
      other.setSpeed(0);
      PlacedThing agent = new PlacedThing(PlacedThing.AGENT, 0, 0, 0, 1);
      assertTrue(
          other
              .move(0, agent, 1, 1)
              .get(1, TimeUnit.MINUTES)
              .startsWith("Nothing in this world can be moved by hand"));
      assertFalse(other.frame().movedByHand());
    }
  }
}
