package adaps.studio;

import adaps.config.ExperimentConfig;
import adaps.config.Scenarios;
import adaps.pipeline.Experiment;
import adaps.runs.RunWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Real runs of a second or two, written to run folders. */
public final class SmallRuns {
  private SmallRuns() {}

  /** A setting of 800 environment steps with three tests. */
  public static ExperimentConfig config(String method, long seed, Map<String, Object> more) {
    Map<String, Object> values =
        new HashMap<>(
            Map.of(
                "method", method,
                "seed", seed,
                "steps", 800,
                "testInterval", 400,
                "testEpisodes", 2,
                "collectSteps", 800,
                "vaeEpochs", 2,
                "clusters", 3));
    values.putAll(more);
    return ExperimentConfig.of(Scenarios.load("spread-5-5-5"), values);
  }

  /**
   * Copies a run folder into another runs folder.
   *
   * @return the copy
   */
  public static Path copy(Path run, Path runs) throws IOException {
    Path copy = runs.resolve(run.getFileName());
    Files.createDirectories(runs);
    try (Stream<Path> files = Files.walk(run)) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve(run.relativize(file).toString()));
      }
    }
    return copy;
  }

  /**
   * Runs it to its end.
   *
   * @return its folder
   */
  public static Path run(Path runs, ExperimentConfig config) {
    try (RunWriter writer = RunWriter.create(runs, config)) {
      new Experiment(config, List.of(writer)).run();
      return writer.folder().path();
    }
  }

  /**
   * A run that never comes to its first step.
   *
   * @return its folder
   */
  public static Path begin(Path runs, ExperimentConfig config) {
    try (RunWriter writer = RunWriter.create(runs, config)) {
      return writer.folder().path();
    }
  }
}
