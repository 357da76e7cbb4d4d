package adaps.runs;

import adaps.config.AdapsException;
import adaps.config.ExperimentConfig;
import adaps.pipeline.RunResult;
import adaps.pipeline.RunState;
import adaps.pipeline.Stage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a run ended with, as fields by name: the summary file and {@code train --json}. */
public final class RunSummary {
  private RunSummary() {}

  /**
   * The fields in their order. Units: steps over all parallel environments, seconds, steps per
   * second.
   *
   * @param run where the run is kept
   */
  public static Map<String, Object> fields(String run, ExperimentConfig config, RunResult result) {
    Map<String, Object> fields = beginning(run, config, result.state());
    fields.put("stoppedIn", result.stoppedIn().map(RunSummary::word).orElse(null));
    fields.put("envSteps", result.training().envSteps());
    fields.put("updates", result.training().updates());
    fields.put("testReturn", result.training().testReturn());
    fields.put("clusters", result.clusters().ofAgent());
    fields.put("clusterAgreement", result.clusters().agreement());
    fields.put("clusterPurity", result.clusters().purity());
    fields.put("maskKeep", result.masks().keep());
    fields.put("maskOverlap", result.masks().overlap());
    fields.put("warnings", result.warnings());
    fields.put(
        "trainableParameters",
        result.reachedTraining() ? result.training().trainableParameters() : null);
    fields.put("envStepsPerSecond", result.training().envStepsPerSecond());
    fields.put("stageSeconds", byWord(result.stageSeconds()));
    fields.put("checkpointSeconds", result.training().checkpointSeconds());
    fields.put("workers", result.training().workers());
    return fields;
  }

  /** The fields of a run that failed: what it was, and why it failed. */
  public static Map<String, Object> failed(String run, ExperimentConfig config, String reason) {
    Map<String, Object> fields = beginning(run, config, RunState.FAILED);
    fields.put("reason", reason);
    return fields;
  }

  private static Map<String, Object> beginning(
      String run, ExperimentConfig config, RunState state) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("run", run);
    fields.put("scenario", config.scenario().name());
    fields.put("method", config.run().method());
    fields.put("seed", config.run().seed());
    fields.put("state", word(state));
    return fields;
  }

  /** Why the run failed; empty where it did not. */
  static Optional<String> failure(Path path) throws IOException {
    JsonFields file = JsonFields.read(path);
    return hasFailed(file) ? Optional.of(file.text("reason")) : Optional.empty();
  }

  private static boolean hasFailed(JsonFields file) {
    return file.text("state").equals(word(RunState.FAILED));
  }

  /**
   * Reads a summary file; empty where the run failed.
   *
   * @throws AdapsException naming the file and what in it cannot be
   */
  static Optional<RunResult> read(Path path) throws IOException {
    JsonFields file = JsonFields.read(path);
    return hasFailed(file) ? Optional.empty() : Optional.of(result(file));
  }

  private static RunResult result(JsonFields file) {
    return new RunResult(
        named(file, "state", RunState.values(), file.text("state")),
        new RunResult.Training(
            file.count("envSteps"),
            file.count("updates"),
            file.number("testReturn"),
            trainableParameters(file),
            file.number("envStepsPerSecond"),
            file.number("checkpointSeconds"),
            file.has("workers") ? (int) file.count("workers") : 0),
        new RunResult.Clusters(
            file.has("clusters") ? file.integers("clusters") : null,
            file.number("clusterAgreement"),
            file.number("clusterPurity")),
        new RunResult.Masks(
            file.has("maskKeep") ? file.table("maskKeep") : null,
            file.has("maskOverlap") ? file.table("maskOverlap") : null),
        warnings(file.section("warnings")),
        seconds(file.section("stageSeconds")));
  }

  /** A run that was stopped before its training had none; older programs wrote that as 0. */
  private static long trainableParameters(JsonFields file) {
    String name = "trainableParameters";
    boolean stopped = file.text("state").equals(word(RunState.STOPPED));
    if (stopped && file.count("updates") == 0 && !file.has(name)) {
      return 0;
    }
    long count = file.count(name);
    if (count == 0 && !stopped) {
      throw file.refused(name, "is 0, but every run that finished trained something");
    }
    return count;
  }

  private static Map<String, String> warnings(JsonFields sentences) {
    Map<String, String> warnings = new LinkedHashMap<>();
    sentences.names().forEach(name -> warnings.put(name, sentences.text(name)));
    return warnings;
  }

  private static Map<Stage, Double> seconds(JsonFields byWord) {
    Map<Stage, Double> seconds = new EnumMap<>(Stage.class);
    for (String word : byWord.names()) {
      seconds.put(named(byWord, word, Stage.values(), word), byWord.number(word));
    }
    return seconds;
  }

  private static <E extends Enum<E>> E named(JsonFields file, String field, E[] all, String word) {
    return Arrays.stream(all)
        .filter(constant -> word(constant).equals(word))
        .findFirst()
        .orElseThrow(() -> file.refused(field, "is unknown to this program"));
  }

  private static Map<String, Double> byWord(Map<Stage, Double> seconds) {
    Map<String, Double> words = new LinkedHashMap<>();
    if (!seconds.isEmpty()) {
      new EnumMap<>(seconds).forEach((stage, spent) -> words.put(word(stage), spent));
    }
    return words;
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
