package adaps.studio.manual;

import adaps.studio.look.markdown.MarkdownWords;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;

/**
 * A page of the manual.
 *
 * @param name of its file, with its ending
 * @param title its first heading
 * @param document all of it
 * @param passages its lines, from top to bottom
 */
record ManualPage(String name, String title, Node document, List<Passage> passages) {
  private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
  private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();

  /**
   * Reads a page.
   *
   * @throws IllegalArgumentException if it does not begin with a heading
   */
  static ManualPage of(String name, String markdown) {
    Node document = PARSER.parse(markdown);
    if (!(document.getFirstChild() instanceof Heading heading)) {
      throw new IllegalArgumentException(
          "The manual's page " + name + " must begin with its title, '# Title'.");
    }
    return new ManualPage(
        name, MarkdownWords.of(heading), document, PassageReader.passages(document));
  }

  /** The heading that a link of this page means by what stands after its {@code #}. */
  Optional<Passage> section(String anchor) {
    return passages.stream()
        .filter(passage -> passage.block() instanceof Heading)
        .filter(passage -> anchor(passage.words()).equals(anchor))
        .findFirst();
  }

  /** As GitHub names headings: small letters, a dash for each space, nothing else but letters. */
  private static String anchor(String heading) {
    return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-');
  }
}
