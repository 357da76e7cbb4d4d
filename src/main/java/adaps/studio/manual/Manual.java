package adaps.studio.manual;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;

/**
 * The manual that comes with the program: {@code manual/index.md} on the class path, and the pages
 * that it links to, in that order.
 *
 * @param pages all of them
 */
record Manual(List<ManualPage> pages) {
  static final String INDEX = "index.md";
  private static final String FOLDER = "/manual/";

  /**
   * Reads all pages.
   *
   * @throws IllegalArgumentException if a page is missing or malformed
   */
  static Manual read() {
    List<ManualPage> pages = new ArrayList<>();
    ManualPage.of(INDEX, text(INDEX))
        .document()
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(Link link) {
                String name = link.getDestination();
                pages.add(ManualPage.of(name, text(name)));
              }
            });
    return new Manual(List.copyOf(pages));
  }

  private static String text(String name) {
    try (InputStream stream = Manual.class.getResourceAsStream(FOLDER + name)) {
      if (stream == null) {
        throw new IllegalArgumentException("The manual has no page " + name + ".");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the program's own page " + name + " cannot be read", e);
    }
  }

  /** A page by the name of its file. */
  Optional<ManualPage> page(String name) {
    return pages.stream().filter(page -> page.name().equals(name)).findFirst();
  }

  /**
   * Finds every word, begun or whole, small or capital: the lines that hold all of them, and of a
   * page that holds them only in several lines the one with most.
   */
  List<Finding> find(String words) {
    List<String> wanted =
        Arrays.stream(words.toLowerCase(Locale.ROOT).strip().split("\\s+"))
            .filter(word -> !word.isEmpty())
            .toList();
    return wanted.isEmpty()
        ? List.of()
        : pages.stream().flatMap(page -> find(page, wanted).stream()).toList();
  }

  private static List<Finding> find(ManualPage page, List<String> wanted) {
    boolean all = wanted.stream().allMatch(w -> page.passages().stream().anyMatch(p -> held(p, w)));
    if (!all) {
      return List.of();
    }
    List<Finding> whole =
        page.passages().stream()
            .filter(passage -> count(passage, wanted) == wanted.size())
            .map(passage -> Finding.of(page, passage, wanted))
            .toList();
    return whole.isEmpty() ? List.of(most(page, wanted)) : whole;
  }

  private static Finding most(ManualPage page, List<String> wanted) {
    // The first of equals: a stream's max would be the last.
    Comparator<Passage> fewest = Comparator.comparing(p -> -count(p, wanted));
    return Finding.of(page, page.passages().stream().min(fewest).orElseThrow(), wanted);
  }

  private static long count(Passage passage, List<String> wanted) {
    return wanted.stream().filter(word -> held(passage, word)).count();
  }

  private static boolean held(Passage passage, String word) {
    return passage.words().toLowerCase(Locale.ROOT).contains(word);
  }
}
