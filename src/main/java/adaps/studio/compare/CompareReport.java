package adaps.studio.compare;

import adaps.report.Report;
import adaps.report.Statistics;
import adaps.report.SweepCoordinates;
import adaps.report.TableRow;
import adaps.studio.session.Background;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The report on the finished runs of a comparison: its table and its statistics while others run,
 * and all of it.
 */
final class CompareReport {
  private final Background files;
  private final StringProperty notice;
  private final ObservableList<TableRow> table = FXCollections.observableArrayList();
  private final ObservableList<Statistics> statistics = FXCollections.observableArrayList();
  private List<SweepCoordinates> sweeps = List.of();
  private final ObjectProperty<Path> page = new SimpleObjectProperty<>();
  private List<Path> next;
  private boolean making;
  private int comparison;

  /**
   * @param notice takes what was done or went wrong, in a sentence
   */
  CompareReport(Background files, StringProperty notice) {
    this.files = files;
    this.notice = notice;
  }

  ObservableList<TableRow> table() {
    return table;
  }

  ObservableList<Statistics> statistics() {
    return statistics;
  }

  /** Runs whose parameters differ, for each scenario that has such; renewed before statistics. */
  List<SweepCoordinates> sweeps() {
    return sweeps;
  }

  /**
   * What there are statistics about, in the order of the scenarios; a scenario without any, too.
   */
  List<String> names(List<String> scenarios) {
    List<String> names = new ArrayList<>();
    for (String scenario : scenarios) {
      List<String> own =
          statistics.stream()
              .map(Statistics::name)
              .filter(name -> isAbout(name, scenario))
              .toList();
      names.addAll(own.isEmpty() ? List.of(scenario) : own);
    }
    statistics.stream().filter(Statistics::normalised).map(Statistics::name).forEach(names::add);
    return names;
  }

  /** Whether a name in a report is a scenario's, alone or with what is set in it. */
  static boolean isAbout(String name, String scenario) {
    return name.equals(scenario) || name.startsWith(scenario + ", ");
  }

  /** Page that was written last, or null. */
  ObjectProperty<Path> page() {
    return page;
  }

  /** Another comparison begins. */
  void forget() {
    comparison++;
    next = null;
    table.clear();
    sweeps = List.of();
    statistics.clear();
    page.set(null);
  }

  private record Made(
      List<TableRow> table, List<SweepCoordinates> sweeps, List<Statistics> statistics) {
    static Made of(List<Path> finished) {
      Report report = Report.of(finished);
      return new Made(report.table(), report.sweeps(), report.statistics());
    }
  }

  /** Makes table and statistics anew; while one is made, only the newest wish is remembered. */
  void renew(List<Path> finished) {
    if (making) {
      next = finished;
      return;
    }
    int present = comparison;
    making = true;
    files.files(
        () -> Made.of(finished),
        made -> {
          if (present == comparison) {
            table.setAll(made.table());
            sweeps = made.sweeps();
            statistics.setAll(made.statistics());
          }
          made();
        },
        reason -> {
          notice.set(reason);
          made();
        });
  }

  private void made() {
    making = false;
    List<Path> waiting = next;
    next = null;
    if (waiting != null) {
      renew(waiting);
    }
  }

  /** Writes page, figures and tables. */
  void write(List<Path> finished, Path folder) {
    if (finished.isEmpty()) {
      notice.set("No run has finished yet, so there is nothing to report.");
      return;
    }
    notice.set("Writing the report\u2026");
    files.files(
        () -> Report.of(finished).write(folder),
        written -> {
          page.set(written);
          notice.set("Report: " + written);
        },
        notice::set);
  }
}
