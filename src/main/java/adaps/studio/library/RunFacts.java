package adaps.studio.library;

import adaps.pipeline.MetricPoint;
import adaps.pipeline.RunResult;
import adaps.pipeline.Stage;
import adaps.runs.library.LibraryRun;
import adaps.words.Quantity;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a stored run tells of itself, in words by name. */
final class RunFacts {
  private final Map<String, String> facts = new LinkedHashMap<>();

  private RunFacts() {}

  /** What a run that can be read is judged by. */
  static Map<String, String> judged(LibraryRun run) {
    RunFacts of = new RunFacts();
    of.addTraining(run);
    return of.facts;
  }

  /** What else came of it, and where it is kept. */
  static Map<String, String> rest(LibraryRun run) {
    RunFacts of = new RunFacts();
    if (run.result() != null) {
      of.addResult(run.result(), run.clusters());
    }
    of.facts.put("Folder", run.name());
    run.made().words().forEach((what, words) -> of.facts.put("Made by " + what, words));
    return of.facts;
  }

  private void addTraining(LibraryRun run) {
    facts.put("State", state(run));
    facts.put(
        "Steps", Quantity.count(run.steps()) + " of " + Quantity.count(run.config().run().steps()));
    boolean ended = run.result() != null;
    facts.put(ended ? "Final return" : "Newest test", Quantity.value(run.testReturn()));
    MetricPoint best = run.progress().best();
    if (best != null) {
      facts.put(
          "Best test",
          Quantity.value(best.testMean())
              + " at step "
              + Quantity.count(best.envSteps())
              + ", update "
              + Quantity.count(best.update()));
    }
  }

  private static String state(LibraryRun run) {
    String where =
        run.result() == null
            ? ""
            : run.result().stoppedIn().map(stage -> " in " + stage.label()).orElse("");
    return run.status().label() + where;
  }

  private void addResult(RunResult result, int clusters) {
    if (clusters > 0) {
      facts.put(
          "Clusters",
          clusters + ", adjusted Rand index " + Quantity.decimal(result.clusters().agreement(), 2));
    }
    if (result.reachedTraining()) {
      facts.put(
          "Trainable", Quantity.count(result.training().trainableParameters()) + " parameters");
    }
    if (result.training().envSteps() > 0) {
      facts.put(
          "Speed", Quantity.count(Math.round(result.training().envStepsPerSecond())) + " steps/s");
    }
    for (Stage stage : Stage.values()) {
      Double seconds = result.stageSeconds().get(stage);
      if (seconds != null) {
        facts.put(stage.label(), Quantity.duration(seconds));
      }
    }
    if (!result.warnings().isEmpty()) {
      facts.put("Warnings", String.join("\n", result.warnings().values()));
    }
  }
}
