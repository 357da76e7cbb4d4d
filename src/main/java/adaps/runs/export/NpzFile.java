package adaps.runs.export;

import adaps.nets.Subnetwork;
import adaps.nets.nd4j.Nd4jThreads;
import adaps.runs.JsonFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A network as NumPy's {@code load} reads it: arrays {@code weights0} [in × out] and {@code
 * biases0} [out] of the first layer and so on, and {@code about.json} with what a reader should
 * know, as bytes.
 */
final class NpzFile {
  /** The oldest time that a zip can say, so that equal networks give equal files. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private NpzFile() {}

  static void write(ExportedNetwork exported, OutputStream target) throws IOException {
    Nd4jThreads.useOneThread();
    Subnetwork network = exported.network();
    try (ZipOutputStream zip = new ZipOutputStream(target)) {
      for (int layer = 0; layer < network.layers(); layer++) {
        put(
            zip,
            "weights" + layer + ".npy",
            Nd4j.toNpyByteArray(Nd4j.createFromArray(network.weights(layer))));
        put(
            zip,
            "biases" + layer + ".npy",
            Nd4j.toNpyByteArray(Nd4j.createFromArray(network.biases(layer))));
      }
      String about = JsonFormat.text(exported.about());
      put(zip, "about.json", about.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(NO_TIME);
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }
}
