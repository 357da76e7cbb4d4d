package adaps.studio.library;

import adaps.runs.library.LibraryRun;
import adaps.runs.library.RunGroup;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableObjectValue;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.transformation.SortedList;

/**
 * The rows of the library with the runs of a group together while groups are wanted, and above
 * which rows a group begins. Within a group, and while none are wanted, the order of the table
 * holds.
 */
final class GroupedRuns {
  private final ObservableBooleanValue grouped;
  private final SortedList<LibraryRun> rows;
  private final ReadOnlyObjectWrapper<Map<LibraryRun, RunGroup>> heads =
      new ReadOnlyObjectWrapper<>(Map.of());

  /**
   * @param runs those that are listed
   * @param grouped whether groups are wanted
   * @param order of the table; its value is null while it is sorted by nothing
   */
  GroupedRuns(
      ObservableList<LibraryRun> runs,
      ObservableBooleanValue grouped,
      ObservableObjectValue<Comparator<LibraryRun>> order) {
    this.grouped = grouped;
    rows = new SortedList<>(runs);
    rows.comparatorProperty()
        .bind(
            Bindings.createObjectBinding(
                () -> grouped.get() ? within(order.get()) : order.get(), grouped, order));
    rows.addListener((ListChangeListener<LibraryRun>) change -> findHeads());
    grouped.addListener((o, before, now) -> findHeads());
    findHeads();
  }

  private static Comparator<LibraryRun> within(Comparator<LibraryRun> order) {
    return order == null ? RunGroup.order() : RunGroup.order().thenComparing(order);
  }

  private void findHeads() {
    Map<LibraryRun, RunGroup> first = new HashMap<>();
    if (grouped.get()) {
      RunGroup.of(List.copyOf(rows)).forEach(group -> first.put(group.runs().get(0), group));
    }
    heads.set(first);
  }

  /** The rows in their order. */
  SortedList<LibraryRun> rows() {
    return rows;
  }

  /** The groups by their first rows; none while none are wanted. */
  ReadOnlyObjectProperty<Map<LibraryRun, RunGroup>> heads() {
    return heads.getReadOnlyProperty();
  }

  /** The group of a row; null while none are wanted. */
  RunGroup of(LibraryRun run) {
    return heads.get().values().stream()
        .filter(group -> group.runs().contains(run))
        .findFirst()
        .orElse(null);
  }
}
