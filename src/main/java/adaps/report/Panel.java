package adaps.report;

import java.util.List;

/**
 * One scenario with all its series.
 *
 * @param scenario its name, with the settings that tell it from another panel of the same name
 * @param title one line on it
 * @param series in the order of their methods
 * @param unlike parameters that differ between methods, so that not the method alone explains a
 *     difference
 */
record Panel(String scenario, String title, List<Series> series, List<String> unlike) {

  Panel {
    unlike = List.copyOf(unlike);
    series = List.copyOf(series);
  }

  /** All runs, series by series. */
  List<ReportedRun> runs() {
    return series.stream().flatMap(one -> one.runs().stream()).toList();
  }
}
