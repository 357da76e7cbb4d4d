package adaps.studio.manual;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Which page of the manual is read, where, and what is searched for in all of them. */
public final class ManualViewModel {
  private final Manual manual = Manual.read();
  private final ReadOnlyObjectWrapper<Finding> place = new ReadOnlyObjectWrapper<>();
  private final StringProperty words = new SimpleStringProperty("");
  private final ObservableList<Finding> findings = FXCollections.observableArrayList();
  private final Deque<Finding> before = new ArrayDeque<>();
  private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper();

  /**
   * Reads all pages.
   *
   * @throws IllegalArgumentException if a page is missing or malformed
   */
  public ManualViewModel() {
    words.addListener((o, old, now) -> findings.setAll(manual.find(now)));
    place.set(Finding.top(pages().get(0)));
  }

  /**
   * Somewhere in the manual.
   *
   * @param page title of its page
   * @param line what stands there
   * @param go turns the manual there
   */
  public record Place(String page, String line, Runnable go) {}

  /** The beginnings of all pages, in the order of the index. */
  public List<Place> tops() {
    return pages().stream().map(page -> place(Finding.top(page))).toList();
  }

  /** Where all words stand, in the order of the pages; what is searched for stays as it is. */
  public List<Place> places(String asked) {
    return manual.find(asked).stream().map(this::place).toList();
  }

  private Place place(Finding there) {
    return new Place(there.page().title(), there.line(), () -> go(there));
  }

  /** All pages, in the order of the index. */
  List<ManualPage> pages() {
    return manual.pages();
  }

  /** The page that is read, and the line of it that was gone to. */
  ReadOnlyObjectProperty<Finding> place() {
    return place.getReadOnlyProperty();
  }

  /** What is searched for; nothing while it is blank. */
  StringProperty words() {
    return words;
  }

  /** What it finds, in the order of the pages. */
  ObservableList<Finding> findings() {
    return findings;
  }

  /** Whether another place was read before. */
  ReadOnlyBooleanProperty canGoBack() {
    return canGoBack.getReadOnlyProperty();
  }

  /** Goes to the top of a page. */
  void open(ManualPage page) {
    if (page != place.get().page()) {
      go(Finding.top(page));
    }
  }

  /** Goes to a line of a page. */
  void go(Finding there) {
    if (!there.equals(place.get())) {
      before.push(place.get());
      canGoBack.set(true);
      place.set(there);
    }
  }

  /** Goes to where the reader was before. */
  void back() {
    if (!before.isEmpty()) {
      place.set(before.pop());
      canGoBack.set(!before.isEmpty());
    }
  }

  /**
   * Follows a link of the page that is read.
   *
   * @param destination a page, a heading of this page or another one
   * @return whether it leads to a place of the manual
   */
  boolean follow(String destination) {
    String[] parts = destination.split("#", 2);
    ManualPage page = parts[0].isEmpty() ? place.get().page() : manual.page(parts[0]).orElse(null);
    if (page == null) {
      return false;
    }
    go(
        parts.length == 1
            ? Finding.top(page)
            : page.section(parts[1]).map(s -> Finding.at(page, s)).orElse(Finding.top(page)));
    return true;
  }
}
