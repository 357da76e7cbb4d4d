package adaps.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.config.ConfigException;
import adaps.pipeline.MetricPoint;
import adaps.pipeline.RunEvent;
import adaps.pipeline.RunState;
import adaps.pipeline.Stage;
import adaps.pipeline.StageProgress;
import adaps.pipeline.VaePoint;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class RunWriterTest {
  @TempDir Path runs;

  @Test
  void aFinishedRunReadsBackWhole() {
    RunWriter writer = RunWriter.create(runs, Examples.config());
    List<MetricPoint> points = new ArrayList<>();
    for (int i = 0; i < 5000; i++) {
      points.add(Examples.point(i, -i / 7.0));
      writer.accept(new RunEvent.Tested(points.get(i)));
    }
    writer.accept(new RunEvent.Ended(Examples.result(RunState.FINISHED)));
    writer.accept(new RunEvent.StateChanged(RunState.FINISHED, ""));
    writer.close();

    StoredRun read = StoredRun.read(writer.folder().path());
    assertEquals(points, read.metrics());
    assertEquals(Examples.config().values(), read.config().values());
  }

  @Test
  void theVaesLossCurveReadsBackToTheBit() {
    RunWriter writer = RunWriter.create(runs, Examples.config());
    List<VaePoint> points = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      points.add(new VaePoint(i / 3.0, i / 7.0, 1.0 / (i + 1), i == 0 ? Double.NaN : 0.1 * i, -i));
      writer.accept(new RunEvent.VaeTrained(points.get(i)));
    }
    writer.close();
    assertEquals(points, StoredRun.read(writer.folder().path()).vae());
  }

  @Test
  void theFolderHasExactlyTheFilesOfThePlan() throws Exception {
    RunWriter writer = RunWriter.create(runs, Examples.config());
    writer.accept(new RunEvent.StateChanged(RunState.RUNNING, ""));
    writer.accept(new RunEvent.IdentityFound(Examples.findings(new int[] {0, 1})));
    writer.accept(new RunEvent.MasksKnown(Examples.masks()));
    writer.accept(new RunEvent.Tested(Examples.point(1, 2)));
    writer.accept(new RunEvent.Ended(Examples.result(RunState.FINISHED)));
    writer.accept(new RunEvent.StateChanged(RunState.FINISHED, ""));
    writer.close();
    assertEquals(
        Set.of(
            "config.yaml",
            "experiment.json",
            "provenance.json",
            "metrics.csv",
            "identity.json",
            "masks.json",
            "summary.json",
            "run.log"),
        files(writer.folder().path()));
  }

  @Test
  void identityMasksAndSummaryHoldWhatTheRunTold() throws Exception {
    RunWriter writer = RunWriter.create(runs, Examples.config());
    writer.accept(new RunEvent.IdentityFound(Examples.findings(new int[] {1, 0})));
    writer.accept(new RunEvent.MasksKnown(Examples.masks()));
    writer.accept(new RunEvent.Ended(Examples.result(RunState.STOPPED)));
    writer.close();

    JsonNode identity = json(writer.folder().identity());
    assertEquals("[1,0]", identity.get("clusterOfAgent").toString());
    assertEquals("[0,1]", identity.get("agentTypes").toString());
    assertEquals("[[1.5,-2.0],[0.0,4.0]]", identity.get("mu").toString());
    assertEquals("[[1.5,-2.0],[0.0,4.0]]", identity.get("centres").toString());
    assertEquals("[0.75,0.125]", identity.get("agentObservationError").toString());
    assertEquals("[0.5,null]", identity.get("agentRewardError").toString());
    assertEquals(0.5, identity.get("daviesBouldin").get(0).get("daviesBouldin").asDouble());
    JsonNode masks = json(writer.folder().masks());
    assertEquals("[[[1,0,1]],[[1,1,1]]]", masks.get("bits").toString());
    assertTrue(masks.get("probabilities").isNull());
    JsonNode summary = json(writer.folder().summary());
    assertEquals(writer.folder().name(), summary.get("run").asText());
    assertEquals("stopped", summary.get("state").asText());
    assertEquals(-12.5, summary.get("testReturn").asDouble());
    assertTrue(summary.get("clusterPurity").isNull());
    assertEquals(2.5, summary.get("stageSeconds").get("train").asDouble());
    assertEquals("Mask 1 keeps nothing.", summary.get("warnings").get("empty layer").asText());
  }

  @Test
  void aRunStoppedBeforeClusteringKeepsTheIdentitiesItHad() throws Exception {
    RunWriter writer = RunWriter.create(runs, Examples.config());
    writer.accept(new RunEvent.IdentityFound(Examples.findings(null)));
    writer.accept(new RunEvent.Ended(Examples.result(RunState.STOPPED)));
    writer.close();
    JsonNode identity = json(writer.folder().identity());
    assertTrue(identity.get("clusterOfAgent").isNull());
    assertEquals(2.5, identity.get("epoch").asDouble());
  }

  @Test
  void aRunStoppedWhileTheVaeLearnedKeepsWhereItWas() throws Exception {
    RunWriter writer = RunWriter.create(runs, Examples.config());
    writer.accept(new RunEvent.IdentitiesMoved(Examples.findings(null).identities()));
    writer.accept(new RunEvent.Ended(Examples.result(RunState.STOPPED)));
    writer.close();
    JsonNode identity = json(writer.folder().identity());
    assertEquals("[[1.5,-2.0],[0.0,4.0]]", identity.get("mu").toString());
    assertTrue(identity.get("agentRewardError").isNull());
  }

  @Test
  void theLogHoldsStagesWarningsAndStackTraces() throws Exception {
    RunWriter writer = RunWriter.create(runs, Examples.config());
    writer.accept(new RunEvent.StateChanged(RunState.RUNNING, ""));
    writer.accept(
        new RunEvent.StageChanged(
            new StageProgress(Stage.COLLECT, StageProgress.State.DONE, 1, 0.25, "90 transitions")));
    writer.accept(new RunEvent.Warned("empty layer", "Mask 1 keeps nothing."));
    LoggerFactory.getLogger("adaps.test").warn("said by a library on this thread");
    writer.accept(new RunEvent.Failed(new IllegalStateException("it broke")));
    writer.accept(new RunEvent.StateChanged(RunState.FAILED, "It broke."));
    LoggerFactory.getLogger("adaps.test").warn("said after the run");
    writer.close();

    String log = Files.readString(writer.folder().log());
    assertTrue(log.contains("stage Collect done in 0.3 s: 90 transitions"), log);
    assertTrue(log.contains("WARN  empty layer: Mask 1 keeps nothing."), log);
    assertTrue(log.contains("said by a library on this thread"), log);
    assertTrue(log.contains("java.lang.IllegalStateException: it broke\n\tat "), log);
    assertTrue(log.contains("ERROR failed: It broke."), log);
    assertFalse(log.contains("said after the run"), log);
  }

  @Test
  void logsOfRunsOnOtherThreadsStayApart() throws Exception {
    RunWriter mine = RunWriter.create(runs, Examples.config());
    RunWriter other = RunWriter.create(runs, Examples.config());
    mine.accept(new RunEvent.StateChanged(RunState.RUNNING, ""));
    Thread thread =
        new Thread(
            () -> {
              other.accept(new RunEvent.StateChanged(RunState.RUNNING, ""));
              LoggerFactory.getLogger("adaps.test").warn("from the other run");
            });
    thread.start();
    thread.join();
    LoggerFactory.getLogger("adaps.test").warn("from my run");
    mine.accept(new RunEvent.StateChanged(RunState.STOPPED, ""));
    mine.close();
    other.close();
    String myLog = Files.readString(mine.folder().log());
    String otherLog = Files.readString(other.folder().log());
    assertTrue(myLog.contains("from my run") && !myLog.contains("from the other"), myLog);
    assertTrue(otherLog.contains("from the other run") && !otherLog.contains("my"), otherLog);
  }

  @Test
  void aDiskThatFailsIsToldInOneSentence() throws Exception {
    RunWriter writer = RunWriter.create(runs, Examples.config());
    AtomicReference<String> told = new AtomicReference<>();
    writer.onDiskError(told::set);
    Files.createDirectories(writer.folder().masks().resolve("in the way"));
    writer.accept(new RunEvent.MasksKnown(Examples.masks()));
    writer.accept(new RunEvent.Tested(Examples.point(1, 2)));
    writer.close();
    assertEquals(told.get(), writer.diskError().orElseThrow());
    assertEquals(1, told.get().lines().count());
    assertTrue(told.get().startsWith("The run stopped because "), told.get());
    assertTrue(told.get().contains(writer.folder().path().toString()), told.get());
  }

  @Test
  void aRunThatCouldNotBeginLeavesNothing() throws Exception {
    RunWriter writer = RunWriter.create(runs, Examples.config());
    writer.discard();
    assertEquals(Set.of(), files(runs));
  }

  @Test
  void aFolderThatIsNoRunIsRefused() {
    ConfigException refused = assertThrows(ConfigException.class, () -> StoredRun.read(runs));
    assertEquals(runs + " is not a run folder: it has no config.yaml.", refused.getMessage());
  }

  private static Set<String> files(Path folder) throws Exception {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
    }
  }

  private static JsonNode json(Path file) throws Exception {
    return new ObjectMapper().readTree(file.toFile());
  }
}
