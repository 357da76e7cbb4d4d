package adaps.studio.library;

import adaps.runs.RunFolder;
import adaps.runs.library.LibraryRun;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

/**
 * The stored runs as rows, which of them are listed, and whether in groups. Whoever selects rows
 * hears before and after anything of that changes. Lives on the JavaFX thread.
 */
final class LibraryRows {
  private final ObservableList<LibraryRun> all = FXCollections.observableArrayList();
  private final FilteredList<LibraryRun> shown = new FilteredList<>(all);
  private final ReadOnlyBooleanWrapper changing = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper grouped = new ReadOnlyBooleanWrapper();

  ObservableList<LibraryRun> all() {
    return all;
  }

  FilteredList<LibraryRun> shown() {
    return shown;
  }

  ReadOnlyBooleanProperty changing() {
    return changing.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty grouped() {
    return grouped.getReadOnlyProperty();
  }

  void group(boolean wanted) {
    changing(() -> grouped.set(wanted));
  }

  void sift(Predicate<LibraryRun> listed) {
    changing(() -> shown.setPredicate(listed));
  }

  /** Rows stay where they are, also with other contents; who selects them selects by folder. */
  void show(List<LibraryRun> runs) {
    changing(() -> change(runs));
  }

  private void changing(Runnable change) {
    changing.set(true);
    try {
      change.run();
    } finally {
      changing.set(false);
    }
  }

  private void change(List<LibraryRun> runs) {
    Map<RunFolder, LibraryRun> read = new LinkedHashMap<>();
    runs.forEach(run -> read.put(run.folder(), run));
    all.removeIf(run -> !read.containsKey(run.folder()));
    for (int row = 0; row < all.size(); row++) {
      LibraryRun now = read.remove(all.get(row).folder());
      if (!now.equals(all.get(row))) {
        all.set(row, now);
      }
    }
    all.addAll(read.values());
  }
}
