package adaps.cli;

import adaps.config.ConfigException;
import adaps.config.ExperimentConfig;
import adaps.config.NearestName;
import adaps.config.Scenario;
import adaps.config.Scenarios;
import adaps.sharing.Method;
import adaps.sharing.Methods;
import adaps.sweep.Comparison;
import adaps.sweep.Comparisons;
import adaps.sweep.Crossing;
import adaps.sweep.Grid;
import adaps.sweep.Seeds;
import adaps.sweep.Sweeps;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options that say what is compared. */
final class ComparisonOptions {
  private static final String DEFAULT_SEEDS = "0-3";
  private static final int MAX_RUNS = 10_000;

  @Parameters(
      arity = "1..*",
      paramLabel = "SCENARIO",
      description =
          "Names from 'adaps scenarios', the comparisons 'quick' (minutes), 'conflict' (an hour)"
              + " and 'paper' (hours), which name scenarios, methods, seeds and steps, or YAML"
              + " files of either kind.")
  private List<String> scenarios;

  @Option(
      names = "--methods",
      paramLabel = "M,M",
      description = "Methods to compare, joined by commas. Default: all.")
  private String methods;

  @Option(
      names = "--seeds",
      paramLabel = "A-B",
      description = "Seeds, such as 0-3 or 0,2,5. Default: 0-3, or those of the comparison.")
  private String seeds;

  @Option(
      names = "--steps",
      paramLabel = "N",
      description = "Environment steps of each run. Default: 600000, or those of the comparison.")
  private String steps;

  @Option(
      names = "--set",
      paramLabel = "key=value",
      description = "Any parameter from 'adaps parameters', for all runs; several times if wanted.")
  private List<String> settings = new ArrayList<>();

  @Option(
      names = "--sweep",
      paramLabel = "key=V,V",
      description =
          "Values of a parameter to be tried, each as a series of its own: lambda=0.05,0.1,0.2, or"
              + " gain=2..8/4 for four values from 2 to 8; several times for every combination.")
  private List<String> sweeps = new ArrayList<>();

  @Option(
      names = "--sample",
      paramLabel = "N",
      description =
          "Draw N settings at random from the values of the sweeps instead of trying all; a sweep"
              + " is then a range, gain=2..8, or values to choose from.")
  private String sample = "";

  @Option(
      names = {"--sample-seed", "--seed"},
      paramLabel = "N",
      description =
          "The settings of --sample come from it; the runs' own seeds are --seeds. Default: 0.")
  private String sampleSeed = "";

  /**
   * Every run that the options ask for, each once.
   *
   * @throws ConfigException naming what cannot be used
   */
  List<ExperimentConfig> grid() {
    Map<String, String> values = ExperimentSettings.parse(settings);
    for (String key : List.of("method", "seed")) {
      if (values.containsKey(key)) {
        throw new ConfigException(
            key, "A comparison takes --" + key + "s instead of --set " + key + ".");
      }
    }
    if (steps != null) {
      ExperimentSettings.put(values, "steps", steps);
    }
    Sweeps swept = Sweeps.parse(sweeps, sample, sampleSeed);
    List<ExperimentConfig> grid = new ArrayList<>();
    for (String argument : scenarios) {
      Optional<Comparison> comparison = comparison(argument);
      if (comparison.isPresent()) {
        addComparison(grid, comparison.get(), values, swept);
      } else {
        List<String> all = Methods.all().stream().map(Method::name).toList();
        List<Long> own = Seeds.parse(text(seeds, DEFAULT_SEEDS));
        grid.addAll(new Crossing(methods(all), swept, own).on(scenario(argument), values));
      }
      checkSize(grid);
    }
    return Grid.distinct(grid);
  }

  private static void checkSize(List<ExperimentConfig> grid) {
    if (grid.size() > MAX_RUNS) {
      throw new ConfigException(
          "scenario",
          "The comparison asks for more than " + MAX_RUNS + " runs; take fewer seeds or methods.");
    }
  }

  private static Optional<Comparison> comparison(String argument) {
    return Comparisons.names().contains(argument)
        ? Optional.of(Comparisons.named(argument))
        : Comparisons.ofFile(argument);
  }

  private void addComparison(
      List<ExperimentConfig> grid,
      Comparison comparison,
      Map<String, String> values,
      Sweeps swept) {
    List<Long> ownSeeds = seeds == null ? comparison.seeds() : Seeds.parse(seeds);
    Crossing crossing = new Crossing(methods(comparison.methods()), swept, ownSeeds);
    comparison
        .scenarios()
        .forEach(
            (name, overrides) -> {
              Map<String, Object> all = new LinkedHashMap<>(overrides);
              all.keySet().removeAll(swept.keys());
              all.putAll(values);
              grid.addAll(crossing.on(ScenarioArgument.load(name), all));
              checkSize(grid);
            });
  }

  private static Scenario scenario(String argument) {
    List<String> names = new ArrayList<>(Comparisons.names());
    names.addAll(Scenarios.names());
    boolean path = argument.contains(".") || argument.contains("/") || argument.contains("\\");
    if (!path && !names.contains(argument)) {
      throw new ConfigException(
          "scenario",
          "There is no scenario or comparison '"
              + argument
              + "'; name one of 'adaps scenarios', a YAML file, or "
              + String.join(" or ", Comparisons.names())
              + "."
              + NearestName.suggestion(argument, names));
    }
    return ScenarioArgument.load(argument);
  }

  private List<String> methods(List<String> otherwise) {
    return methods == null
        ? otherwise.stream().map(name -> Methods.named(name).name()).distinct().toList()
        : Arrays.stream(methods.split(",", -1))
            .map(name -> Methods.named(name.trim()).name())
            .distinct()
            .toList();
  }

  private static String text(String given, String otherwise) {
    return given == null ? otherwise : given;
  }
}
