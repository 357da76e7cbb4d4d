package adaps.runs;

import adaps.pipeline.VaePoint;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.apache.commons.csv.CSVPrinter;

/** The VAE's loss curve as a table; numbers are written so that reading gives the same bits. */
final class VaeFile {
  private static final List<String> HEADER =
      List.of("epoch", "seconds", "observation_error", "reward_error", "divergence");

  private VaeFile() {}

  /**
   * Adds a row.
   *
   * @param first whether the VAE begins to train, so that nothing that the file held is valid
   */
  static void add(Path file, VaePoint point, boolean first) throws IOException {
    if (first) {
      Files.deleteIfExists(file);
    }
    try (CSVPrinter printer =
        new CSVPrinter(
            Files.newBufferedWriter(
                file, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND),
            CsvRows.FORMAT)) {
      if (first) {
        printer.printRecord(HEADER);
      }
      printer.printRecord(
          point.epoch(),
          point.seconds(),
          point.observationError(),
          point.rewardError(),
          point.divergence());
    }
  }

  /**
   * Reads all rows.
   *
   * @throws adaps.config.AdapsException with file, line and column of what cannot be read
   */
  static List<VaePoint> read(Path file) throws IOException {
    return CsvRows.read(file, HEADER).stream()
        .map(
            row ->
                new VaePoint(
                    CsvRows.number(file, row, "epoch"),
                    CsvRows.number(file, row, "seconds"),
                    CsvRows.number(file, row, "observation_error"),
                    CsvRows.number(file, row, "reward_error"),
                    CsvRows.number(file, row, "divergence")))
        .toList();
  }
}
