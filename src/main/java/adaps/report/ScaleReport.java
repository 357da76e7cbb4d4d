package adaps.report;

import adaps.a2c.PhaseClock.Phase;
import adaps.bench.ScaleStudy.Point;
import adaps.config.AdapsException;
import adaps.drawing.Figure;
import adaps.drawing.Look;
import adaps.drawing.PngPicture;
import adaps.drawing.SvgPicture;
import adaps.pipeline.Stage;
import adaps.runs.WholeFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Files on a scale study: a table and a figure. */
public final class ScaleReport {
  private static final String TABLE = "scale.csv";
  private static final OutputPlace PLACE =
      new OutputPlace("study", TABLE, "method,agents,", List.of("scale.svg", "scale.png"));

  private ScaleReport() {}

  /**
   * Refuses a place where a study cannot go, so that nothing is measured for nothing.
   *
   * @throws AdapsException if it cannot be written
   */
  public static void prepare(Path out) {
    PLACE.check(out);
    try (WholeFolder folder = new WholeFolder(out)) {
      // That it can be made is all that is asked; it is taken away again.
      return;
    } catch (IOException e) {
      throw PLACE.refused(out, e);
    }
  }

  /**
   * Writes {@code scale.csv}, {@code scale.svg} and {@code scale.png}.
   *
   * @param out made when missing
   * @return the PNG
   * @throws AdapsException if it cannot be written
   */
  public static Path write(List<Point> points, Path out) {
    Figure figure = ScaleFigure.of(points);
    String picture = figure.name() + ".png";
    PLACE.check(out);
    try (WholeFolder folder = new WholeFolder(out)) {
      folder.add(figure.name() + ".svg", SvgPicture.file(figure, Look.LIGHT));
      folder.add(picture, PngPicture.of(figure, Look.LIGHT));
      folder.add(TABLE, CsvText.of(rows(points)));
      folder.finish();
    } catch (IOException e) {
      throw PLACE.refused(out, e);
    }
    return out.resolve(picture);
  }

  /** The figures by name, full precision, a row for each method and number of agents. */
  public static List<Map<String, Object>> rows(List<Point> points) {
    return points.stream().map(ScaleReport::row).toList();
  }

  private static Map<String, Object> row(Point point) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("method", point.method());
    row.put("agents", point.agents());
    row.put("observationSize", point.observationSize());
    row.put("microsecondsPerAgentStep", point.microseconds());
    for (Phase phase : new Phase[] {Phase.ENVIRONMENT, Phase.ACTING, Phase.LEARNING}) {
      row.put(
          phase.name().toLowerCase(Locale.ROOT) + "Microseconds",
          point.phaseMicroseconds().get(phase));
    }
    row.put("trainableParameters", point.trainableParameters());
    row.put("heapBytes", point.heapBytes());
    row.put("offHeapBytes", point.offHeapBytes());
    row.put("clusters", point.clusters());
    row.put("clusterAgreement", point.clusterAgreement());
    for (Stage stage : new Stage[] {Stage.COLLECT, Stage.ENCODE, Stage.CLUSTER, Stage.MASK}) {
      row.put(
          stage.name().toLowerCase(Locale.ROOT) + "Seconds",
          point.stageSeconds().getOrDefault(stage, Double.NaN));
    }
    return row;
  }
}
