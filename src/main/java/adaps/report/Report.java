package adaps.report;

import adaps.config.AdapsException;
import adaps.drawing.Figure;
import adaps.drawing.Look;
import adaps.drawing.PngPicture;
import adaps.drawing.SvgPicture;
import adaps.report.animation.AnimationRequest;
import adaps.runs.Provenance;
import adaps.runs.WholeFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Figures and tables on finished runs: learning curves, model sizes, results, and what every AdaPS
 * run found. The same run folders give the same bytes.
 */
public final class Report {
  private static final String PAGE = "report.html";
  private static final OutputPlace PLACE =
      new OutputPlace(
          "report",
          PAGE,
          HtmlPage.TITLE,
          List.of(
              "results.csv",
              "runs.csv",
              "curves.csv",
              "efficiency.csv",
              "profiles.csv",
              "improvement.csv",
              "measures.csv",
              "marl-eval.json"));

  private final RunCollection collection;
  private final List<Panel> panels;
  private final Map<Panel, Scale> scales = new IdentityHashMap<>();
  private final List<SeriesSummary> rows = new ArrayList<>();
  private List<Statistics> statistics;
  private RunAnimations animations = RunAnimations.NONE;

  private Report(RunCollection collection) {
    this.collection = collection;
    panels = Panels.of(collection.runs());
    for (Panel panel : panels) {
      Scale scale = Scale.of(panel.series());
      scales.put(panel, scale);
      panel.series().forEach(series -> rows.add(SeriesSummary.of(panel, series, scale)));
    }
  }

  /**
   * The report on some runs.
   *
   * @param folders run folders, or folders that hold run folders; their order does not matter
   * @throws AdapsException if a folder is neither, or no run in them has finished
   */
  public static Report of(List<Path> folders) {
    return new Report(RunCollection.read(folders));
  }

  /**
   * Lets runs move on the page: an episode of each one's policy, and its identities while its VAE
   * learned. Plays the episodes, which takes up to seconds.
   *
   * @param request which, and how episodes are played
   * @return what cannot be shown and why, in sentences
   */
  public List<String> animate(AnimationRequest request) {
    animations = RunAnimations.of(panels, request);
    return animations.runs().stream().flatMap(run -> run.missing().stream()).toList();
  }

  RunAnimations animations() {
    return animations;
  }

  /**
   * Writes everything: {@code report.html}, tables as CSV, every test as {@code marl-eval.json},
   * and each figure as PNG and SVG in {@code figures/}. All of it, or nothing.
   *
   * @param out made when missing; a report that is there is written anew
   * @return the page
   * @throws AdapsException if it cannot be written, or would replace files of somebody else
   */
  public Path write(Path out) {
    checkPlace(out);
    try (WholeFolder folder = new WholeFolder(out)) {
      for (Figure figure : figures()) {
        folder.add("figures/" + figure.name() + ".svg", SvgPicture.file(figure, Look.LIGHT));
        folder.add("figures/" + figure.name() + ".png", PngPicture.of(figure, Look.LIGHT));
      }
      folder.add("marl-eval.json", MarlEvalFile.text(panels));
      table(folder, "improvement.csv", StatisticsRows.improvement(statistics()));
      table(folder, "profiles.csv", StatisticsRows.profiles(statistics()));
      table(folder, "efficiency.csv", StatisticsRows.efficiency(statistics()));
      folder.add("curves.csv", CsvText.of(curves()));
      folder.add("measures.csv", CsvText.of(measures()));
      folder.add("runs.csv", CsvText.of(runs()));
      folder.add("results.csv", CsvText.of(results()));
      folder.add(PAGE, new HtmlPage(this).text());
      folder.finish();
    } catch (IOException e) {
      throw PLACE.refused(out, e);
    }
    return out.resolve(PAGE);
  }

  /** None of what there is nothing to say about, for example pairs of a single method. */
  private static void table(WholeFolder folder, String name, List<Map<String, Object>> rows)
      throws IOException {
    if (!rows.isEmpty()) {
      folder.add(name, CsvText.of(rows));
    }
  }

  /**
   * Refuses a place where a report cannot go, so that nobody computes for hours first.
   *
   * @param out need not exist
   * @throws AdapsException if it is no folder, or holds such files that are not a report's
   */
  public static void checkPlace(Path out) {
    PLACE.check(out);
  }

  /** The table's figures by name, a row for each series. */
  public List<Map<String, Object>> results() {
    return rows.stream()
        .map(
            row ->
                ResultFields.of(
                    row, scales.get(row.panel()), ModelSize.reference(row.panel().series())))
        .toList();
  }

  /** The table in words, a row for each series, scenario by scenario. */
  public List<TableRow> table() {
    return rows.stream().map(row -> TableRow.of(row, scales.get(row.panel()))).toList();
  }

  /** In what the makers of its runs differ, such as hosts or versions of the program, in lines. */
  public List<String> madeDifferently() {
    return RunsMade.differences(made());
  }

  /** What made each of its runs. */
  List<Provenance> made() {
    return collection.runs().stream().map(ReportedRun::made).toList();
  }

  /** Runs that the report is not made of, each with the reason in a sentence. */
  public List<String> leftOut() {
    return collection.leftOut().stream().map(RunCollection.LeftOut::sentence).toList();
  }

  /**
   * How sure the differences between methods are, for each scenario and, where it can be said, for
   * all together; computed at the first call, which takes up to seconds.
   */
  public synchronized List<Statistics> statistics() {
    if (statistics == null) {
      statistics = ScoreGroup.of(panels, scales::get).stream().map(Statistics::of).toList();
    }
    return statistics;
  }

  /** Runs whose parameters differ, as parallel coordinates, for each scenario that has such. */
  public List<SweepCoordinates> sweeps() {
    return panels.stream().flatMap(panel -> SweepCoordinates.of(panel).stream()).toList();
  }

  /**
   * All figures: curves, sweeps, statistics, sizes, the VAE's loss, swap tests, the index over K,
   * and one for each AdaPS run.
   */
  public List<Figure> figures() {
    List<Figure> figures = new ArrayList<>();
    figures.add(CurvesFigure.of(panels).sheet());
    SweepFigure.of(sweeps()).ifPresent(figures::add);
    figures.addAll(StatisticsFigures.of(statistics()));
    figures.add(SizesFigure.of(panels));
    VaeFigure.of(panels).ifPresent(figures::add);
    SwapTestFigure.of(panels).ifPresent(figures::add);
    IndexFigure.of(panels).ifPresent(figures::add);
    panels.forEach(panel -> figures.addAll(identities(panel)));
    return figures;
  }

  /** What every AdaPS run of a scenario found. */
  static List<Figure> identities(Panel panel) {
    List<Figure> figures = new ArrayList<>();
    for (Series series : panel.series()) {
      for (ReportedRun run : series.runs()) {
        if (IdentityFigure.canShow(series, run)) {
          figures.add(new IdentityFigure(series, run));
        }
      }
    }
    return figures;
  }

  List<Map<String, Object>> runs() {
    List<Map<String, Object>> all = new ArrayList<>();
    for (Panel panel : panels) {
      for (Series series : panel.series()) {
        series.runs().forEach(run -> all.add(ResultFields.of(panel, series, run)));
      }
    }
    return all;
  }

  private List<Map<String, Object>> measures() {
    return panels.stream().flatMap(MeasureSummary::rows).toList();
  }

  private List<Map<String, Object>> curves() {
    List<Map<String, Object>> all = new ArrayList<>();
    for (Panel panel : panels) {
      for (Series series : panel.series()) {
        Band.of(series.curves())
            .points()
            .forEach(point -> all.add(ResultFields.of(panel, series, point)));
      }
    }
    return all;
  }

  List<Panel> panels() {
    return panels;
  }

  Scale scale(Panel panel) {
    return scales.get(panel);
  }

  List<SeriesSummary> rows(Panel panel) {
    return rows.stream().filter(row -> row.panel() == panel).toList();
  }

  /** What the methods came to over all scenarios; empty where that cannot be said. */
  List<MethodSummary> overall() {
    return MethodSummary.of(panels, scales::get);
  }
}
