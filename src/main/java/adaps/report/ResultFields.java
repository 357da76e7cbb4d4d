package adaps.report;

import java.util.LinkedHashMap;
import java.util.Map;

/** The figures of reports by name, full precision, for files and other programs. */
final class ResultFields {
  private ResultFields() {}

  /** One series. Units: steps over all parallel environments, steps per second, seconds. */
  static Map<String, Object> of(SeriesSummary row, Scale scale, ModelSize reference) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("scenario", row.panel().scenario());
    fields.put("method", row.series().method().name());
    fields.put("variant", row.series().differenceWords());
    fields.put("runs", row.series().runs().size());
    put(fields, "final", row.finals());
    fields.put("finalIqm", row.interquartileMean());
    fields.put("finalIqmLow", row.interval().low());
    fields.put("finalIqmHigh", row.interval().high());
    put(fields, "best", row.bests());
    fields.put("untrainedReturn", scale.untrained());
    fields.put("thresholdReturn", scale.threshold());
    fields.put("thresholdReachedBy", row.reached());
    fields.put("stepsToThreshold", row.stepsToThreshold());
    fields.put("envStepsPerSecond", row.envStepsPerSecond().mean());
    fields.put("seconds", row.seconds().mean());
    fields.put("trainableParametersMin", (long) row.parameters().low());
    fields.put("trainableParametersMax", (long) row.parameters().high());
    fields.put("relativeSize", reference.relative(row.parameters().mean()));
    fields.put("clusters", row.clusters());
    fields.put("clusterAgreement", row.agreement().mean());
    return fields;
  }

  static Map<String, Object> of(Panel panel, Series series, ReportedRun run) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("run", run.name());
    fields.put("scenario", panel.scenario());
    fields.put("method", series.method().name());
    fields.put("variant", series.differenceWords());
    fields.put("seed", run.config().run().seed());
    fields.put("envSteps", run.result().training().envSteps());
    fields.put("firstReturn", run.curve().first());
    fields.put("finalReturn", run.curve().last());
    fields.put("bestReturn", run.curve().best());
    fields.put("envStepsPerSecond", run.result().training().envStepsPerSecond());
    fields.put("seconds", run.seconds());
    fields.put("trainableParameters", run.result().training().trainableParameters());
    fields.put("clusters", run.clusters() == 0 ? "" : run.clusters());
    fields.put("clusterAgreement", run.result().clusters().agreement());
    fields.put("clusterPurity", run.result().clusters().purity());
    fields.put("warnings", String.join("; ", run.result().warnings().keySet()));
    fields.put("made", RunsMade.line(run.made()));
    return fields;
  }

  /** One place of a learning curve's band. */
  static Map<String, Object> of(Panel panel, Series series, Band.Point point) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("scenario", panel.scenario());
    fields.put("method", series.method().name());
    fields.put("variant", series.differenceWords());
    fields.put("envSteps", (long) point.steps());
    fields.put("mean", point.mean());
    fields.put("min", point.low());
    fields.put("max", point.high());
    fields.put("runs", series.runs().size());
    return fields;
  }

  private static void put(Map<String, Object> fields, String name, Spread spread) {
    fields.put(name + "Mean", spread.mean());
    fields.put(name + "Min", spread.low());
    fields.put(name + "Max", spread.high());
  }
}
