package adaps.runs.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The files in which a network can leave the program. */
public enum NetworkFormat {
  /** A zip for DL4J: the network alone. */
  DL4J("zip", Dl4jFile::write),
  /** For ONNX Runtime and whatever else reads ONNX, with names as metadata. */
  ONNX("onnx", OnnxFile::write),
  /** For NumPy: an array for each layer's weights and biases, and the names as JSON. */
  NPZ("npz", NpzFile::write);

  private final String ending;
  private final Writing writing;

  NetworkFormat(String ending, Writing writing) {
    this.ending = ending;
    this.writing = writing;
  }

  /** How names of such files end, without the dot. */
  public String ending() {
    return ending;
  }

  /** The format of this name, in small letters. */
  public static Optional<NetworkFormat> named(String name) {
    return Arrays.stream(values()).filter(format -> format.word().equals(name)).findFirst();
  }

  /** The format that a file's name says, DL4J where it says none. */
  public static NetworkFormat of(String fileName) {
    return Arrays.stream(values())
        .filter(format -> fileName.toLowerCase(Locale.ROOT).endsWith("." + format.ending))
        .findFirst()
        .orElse(DL4J);
  }

  /** Its name in small letters. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  void write(ExportedNetwork network, OutputStream target) throws IOException {
    writing.write(network, target);
  }

  private interface Writing {
    void write(ExportedNetwork network, OutputStream target) throws IOException;
  }
}
