package adaps.cli.fuzz;

import adaps.cli.ExperimentSettings;
import adaps.cli.ScenarioArgument;
import adaps.cli.fuzz.Campaign.Outcome;
import adaps.config.AdapsException;
import adaps.config.ExperimentConfig;
import adaps.config.Scenario;
import adaps.env.Environment;
import adaps.env.EnvironmentKinds;
import adaps.pipeline.ExperimentChecks;
import adaps.pipeline.NamedSettings;
import adaps.random.RandomStreams;
import adaps.sharing.Methods;
import adaps.sweep.Comparison;
import adaps.sweep.Comparisons;
import adaps.sweep.Grid;
import java.util.Map;
import java.util.Optional;

/** What every command does with a scenario before the first number is computed, and one step. */
final class ScenarioUse {
  private ScenarioUse() {}

  static Outcome of(String file) {
    try {
      Scenario scenario = ScenarioArgument.load(file);
      ExperimentConfig config = ExperimentSettings.apply(scenario, Map.of());
      int agents = ExperimentChecks.check(config).agents();
      step(scenario, agents);
      return new Outcome(0, "");
    } catch (AdapsException e) {
      return new Outcome(2, e.getMessage());
    }
  }

  /** What {@code compare} does with a file before the first run. */
  static Outcome ofComparison(String file) {
    try {
      Optional<Comparison> comparison = Comparisons.ofFile(file);
      if (comparison.isEmpty()) {
        return of(file);
      }
      comparison.get().scenarios().forEach((name, values) -> grid(comparison.get(), name, values));
      return new Outcome(0, "");
    } catch (AdapsException e) {
      return new Outcome(2, e.getMessage());
    }
  }

  private static void grid(Comparison comparison, String name, Map<String, Object> values) {
    ExperimentConfig experiment = NamedSettings.apply(ScenarioArgument.load(name), values);
    Grid.of(
        experiment,
        comparison.methods().stream().map(method -> Methods.named(method).name()).toList(),
        comparison.seeds());
  }

  private static void step(Scenario scenario, int agents) {
    RandomStreams streams = new RandomStreams(1);
    Environment environment =
        EnvironmentKinds.of(scenario).prepare(scenario.settings(), streams).get();
    environment.reset(streams.stream("reset"));
    environment.step(new int[agents], new double[agents], streams.stream("step"));
  }
}
