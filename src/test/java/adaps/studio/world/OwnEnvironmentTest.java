package adaps.studio.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.config.ExperimentConfig;
import adaps.config.Scenario;
import adaps.env.EnvironmentKinds;
import adaps.env.EnvironmentSpec;
import adaps.env.WorldFrame;
import adaps.pipeline.Experiment;
import adaps.pipeline.RunEvent;
import adaps.pipeline.RunListener;
import adaps.pipeline.RunResult;
import adaps.pipeline.RunState;
import example.Lamp;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

/** An environment that a user wrote (see {@link example.Corridor}) works like ours. */
@ExtendWith(ApplicationExtension.class)
class OwnEnvironmentTest {
  private static final Scenario CORRIDOR =
      new Scenario("corridor-6", "Six in a corridor", "corridor", "mine", Map.of("agents", 6));

  private static final class Outcome implements RunListener {
    private RunResult result;
    private Throwable failure;

    @Override
    public void accept(RunEvent event) {
      if (event instanceof RunEvent.Ended ended) {
        result = ended.result();
      } else if (event instanceof RunEvent.Failed failed) {
        failure = failed.cause();
      }
    }
  }

  @Test
  void itIsTrainedThroughAllFiveStages() {
    Outcome outcome = new Outcome();
    Experiment experiment =
        new Experiment(
            ExperimentConfig.of(
                CORRIDOR, Map.of("steps", 2000, "collectSteps", 2000, "testEpisodes", 1)),
            List.of(outcome));

    experiment.run();

    assertEquals(null, outcome.failure);
    assertSame(RunState.FINISHED, experiment.state());
    assertNotNull(outcome.result);
    assertEquals(1.0, outcome.result.clusters().agreement(), "clusters are the two homes");
  }

  @Test
  void itIsDrawnWithoutAPainterOfItsOwn() {
    EnvironmentSpec spec = EnvironmentKinds.spec(CORRIDOR);
    List<WorldFrame> states = WorldPaintersTest.episode(CORRIDOR, 3);
    WorldFrame last = states.get(3);
    Painting painting = Painting.of(400, 300, Painting.byType(), states);

    assertSame(GenericPainter.class, WorldPainters.of(last).getClass());
    for (int agent = 0; agent < spec.agents(); agent++) {
      double x = last.places()[2 * agent];
      double y = last.places()[2 * agent + 1];
      double aside = 8 / painting.camera.scale();
      assertTrue(
          painting.shows(Painting.PALETTE.type(spec.agentTypes().get(agent)), x - aside, y),
          "agent " + (agent + 1));
      assertEquals(agent, new GenericPainter().agentAt(last, x, y, 0.1));
    }
    assertTrue(new GenericPainter().describe(last, 0).startsWith("reward \u2212"));
  }

  @Test
  void itCanBringAPainterOfItsOwn() {
    Painting on =
        Painting.of(300, 300, Painting.byType(), List.of(new Lamp(0, new int[] {0}, true)));
    Painting off =
        Painting.of(300, 300, Painting.byType(), List.of(new Lamp(0, new int[] {0}, false)));

    assertTrue(on.shows(Painting.PALETTE.type(0), 0.5, 0.5));
    assertTrue(off.shows(Painting.PALETTE.faint(), 0.5, 0.5));
  }

  @Test
  void withoutPlacesAgentsStandInLinesWithTheirRewards() {
    WorldFrame frame =
        new WorldFrame() {
          @Override
          public int step() {
            return 4;
          }

          @Override
          public int[] agentTypes() {
            return new int[] {0, 1, 1};
          }
        };
    Painting painting = Painting.of(400, 300, Painting.byType(), List.of(frame));

    double aside = 20 / painting.camera.scale();
    assertTrue(painting.shows(Painting.PALETTE.type(0), -aside, 0));
    assertTrue(painting.shows(Painting.PALETTE.type(1), 1 - aside, 0));
    assertTrue(painting.shows(Painting.PALETTE.type(1), 2 - aside, 0));
    assertEquals("step 4", new GenericPainter().describe(frame, 0));
  }
}
