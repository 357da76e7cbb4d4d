package adaps.studio.curves;

import adaps.charts.Plot;
import adaps.drawing.Figure;
import adaps.drawing.Look;
import adaps.drawing.PngPicture;
import adaps.drawing.SvgPicture;
import adaps.runs.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Function;

/** The kinds of file in which the curves that are seen can be kept. */
enum CurvesExport {
  PNG("Picture (PNG)", "png", seen -> PngPicture.of(seen.picture(), seen.look())),
  SVG("Drawing (SVG)", "svg", seen -> bytes(SvgPicture.file(seen.picture(), seen.look()))),
  CSV("Table (CSV)", "csv", seen -> bytes(CurvesTable.csv(seen.table())));

  private final String label;
  private final String ending;
  private final Function<Seen, byte[]> content;

  /**
   * What was seen when it was asked for.
   *
   * @param table the curves with every point and every range
   * @param picture the chart as far zoomed and as large as it was
   * @param look on which ground
   */
  record Seen(Plot table, Figure picture, Look look) {}

  CurvesExport(String label, String ending, Function<Seen, byte[]> content) {
    this.label = label;
    this.ending = ending;
    this.content = content;
  }

  /** Name for people. */
  String label() {
    return label;
  }

  /** Ending of the file's name, without the dot. */
  String ending() {
    return ending;
  }

  /** Writes the file; takes a moment, so not on the JavaFX thread. */
  void write(Seen seen, Path file) throws IOException {
    WholeFile.write(file, content.apply(seen));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
