package adaps.studio.palette;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * Everything that can be done by typing its name, what of it is found, and what was used lately.
 * Lives on the JavaFX thread.
 */
public final class PaletteViewModel {
  /** How many are remembered, and shown first while nothing is typed. */
  static final int REMEMBERED = 12;

  /** Fewer letters would be found in every other passage. */
  private static final int FEWEST_LETTERS = 3;

  private final StringProperty words = new SimpleStringProperty("");
  private final ObservableList<PaletteEntry> found = FXCollections.observableArrayList();
  private final List<String> lately = new ArrayList<>();
  private PaletteSearch search = new PaletteSearch(List.of());
  private Function<String, List<PaletteEntry>> passages = asked -> List.of();

  public PaletteViewModel() {
    words.addListener((o, before, now) -> find());
  }

  /** What is typed. */
  public StringProperty words() {
    return words;
  }

  /** What it finds, the best first; what was used lately, and then everything, while blank. */
  public ObservableList<PaletteEntry> found() {
    return found;
  }

  /** The row of an entry, also of one that was offered anew; -1 when it is not found. */
  int row(PaletteEntry entry) {
    return found.stream().map(PaletteEntry::id).toList().indexOf(entry.id());
  }

  /** Replaces all entries; the words stay. */
  public void offer(List<PaletteEntry> entries) {
    search = new PaletteSearch(entries);
    find();
  }

  /**
   * Where else to look for words, for example in texts; what is found there comes last.
   *
   * @param more is asked at every letter, so that it must answer at once
   */
  public void alsoIn(Function<String, List<PaletteEntry>> more) {
    passages = more;
    find();
  }

  private void find() {
    Map<String, Integer> ago = new HashMap<>();
    for (int i = 0; i < lately.size(); i++) {
      ago.put(lately.get(i), i);
    }
    List<PaletteEntry> all = new ArrayList<>(search.find(words.get(), ago));
    if (words.get().strip().length() >= FEWEST_LETTERS) {
      all.addAll(passages.apply(words.get()));
    }
    found.setAll(all);
  }

  /**
   * Does what an entry says, if it can be done.
   *
   * @return whether it was done
   */
  public boolean perform(PaletteEntry entry) {
    if (!entry.deed().whyNot().get().isEmpty()) {
      return false;
    }
    lately.remove(entry.id());
    lately.add(0, entry.id());
    while (lately.size() > REMEMBERED) {
      lately.remove(REMEMBERED);
    }
    entry.deed().act().run();
    return true;
  }

  /** What was used lately, the last first, to be remembered over a restart. */
  public List<String> lately() {
    return List.copyOf(lately);
  }

  /** Remembers again what was used before a restart. */
  public void remember(List<String> ids) {
    lately.clear();
    ids.stream().limit(REMEMBERED).forEach(lately::add);
  }
}
