package adaps.studio.lessons;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The lessons that come with the program: {@code lessons/NAME.md} on the class path. */
final class Lessons {
  /** The tour of the first start. */
  static final String TOUR = "tour";

  /** In the order in which they build on each other. */
  static final List<String> NAMES =
      List.of(
          "one-network-fails",
          "what-the-vae-sees",
          "how-k-is-chosen",
          "from-centre-to-mask",
          "shared-and-private",
          "the-price-of-networks",
          "one-neuron");

  private static final String FOLDER = "/lessons/";

  private Lessons() {}

  /** All lessons, without the tour. */
  static List<Lesson> all() {
    return NAMES.stream().map(Lessons::read).toList();
  }

  /**
   * A lesson by the name of its file.
   *
   * @throws IllegalArgumentException if there is none, or it is malformed
   */
  static Lesson read(String name) {
    try (InputStream stream = Lessons.class.getResourceAsStream(FOLDER + name + ".md")) {
      if (stream == null) {
        throw new IllegalArgumentException("there is no lesson '" + name + "'");
      }
      return Lesson.of(name, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("the program's own lesson " + name + " cannot be read", e);
    }
  }

  /**
   * A lesson of somebody's own.
   *
   * @throws IllegalArgumentException if it is malformed or cannot be read
   */
  static Lesson read(Path file) {
    try {
      return Lesson.of(String.valueOf(file.getFileName()), Files.readString(file));
    } catch (IOException e) {
      throw new IllegalArgumentException(
          file + " cannot be read as text in UTF-8; open another file.", e);
    }
  }
}
