package adaps.sweep.away;

import adaps.config.ExperimentConfig;
import adaps.config.Scenario;
import adaps.sweep.Grid;
import adaps.sweep.RunOutcome;
import adaps.sweep.RunOutcome.State;
import java.util.List;
import java.util.Map;

/** Comparisons on the tiny environment, over in a moment. */
final class SmallMatch {
  private SmallMatch() {}

  static List<ExperimentConfig> grid(List<String> methods, List<Long> seeds, long steps) {
    return Grid.of(config(steps, 1), methods, seeds);
  }

  static ExperimentConfig config(long steps, double reward) {
    Scenario scenario = new Scenario("match", "match", "match", "a test", Map.of("reward", reward));
    return ExperimentConfig.of(
        scenario,
        Map.of(
            "steps", steps,
            "testInterval", steps / 2,
            "testEpisodes", 2,
            "collectSteps", 100,
            "maxCollectSteps", 100,
            "vaeEpochs", 1,
            "clusters", 2));
  }

  static List<State> states(List<RunOutcome> outcomes) {
    return outcomes.stream().map(RunOutcome::state).toList();
  }
}
