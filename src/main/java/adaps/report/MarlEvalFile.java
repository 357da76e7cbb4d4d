package adaps.report;

import adaps.pipeline.MetricPoint;
import adaps.runs.JsonFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Every test of every run in the form that marl-eval reads (Gorsane et al., NeurIPS 2022):
 * environment, task, algorithm, run, step. The absolute metric is the final return, so that
 * marl-eval's figures are of the same scores as the report's.
 */
final class MarlEvalFile {
  private static final String METRIC = "mean_episode_return";

  private MarlEvalFile() {}

  /** The text of the file. */
  static String text(List<Panel> panels) {
    Map<String, Map<String, Object>> environments = new LinkedHashMap<>();
    for (Panel panel : panels) {
      String environment = panel.runs().get(0).config().scenario().environment();
      environments
          .computeIfAbsent(environment, name -> new LinkedHashMap<>())
          .put(panel.scenario(), algorithms(panel));
    }
    return JsonFormat.text(environments);
  }

  private static Map<String, Object> algorithms(Panel panel) {
    Map<String, Object> algorithms = new LinkedHashMap<>();
    for (Series series : panel.series()) {
      Map<String, Object> runs = new LinkedHashMap<>();
      for (ReportedRun run : series.runs()) {
        runs.put("seed_" + run.config().run().seed(), steps(run));
      }
      algorithms.put(name(series), runs);
    }
    return algorithms;
  }

  /** marl-eval takes a comma for the end of a name. */
  private static String name(Series series) {
    return series.label().replace(',', ';');
  }

  private static Map<String, Object> steps(ReportedRun run) {
    Map<String, Object> steps = new LinkedHashMap<>();
    for (MetricPoint point : run.curve().points()) {
      Map<String, Object> step = new LinkedHashMap<>();
      step.put("step_count", point.envSteps());
      step.put(METRIC, List.of(point.testMean()));
      steps.put("step_" + steps.size(), step);
    }
    steps.put("absolute_metrics", Map.of(METRIC, List.of(run.curve().last())));
    return steps;
  }
}
