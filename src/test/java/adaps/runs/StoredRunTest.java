package adaps.runs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.config.BrokenFileException;
import adaps.config.ExperimentConfig;
import adaps.config.Scenario;
import adaps.identity.IdentityClusters;
import adaps.identity.LatentFrame;
import adaps.pipeline.RunEvent;
import adaps.pipeline.RunResult;
import adaps.pipeline.RunState;
import adaps.pipeline.Stage;
import adaps.sharing.MaskFrame;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run told is what its folder says. */
class StoredRunTest {
  @TempDir Path runs;

  @Test
  void resultIdentityAndMasksReadBack() {
    StoredRun run = stored(new int[] {1, 0});
    RunResult result = run.result().orElseThrow();
    assertEquals(RunState.FINISHED, result.state());
    assertEquals(400, result.training().envSteps());
    assertEquals(-12.5, result.training().testReturn());
    assertArrayEquals(new int[] {0, 1}, result.clusters().ofAgent());
    assertEquals(1, result.clusters().agreement());
    assertTrue(Double.isNaN(result.clusters().purity()), "null in the file is NaN");
    assertEquals(Map.of("empty layer", "Mask 1 keeps nothing."), result.warnings());
    assertEquals(123, result.training().trainableParameters());
    assertEquals(Map.of(Stage.TRAIN, 2.5), result.stageSeconds());

    LatentFrame latent = run.identity().orElseThrow().frame();
    LatentFrame told = Examples.findings(new int[] {1, 0}).frame();
    assertArrayEquals(told.plane(), latent.plane());
    assertArrayEquals(told.planeCentres(), latent.planeCentres());
    assertArrayEquals(told.clusterOfAgent(), latent.clusterOfAgent());
    assertEquals(told.daviesBouldin(), latent.daviesBouldin());
    StoredIdentity identity = run.identity().orElseThrow();
    assertArrayEquals(new double[] {0.75, 0.125}, identity.errors().observation());
    assertArrayEquals(new double[] {0.5, Double.NaN}, identity.errors().reward());
    IdentityClusters clusters = identity.clusters().orElseThrow();
    assertArrayEquals(new double[] {1.5, -2}, clusters.centres()[0]);
    assertEquals(told.daviesBouldin(), clusters.tried());
    assertEquals(List.of(0, 1), run.identity().orElseThrow().agentTypes());

    MaskFrame masks = run.masks().orElseThrow();
    assertArrayEquals(Examples.masks().bits(), masks.bits());
    assertNull(masks.probabilities());
    assertArrayEquals(Examples.masks().report().keep(), masks.report().keep());
  }

  @Test
  void anOlderIdentityFileHasNoCentresAndNoErrorsOfAgents() throws Exception {
    StoredRun run = stored(new int[] {1, 0});
    Path file = run.folder().identity();
    String older = Files.readString(file).replaceAll("(?s),\\s*\"centres\".*$", "\n}\n");
    Files.writeString(file, older);
    StoredIdentity identity = run.identity().orElseThrow();
    assertNull(identity.errors());
    assertTrue(identity.clusters().isEmpty());
    assertArrayEquals(new int[] {1, 0}, identity.frame().clusterOfAgent());
  }

  @Test
  void centresWithoutClustersAreNoClusters() throws Exception {
    StoredRun run = stored(new int[] {1, 0});
    Path file = run.folder().identity();
    Files.writeString(
        file,
        Files.readString(file).replace("\"clusterOfAgent\": [1,0]", "\"clusterOfAgent\": null"));
    assertTrue(run.identity().orElseThrow().clusters().isEmpty());
  }

  @Test
  void identityBeforeClusteringHasNoClusters() {
    assertNull(stored(null).identity().orElseThrow().frame().clusterOfAgent());
  }

  @Test
  void aRunUnderWayHasNoResult() {
    RunWriter writer = RunWriter.create(runs, Examples.config());
    StoredRun run = StoredRun.read(writer.folder().path());
    writer.close();
    assertEquals(Optional.empty(), run.result());
    assertEquals(Optional.empty(), run.identity());
    assertEquals(Optional.empty(), run.masks());
  }

  @Test
  void anotherSummaryIsRefusedWithFileAndField() throws Exception {
    StoredRun run = stored(null);
    Path summary = run.folder().summary();
    Files.writeString(summary, Files.readString(summary).replace("\"finished\"", "\"gone\""));
    BrokenFileException refused = assertThrows(BrokenFileException.class, run::result);
    assertEquals(summary + ": state is unknown to this program.", refused.getMessage());
  }

  @Test
  void aKeyIsTheSameForTheSameNumbersAlone() throws Exception {
    ExperimentConfig config = Examples.config();
    StoredRun run = stored(null);
    assertEquals(ExperimentKey.of(config), ExperimentKey.of(run.config()));
    assertEquals(
        ExperimentKey.of(config), ExperimentKey.of(with(config, Map.of("groups", List.of(1, 1)))));
    Map<String, Object> defaultSpelledOut = Map.of("groups", "1-1", "timeLimit", "50");
    assertEquals(ExperimentKey.of(config), ExperimentKey.of(with(config, defaultSpelledOut)));
    assertNotEquals(ExperimentKey.of(config), ExperimentKey.of(config.with("seed", 8)));
    assertNotEquals(
        ExperimentKey.of(config), ExperimentKey.of(with(config, Map.of("groups", "1-2"))));
  }

  private static ExperimentConfig with(ExperimentConfig config, Map<String, Object> settings) {
    Scenario scenario = new Scenario("pair", "other words", "spread", "elsewhere", settings);
    return ExperimentConfig.of(scenario, config.values());
  }

  private StoredRun stored(int[] clusters) {
    RunWriter writer = RunWriter.create(runs, Examples.config());
    writer.accept(new RunEvent.IdentityFound(Examples.findings(clusters)));
    writer.accept(new RunEvent.MasksKnown(Examples.masks()));
    writer.accept(new RunEvent.Ended(Examples.result(RunState.FINISHED)));
    writer.accept(new RunEvent.StateChanged(RunState.FINISHED, ""));
    writer.close();
    return StoredRun.read(writer.folder().path());
  }
}
