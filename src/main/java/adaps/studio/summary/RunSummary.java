package adaps.studio.summary;

import adaps.config.ExperimentConfig;
import adaps.env.EnvironmentSpec;
import adaps.pipeline.MetricPoint;
import adaps.pipeline.PlannedSize;
import adaps.pipeline.RunResult;
import adaps.sharing.Methods;
import adaps.sharing.NeuronCounts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a run found, gathered when it has ended.
 *
 * @param config what was run
 * @param spec shape of its environment, types included
 * @param result what it ended with
 * @param best the test with the highest mean return, the earliest of several; null without tests
 * @param neurons how many neurons its masks keep; null without masks
 * @param clusters its clusters; empty for methods without
 */
record RunSummary(
    ExperimentConfig config,
    EnvironmentSpec spec,
    RunResult result,
    MetricPoint best,
    NeuronCounts neurons,
    List<Cluster> clusters) {

  private static final List<String> OTHERS = List.of("fups", "seps", "nops");

  /**
   * One cluster.
   *
   * @param agents how many belong to it
   * @param types agents of each type in it, by the type's name; types without any are left out
   */
  record Cluster(int agents, Map<String, Integer> types) {}

  /**
   * Gathers it.
   *
   * @param neurons null without masks
   * @param best null without tests
   */
  static RunSummary of(
      ExperimentConfig config,
      EnvironmentSpec spec,
      RunResult result,
      MetricPoint best,
      NeuronCounts neurons) {
    return new RunSummary(
        config, spec, result, best, neurons, clusters(result.clusters().ofAgent(), spec));
  }

  private static List<Cluster> clusters(int[] clusterOfAgent, EnvironmentSpec spec) {
    List<Map<String, Integer>> types = new ArrayList<>();
    for (int agent = 0; clusterOfAgent != null && agent < clusterOfAgent.length; agent++) {
      while (types.size() <= clusterOfAgent[agent]) {
        types.add(new LinkedHashMap<>());
      }
      String type = spec.typeNames().get(spec.agentTypes().get(agent));
      types.get(clusterOfAgent[agent]).merge(type, 1, Integer::sum);
    }
    return types.stream()
        .map(of -> new Cluster(of.values().stream().mapToInt(Integer::intValue).sum(), of))
        .toList();
  }

  /** Seconds of all stages together. */
  double seconds() {
    return result.stageSeconds().values().stream().mapToDouble(Double::doubleValue).sum();
  }

  /**
   * What methods without masks would train in its place, by their labels: with one network, one for
   * each cluster, one for each agent. The run's own method is not among them.
   */
  Map<String, Long> otherSizes() {
    Map<String, Long> sizes = new LinkedHashMap<>();
    ExperimentConfig asFound =
        clusters.isEmpty() ? config : config.with("clusters", clusters.size());
    for (String name : OTHERS) {
      if (!name.equals(config.run().method())) {
        long size = PlannedSize.of(Methods.named(name), asFound, spec).trainableParameters();
        sizes.put(Methods.named(name).label(), size);
      }
    }
    return sizes;
  }
}
