package adaps.studio.manual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.junit.jupiter.api.Test;

class ManualTest {
  private static final Path FOLDER = Path.of("assets", "manual");

  private final Manual manual = Manual.read();

  private static List<String> destinations(ManualPage page) {
    List<String> destinations = new ArrayList<>();
    page.document()
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(Link link) {
                destinations.add(link.getDestination());
              }

              @Override
              public void visit(Image image) {
                destinations.add(image.getDestination());
              }
            });
    return destinations;
  }

  private List<String> found(String words) {
    return manual.find(words).stream().map(finding -> finding.passage().words()).toList();
  }

  @Test
  void everyPageOfTheFolderIsInTheIndex() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      Set<String> names =
          files
              .map(file -> file.getFileName().toString())
              .collect(Collectors.toCollection(TreeSet::new));
      names.remove(Manual.INDEX);
      assertEquals(
          names,
          manual.pages().stream()
              .map(ManualPage::name)
              .collect(Collectors.toCollection(TreeSet::new)));
    }
  }

  @Test
  void everyLinkLeadsToAPageAPictureOrTheWeb() {
    for (ManualPage page : manual.pages()) {
      for (String destination : destinations(page)) {
        boolean web = destination.startsWith("https://");
        Path file = FOLDER.resolve(destination.replaceFirst("#.*", ""));
        assertTrue(web || Files.isRegularFile(file), page.name() + " links to " + destination);
        ManualViewModel reader = new ManualViewModel();
        reader.open(page);
        boolean picture = destination.endsWith(".png");
        assertTrue(web || picture || reader.follow(destination), destination + " is no page");
      }
    }
  }

  @Test
  void aLineIsFoundByEveryWordOfItInAnyOrderAndCase() {
    ManualPage page =
        ManualPage.of(
            "a.md",
            "# Title\n\n"
                + "One two.\n\n"
                + "| Key | Value |\n"
                + "|---|---|\n"
                + "| three | `Four` |\n\n"
                + "    five six\n"
                + "    seven\n\n"
                + "- eight\n");
    Manual small = new Manual(List.of(page));
    assertEquals(
        List.of("Title", "One two.", "Key  Value", "three  Four", "five six", "seven", "eight"),
        page.passages().stream().map(Passage::words).toList());
    for (String words : List.of("two ONE", "four three", "six fiv", "seven", "eig", "title")) {
      assertEquals(1, small.find(words).size(), words);
    }
    assertEquals("three  Four", small.find("four three").get(0).passage().words());
    assertEquals(List.of(), small.find("one nine"));
    assertEquals(List.of(), small.find("  "));
  }

  @Test
  void wordsInSeveralLinesOfAPageFindTheLineWithMost() {
    ManualPage page = ManualPage.of("a.md", "# Title\n\nOne.\n\nTwo three.\n\nTwo.\n");
    List<Finding> findings = new Manual(List.of(page)).find("one two three");
    assertEquals(1, findings.size());
    assertEquals("Two three.", findings.get(0).passage().words());
  }

  @Test
  void aLongLineIsShownFromShortlyBeforeWhatWasFound() {
    String many = "word ".repeat(40) + "needle at last.";
    ManualPage page = ManualPage.of("a.md", "# Title\n\n" + many + "\n");
    Finding finding = new Manual(List.of(page)).find("needle").get(0);
    assertEquals("\u2026 word word word word needle at last.", finding.line());
  }

  @Test
  void whatThePagesSayIsFound() {
    assertFalse(found("checkpoint").isEmpty());
    assertTrue(
        found("checkpoint").stream()
            .allMatch(line -> line.toLowerCase(Locale.ROOT).contains("checkpoint")));
    assertEquals(List.of(), found("qqqq"));
  }

  @Test
  void aLinkIsFollowedAndTheWayBackIsKnown() {
    ManualViewModel reader = new ManualViewModel();
    Finding first = reader.place().get();
    assertFalse(reader.canGoBack().get());
    assertTrue(reader.follow("tests.md#faults-put-in-one-at-a-time"));
    assertEquals("tests.md", reader.place().get().page().name());
    assertEquals("Faults put in one at a time", reader.place().get().passage().words());
    assertFalse(reader.follow("nowhere.md"));
    reader.back();
    assertEquals(first, reader.place().get());
    assertFalse(reader.canGoBack().get());
  }
}
