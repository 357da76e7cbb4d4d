package adaps.studio.palette;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.studio.palette.PaletteEntry.Deed;
import adaps.studio.palette.PaletteEntry.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PaletteViewModelTest {
  private final PaletteViewModel palette = new PaletteViewModel();
  private final List<String> done = new ArrayList<>();

  private PaletteEntry entry(PaletteKind kind, String title, String detail) {
    return new PaletteEntry(kind, title, Words.of(detail), Deed.of(() -> done.add(title)));
  }

  private PaletteEntry action(String title) {
    return entry(PaletteKind.ACTION, title, "");
  }

  private List<String> titles() {
    return palette.found().stream().map(PaletteEntry::title).toList();
  }

  @Test
  void whatBeginsSoGoesBeforeWordsThatDoAndThoseBeforeTheMiddleOfWords() {
    palette.offer(
        List.of(
            entry(PaletteKind.ACTION, "Stop", "ends the run"),
            action("Prune"),
            action("Open a run"),
            entry(PaletteKind.RUN, "Run", ""),
            action("Runs in the library")));
    palette.words().set("run");
    assertEquals(List.of("Run", "Runs in the library", "Open a run", "Prune", "Stop"), titles());
  }

  @Test
  void everyWordMustBeHeldInWhateverOrderAndCapitals() {
    palette.offer(
        List.of(
            entry(PaletteKind.PARAMETER, "Learning rate", "Training"), action("Rate of tests")));
    palette.words().set("RATE learn");
    assertEquals(List.of("Learning rate"), titles());
    palette.words().set("rate nowhere");
    assertEquals(List.of(), titles());
  }

  @Test
  void initialsFindATitleOfSeveralWords() {
    palette.offer(List.of(action("Clear"), action("Learning rate")));
    palette.words().set("lr");
    assertEquals(List.of("Learning rate"), titles());
  }

  @Test
  void whatWasUsedLatelyIsFirstWhileNothingIsTypedAlsoAfterARestart() {
    List<PaletteEntry> all = List.of(action("One"), action("Two"), action("Three"));
    palette.offer(all);
    palette.perform(all.get(1));
    palette.perform(all.get(2));
    palette.offer(all);
    assertEquals(List.of("Three", "Two", "One"), titles());
    PaletteViewModel next = new PaletteViewModel();
    next.remember(palette.lately());
    next.offer(all);
    assertEquals(palette.found(), next.found());
  }

  @Test
  void whatCannotBeDoneNowIsShownButNotDone() {
    PaletteEntry grey =
        new PaletteEntry(
            PaletteKind.ACTION,
            "Stop",
            Words.of(""),
            new Deed(() -> done.add("Stop"), () -> "No run is under way."));
    palette.offer(List.of(grey));
    assertEquals(List.of("Stop"), titles());
    assertFalse(palette.perform(grey));
    assertEquals(List.of(), done);
    assertEquals(List.of(), palette.lately());
    PaletteEntry other = action("Run");
    assertTrue(palette.perform(other));
    assertEquals(List.of("Run"), done);
  }

  @Test
  void textsAreSearchedTooAndWhatTheyHoldComesLast() {
    palette.offer(List.of(action("Open the window")));
    palette.alsoIn(words -> List.of(entry(PaletteKind.MANUAL, "The window", words)));
    palette.words().set("wi");
    assertEquals(List.of("Open the window"), titles());
    palette.words().set("win");
    assertEquals(List.of("Open the window", "The window"), titles());
  }

  @Test
  void whatIsOfferedAnewKeepsItsRow() {
    palette.offer(List.of(action("One"), action("Two")));
    PaletteEntry two = palette.found().get(1);
    palette.offer(
        IntStream.of(3, 2, 1)
            .mapToObj(i -> action(List.of("One", "Two", "Three").get(i - 1)))
            .toList());
    assertEquals(1, palette.row(two));
    assertEquals(-1, palette.row(action("Four")));
  }
}
