package adaps.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.config.ExperimentConfig;
import adaps.config.Scenarios;
import adaps.sharing.Methods;
import adaps.sharing.SharingPlan;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who shares one network with all says so, whatever the method is called. */
class LoneClusterTest {
  private static ExperimentConfig config(String method, int clusters) {
    Map<String, Object> values = new HashMap<>();
    values.put("method", method);
    values.put("clusters", clusters);
    values.put("steps", 400);
    values.put("testEpisodes", 1);
    values.put("collectSteps", 800);
    values.put("vaeEpochs", 1);
    return ExperimentConfig.of(Scenarios.load("spread-5-5-5"), values);
  }

  private static Set<String> ofSharing(RecordedRun run) {
    assertEquals(run.warnings, run.result.warnings());
    Map<String, String> warnings = new HashMap<>(run.warnings);
    warnings.keySet().removeIf(name -> !name.startsWith("one "));
    warnings.values().forEach(it -> assertTrue(it.contains("(FuPS)"), it));
    return warnings.keySet();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {"seps, 1, one network", "seps, 2, -", "adaps, 1, one mask", "adaps, 2, -"})
  void isNamed(String method, int clusters, String warning) {
    Set<String> expected = warning == null ? Set.of() : Set.of(warning);
    assertEquals(expected, ofSharing(RecordedRun.of(config(method, clusters))));
  }

  @ParameterizedTest
  @CsvSource({"fups", "fups+id", "nops", "snp-ps"})
  void isNothingToMethodsWithoutClusters(String method) {
    assertEquals(Set.of(), ofSharing(RecordedRun.of(config(method, 1))));
  }

  @Test
  void isNamedAgainWhereARunGoesOnAndByNoOtherMethodThatTakesTheClustersOver() {
    RecordedRun run = RecordedRun.of(config("seps", 1));
    Checkpoint last = run.checkpoints.get(run.checkpoints.size() - 1);
    RecordedRun resumed = RecordedRun.from(last, run.experiment.config());
    assertEquals(Set.of("one network"), ofSharing(resumed));
    RecordedRun other = RecordedRun.from(run.findings, config("adaps", 1));
    assertEquals(Set.of("one mask"), ofSharing(other));
  }

  /** As an own method may be. */
  @Test
  void isNothingWhereAgentsAreToldTheirNumber() {
    StageWork work = new StageWork(Stage.TRAIN, new RunControl(), event -> {});
    SharingPlan told = new SharingPlan(1, new int[2], null, true);
    LoneCluster.warn(Methods.named("seps"), told, work);
    assertEquals(Map.of(), work.finding().warnings());
  }
}
