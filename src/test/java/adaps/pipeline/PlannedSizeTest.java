package adaps.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import adaps.config.ExperimentConfig;
import adaps.config.Scenarios;
import adaps.env.EnvironmentKinds;
import adaps.sharing.Methods;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlannedSizeTest {
  /**
   * Spread 5-5-5 has 10 observations and 5 actions; with layers of 64 and 64 an actor has 11·64 +
   * 65·64 + 65·5 = 5189 parameters and a critic 11·64 + 65·64 + 65 = 4929, 10118 together. The
   * agent's number adds 15 inputs to each: 2·15·64 = 1920. A first layer of 128 adds 2·64·(11 + 64)
   * = 9600.
   */
  @ParameterizedTest
  @CsvSource({
    "adaps, 0, 10118, 0, false",
    "fups, 0, 10118, 0, false",
    "snp-ps, 0, 10118, 0, false",
    "gradps, 0, 10118, 0, false",
    "fups+id, 0, 12038, 0, false",
    "nops, 0, 151770, 0, false",
    "seps, 0, 30354, 3, true",
    "seps, 4, 40472, 4, false",
  })
  void aMethodsSizeIsKnownBeforeItRuns(
      String method, int clusters, long parameters, int shownClusters, boolean assumed) {
    ExperimentConfig config =
        ExperimentConfig.of(Scenarios.load("spread-5-5-5")).with("clusters", clusters);
    assertEquals(
        new PlannedSize(
            parameters, method.equals("gradps") ? 19_718 : parameters, shownClusters, assumed),
        PlannedSize.of(Methods.named(method), config, EnvironmentKinds.spec(config.scenario())));
  }

  @Test
  void aRunTrainsAsManyAsPlanned() {
    ExperimentConfig config =
        ExperimentConfig.of(
            Scenarios.load("spread-3-3-3-12-9"),
            Map.of("method", "fups+id", "steps", 40, "hidden", "8-4", "testEpisodes", 1));
    long[] trained = new long[1];
    RunListener listener =
        event -> {
          if (event instanceof RunEvent.Ended ended) {
            trained[0] = ended.result().training().trainableParameters();
          }
        };
    new Experiment(config, List.of(listener)).run();
    PlannedSize planned =
        PlannedSize.of(Methods.named("fups+id"), config, EnvironmentKinds.spec(config.scenario()));
    assertEquals(planned.trainableParameters(), trained[0]);
  }
}
