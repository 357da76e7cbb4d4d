package adaps.runs;

import adaps.config.ExperimentConfig;
import adaps.pipeline.RunResult;
import adaps.pipeline.Stage;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

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
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("run", run);
    fields.put("scenario", config.scenario().name());
    fields.put("method", config.run().method());
    fields.put("seed", config.run().seed());
    fields.put("state", word(result.state()));
    fields.put("envSteps", result.envSteps());
    fields.put("updates", result.updates());
    fields.put("testReturn", result.testReturn());
    fields.put("clusters", result.clusterOfAgent());
    fields.put("clusterAgreement", result.clusterAgreement());
    fields.put("clusterPurity", result.clusterPurity());
    fields.put("maskKeep", result.maskKeep());
    fields.put("maskOverlap", result.maskOverlap());
    fields.put("warnings", result.warnings());
    fields.put("trainableParameters", result.trainableParameters());
    fields.put("envStepsPerSecond", result.envStepsPerSecond());
    fields.put("stageSeconds", byWord(result.stageSeconds()));
    return fields;
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
