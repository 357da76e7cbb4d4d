package adaps.pipeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.config.ExperimentConfig;
import adaps.config.Scenarios;
import adaps.identity.Identities;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Where the identities lie at every point of the VAE's loss curve. */
class IdentityMovesTest {
  private static final List<Identities> AT_POINTS = new ArrayList<>();
  private static IdentityFindings found;

  /** Only stages 1 and 2 count; the rest is as short as can be. */
  @BeforeAll
  static void runOnce() {
    ExperimentConfig config =
        ExperimentConfig.of(
            Scenarios.load("spread-5-5-5"),
            Map.of(
                "steps",
                400,
                "testEpisodes",
                1,
                "collectSteps",
                800,
                "vaeEpochs",
                2,
                "clusters",
                3));
    List<Identities> newest = new ArrayList<>();
    RunListener listener =
        event -> {
          if (event instanceof RunEvent.IdentitiesMoved moved) {
            newest.add(moved.identities());
          } else if (event instanceof RunEvent.VaeTrained trained) {
            Identities now = newest.get(newest.size() - 1);
            assertEquals(trained.point().epoch(), now.epoch(), "they are of the same moment");
            AT_POINTS.add(now);
          } else if (event instanceof RunEvent.IdentityFound told && found == null) {
            AT_POINTS.add(0, newest.get(0));
            found = told.findings();
          }
        };
    new Experiment(config, List.of(listener)).run();
  }

  @Test
  void theyBeginUntrained() {
    assertEquals(0, AT_POINTS.get(0).epoch());
    assertTrue(AT_POINTS.size() > 10, AT_POINTS.size() + " moments");
  }

  @Test
  void theyEndWhereTheRunsFilesHaveThem() {
    Identities last = AT_POINTS.get(AT_POINTS.size() - 1);
    assertEquals(found.identities().epoch(), last.epoch());
    assertArrayEquals(found.identities().mu(), last.mu());
    assertArrayEquals(found.identities().sigma(), last.sigma());
  }
}
