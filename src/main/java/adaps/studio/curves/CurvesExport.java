package adaps.studio.curves;

import adaps.drawing.RasterDrawing;
import adaps.drawing.SvgDrawing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/** The kinds of file in which the curves that are seen can be kept. */
enum CurvesExport {
  PNG("Picture (PNG)", "png", plot -> RasterDrawing.png(new CurvesPicture(plot))),
  SVG("Drawing (SVG)", "svg", plot -> bytes(SvgDrawing.file(new CurvesPicture(plot)))),
  CSV("Table (CSV)", "csv", plot -> bytes(CurvesTable.csv(plot)));

  private final String label;
  private final String ending;
  private final Function<Plot, byte[]> content;

  CurvesExport(String label, String ending, Function<Plot, byte[]> content) {
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
  void write(Plot plot, Path file) throws IOException {
    Files.write(file, content.apply(plot));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
