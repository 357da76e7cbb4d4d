package adaps.studio.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.Waiting;
import adaps.cli.ChildRun;
import adaps.config.ExperimentConfig;
import adaps.pipeline.IdentityFindings;
import adaps.pipeline.MetricPoint;
import adaps.pipeline.RunEvent;
import adaps.pipeline.RunListener;
import adaps.pipeline.RunState;
import adaps.pipeline.Stage;
import adaps.pipeline.StageProgress;
import adaps.runs.StoppedRuns;
import adaps.runs.StoredRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A window that is closed while it trains, and what the next one does with the run. */
class ResumeInSessionTest {
  private static final ExperimentConfig CONFIG =
      StoppedRuns.config("spread-5-5-5", "adaps").with("steps", 40_000);

  @TempDir Path runs;

  /** What a tile would see. */
  private static final class Watcher implements RunListener {
    private final List<MetricPoint> points = new ArrayList<>();
    private final Map<Stage, StageProgress> stages = new EnumMap<>(Stage.class);
    private IdentityFindings findings;

    @Override
    public void accept(RunEvent event) {
      if (event instanceof RunEvent.Tested tested) {
        points.add(tested.point());
      } else if (event instanceof RunEvent.StageChanged changed) {
        stages.put(changed.progress().stage(), changed.progress());
      } else if (event instanceof RunEvent.IdentityFound found) {
        findings = found.findings();
      }
    }
  }

  private static void pulseUntil(RunSession session, String what, BooleanSupplier done) {
    Waiting.until(
        what,
        () -> session.state().get() + " " + session.message().get(),
        () -> {
          session.pulse();
          return done.getAsBoolean();
        });
  }

  /** Waits until a run's thread and files have ended too. */
  private static void close(RunSession session) throws Exception {
    CountDownLatch ended = new CountDownLatch(1);
    session.shutDown(() -> {}, ended::countDown);
    assertTrue(ended.await(240, TimeUnit.SECONDS));
  }

  private static void runToEnd(RunSession session) throws Exception {
    pulseUntil(session, "the run has ended", () -> session.state().get().ended());
    assertEquals(RunState.FINISHED, session.state().get(), session.message().get());
    close(session);
  }

  private static Watcher watch(RunSession session) {
    Watcher watcher = new Watcher();
    session.watch(watcher);
    return watcher;
  }

  @Test
  void aClosedWindowLeavesARunThatTheNextOneGoesOnWith() throws Exception {
    RunSession whole = new RunSession(runs.resolve("whole"));
    Watcher seen = watch(whole);
    whole.start(CONFIG);
    runToEnd(whole);

    RunSession closed = new RunSession(runs.resolve("closed"));
    Watcher first = watch(closed);
    closed.start(CONFIG);
    pulseUntil(closed, "four tests are seen", () -> first.points.size() > 3);
    close(closed);
    Path folder = closed.folder().get();
    assertEquals(RunState.STOPPED, StoredRun.read(folder).result().orElseThrow().state());

    RunSession next = new RunSession(runs.resolve("next"));
    Watcher second = watch(next);
    next.resume(folder, StoredRun.read(folder).config());
    runToEnd(next);
    assertEquals(seen.points.size(), second.points.size());
    assertTrue(second.stages.get(Stage.MASK).result().endsWith("; known from before"));
    assertEquals(StoppedRuns.timelessRows(whole.folder().get()), StoppedRuns.timelessRows(folder));
    assertEquals(
        -1,
        Files.mismatch(whole.folder().get().resolve("policy.bin"), folder.resolve("policy.bin")));
    again(second.findings);
  }

  private void again(IdentityFindings findings) throws Exception {
    RunSession session = new RunSession(runs.resolve("again"));
    Watcher watcher = watch(session);
    session.start(CONFIG.with(Map.of("lambda", 0.4, "steps", 400)), findings);
    runToEnd(session);
    assertTrue(watcher.stages.get(Stage.ENCODE).result().endsWith("; known from before"));
  }

  /** A window's session in a process of its own, with a run that would take hours. */
  static final class Studio {
    private Studio() {}

    public static void main(String[] arguments) {
      RunSession session = new RunSession(Path.of(arguments[0]));
      session.start(StoppedRuns.config("spread-5-5-5", "fups").with("steps", 1_000_000_000_000L));
      Waiting.until(
          "somebody ends this",
          () -> {
            session.pulse();
            return false;
          });
    }
  }

  @Test
  void aStudioThatIsAskedToEndKeepsItsRun() throws Exception {
    ChildRun studio = new ChildRun(runs, Studio.class.getName(), List.of(runs + "/killed"));
    Path[] run = new Path[1];
    ChildRun.await(
        studio,
        "has begun a run and tested it",
        () -> {
          run[0] = ChildRun.run(runs.resolve("killed")).orElse(null);
          return run[0] != null
              && Files.exists(run[0].resolve("metrics.csv"))
              && Files.readAllLines(run[0].resolve("metrics.csv")).size() > 2;
        });
    studio.signal("TERM");
    studio.exit();
    long updates = StoredRun.read(run[0]).result().orElseThrow().training().updates();
    assertTrue(updates > 0, studio.said());
    assertEquals(updates, StoredRun.read(run[0]).checkpoint().orElseThrow().updates());
  }

  @Test
  void aFolderThatIsNoRunFailsAndSaysWhy() throws Exception {
    RunSession session = new RunSession(runs.resolve("elsewhere"));
    session.resume(runs, CONFIG);
    pulseUntil(session, "the run has failed", () -> session.state().get() == RunState.FAILED);
    assertTrue(session.message().get().contains(runs.toString()), session.message().get());
  }
}
