package adaps.studio.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.config.Scenario;
import adaps.env.Environment;
import adaps.env.EnvironmentKinds;
import adaps.env.WorldFrame;
import adaps.random.RandomStreams;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.framework.junit5.ApplicationExtension;

/** What holds for every painter. */
@ExtendWith(ApplicationExtension.class)
class WorldPaintersTest {
  private static final int STEPS = 30;

  /** Every environment with 100 agents. */
  static Stream<Scenario> crowds() {
    return Stream.of(
        crowd("spread", Map.of("groups", "40-30-30")),
        crowd("warehouse", Map.of("agents", 100, "colours", 5, "shelfRows", 3, "shelfColumns", 9)),
        crowd(
            "foraging",
            Map.of("agents", 100, "foods", 20, "rows", 20, "columns", 20, "maxLevel", 4)),
        crowd("corridor", Map.of("agents", 100)),
        crowd("match", Map.of("agents", 100)));
  }

  private static Scenario crowd(String environment, Map<String, Object> settings) {
    return new Scenario(environment, "A crowd", environment, "test", settings);
  }

  static List<WorldFrame> episode(Scenario scenario, int steps) {
    RandomStreams streams = new RandomStreams(5);
    Environment environment =
        EnvironmentKinds.of(scenario).prepare(scenario.settings(), streams).get();
    UniformRandomProvider random = streams.stream("episode");
    environment.reset(random);
    List<WorldFrame> frames = new ArrayList<>(List.of(environment.frame()));
    int agents = environment.spec().agents();
    boolean ended = false;
    while (frames.size() <= steps && !ended) {
      int[] actions = random.ints(agents, 0, environment.spec().actions()).toArray();
      ended = environment.step(actions, new double[agents], random);
      frames.add(environment.frame());
    }
    return frames;
  }

  @Test
  void thePainterIsFoundByTheClassOfTheFrame() {
    List<Class<?>> classes =
        crowds().map(s -> WorldPainters.of(episode(s, 0).get(0)).getClass()).toList().stream()
            .<Class<?>>map(c -> c)
            .toList();

    assertEquals(
        List.of(
            SpreadPainter.class,
            WarehousePainter.class,
            ForagingPainter.class,
            GenericPainter.class,
            GenericPainter.class),
        classes);
  }

  @ParameterizedTest
  @MethodSource("crowds")
  void aHundredAgentsAreDrawnWithinASmallPicture(Scenario scenario) {
    List<WorldFrame> states = episode(scenario, STEPS);
    int[] clusters = IntStream.range(0, 100).map(agent -> agent % 4).toArray();
    for (boolean byCluster : new boolean[] {false, true}) {
      WorldStyle style = new WorldStyle(Painting.PALETTE, byCluster, clusters, true, true, -1, -1);
      Painting painting = Painting.of(200, 200, style, states);

      assertEquals(0, painting.spilled(), byCluster ? "by cluster" : "by type");
    }
  }

  /** Every environment with six agents. */
  static Stream<Scenario> few() {
    return Stream.of(
        crowd("spread", Map.of("groups", "2-2-2")),
        crowd("warehouse", Map.of("agents", 6, "colours", 2)),
        crowd("foraging", Map.of("agents", 6, "foods", 4)),
        crowd("corridor", Map.of("agents", 6)),
        crowd("match", Map.of("agents", 6)));
  }

  private static int ringed(List<WorldFrame> states, boolean byCluster, int agent, int cluster) {
    int[] clusters = {0, 0, 1, 1, 1, 2};
    WorldStyle style =
        new WorldStyle(Painting.PALETTE, byCluster, clusters, false, false, agent, cluster);
    Painting painting = Painting.of(500, 400, style, states);
    return painting.count(
        Painting.PALETTE.accent(),
        painting.camera.planeX(0),
        painting.camera.planeY(399),
        painting.camera.planeX(499),
        painting.camera.planeY(0));
  }

  @ParameterizedTest
  @MethodSource("few")
  void theSelectedAgentHasARingAndSoHasEveryAgentOfTheSelectedCluster(Scenario scenario) {
    List<WorldFrame> states = episode(scenario, 0);
    for (boolean byCluster : new boolean[] {false, true}) {
      int none = ringed(states, byCluster, WorldStyle.NONE, WorldStyle.NONE);
      int one = ringed(states, byCluster, 2, WorldStyle.NONE) - none;
      int three = ringed(states, byCluster, WorldStyle.NONE, 1) - none;
      assertEquals(0, none, "the accent is for the selection alone");
      assertTrue(one > 15, () -> one + " pixels of one ring");
      assertTrue(three > 1.5 * one && three < 4 * one, () -> three + " against " + one);
      assertEquals(
          one, ringed(states, byCluster, 2, 0) - none, "the agent goes before its cluster");
      assertEquals(0, ringed(states, byCluster, 17, 9), "who is not there has no ring");
    }
  }

  @ParameterizedTest
  @MethodSource("crowds")
  void everyAgentIsFoundWhereItIsDrawn(Scenario scenario) {
    WorldFrame frame = episode(scenario, 0).get(0);
    assertFound(WorldPainters.of(frame), frame);
  }

  private static <F extends WorldFrame> void assertFound(WorldPainter<F> painter, WorldFrame any) {
    F frame = painter.frames().cast(any);
    Painting painting = Painting.of(600, 600, Painting.byType(), List.of(frame));
    boolean[] found = new boolean[100];
    for (double y = 0; y < 600; y += 3) {
      for (double x = 0; x < 600; x += 3) {
        double planeX = painting.camera.planeX(x);
        double planeY = painting.camera.planeY(y);
        int agent = painter.agentAt(frame, planeX, planeY, 14 / painting.camera.scale());
        if (agent >= 0) {
          found[agent] = true;
        }
      }
    }
    long count = IntStream.range(0, 100).filter(agent -> found[agent]).count();
    // Agents of Spread may begin nearly on top of each other.
    assertTrue(count >= 90, () -> count + " of 100 agents");
    assertInstanceOf(String.class, painter.describe(frame, 0));
  }
}
