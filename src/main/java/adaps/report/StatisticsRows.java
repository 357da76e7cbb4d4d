package adaps.report;

import adaps.report.Bootstrap.Interval;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The numbers of {@link Statistics} by name, full precision, for tables. */
final class StatisticsRows {
  private StatisticsRows() {}

  /** Interquartile means over steps. */
  static List<Map<String, Object>> efficiency(List<Statistics> all) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Statistics one : all) {
      for (SampleEfficiency curve : one.efficiencies()) {
        for (int point = 0; point < curve.steps().length; point++) {
          Map<String, Object> row = row(one, curve.scores());
          row.put("envSteps", (long) curve.steps()[point]);
          row.put("iqm", curve.means()[point]);
          put(row, "iqm", curve.intervals().get(point));
          rows.add(row);
        }
      }
    }
    return rows;
  }

  /** Shares of runs over thresholds. */
  static List<Map<String, Object>> profiles(List<Statistics> all) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Statistics one : all) {
      for (PerformanceProfile profile : one.profiles()) {
        for (int i = 0; i < profile.thresholds().length; i++) {
          Map<String, Object> row = row(one, profile.scores());
          row.put("threshold", profile.thresholds()[i]);
          row.put("share", profile.shares()[i]);
          put(row, "share", profile.intervals().get(i));
          rows.add(row);
        }
      }
    }
    return rows;
  }

  /** Each two methods. */
  static List<Map<String, Object>> improvement(List<Statistics> all) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Statistics one : all) {
      for (ProbabilityOfImprovement pair : one.improvements()) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("scenario", one.name());
        row.put("method", pair.better().label());
        row.put("over", pair.than().label());
        row.put("probability", pair.probability());
        put(row, "probability", pair.interval());
        rows.add(row);
      }
    }
    return rows;
  }

  private static Map<String, Object> row(Statistics one, Scores scores) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("scenario", one.name());
    row.put("method", scores.label());
    row.put("normalised", one.normalised());
    return row;
  }

  private static void put(Map<String, Object> row, String name, Interval interval) {
    row.put(name + "Low", interval.low());
    row.put(name + "High", interval.high());
  }
}
