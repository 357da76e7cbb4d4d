package adaps.studio.shell;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/** The window's pages, one of which is seen: the workbench with its tiles, compare, library. */
public final class Pages extends StackPane {

  /** What a page is for. */
  public enum Page {
    WORKBENCH("Workbench", "F2", "One run at a time, in all its parts", "#parameter-search", null),
    SUMMARY("Summary", "F8", "What the run found, and what to ask next", "#summary", null),
    COMPARE("Compare", "F3", "Methods, seeds and scenarios side by side", "#compare-seeds", null),
    LIBRARY("Library", "F4", "The stored runs", "#library-table", "#library-search"),
    MANUAL(
        "Manual",
        "F7",
        "How everything works, to read and to search",
        "#manual-search",
        "#manual-search");

    private final String label;
    private final String key;
    private final String help;

    /** Where the keyboard goes at first. */
    private final String first;

    /** Where it is searched; null where the parameters are what is searched. */
    private final String search;

    Page(String label, String key, String help, String first, String search) {
      this.label = label;
      this.key = key;
      this.help = help;
      this.first = first;
      this.search = search;
    }
  }

  private final ObjectProperty<Page> shown = new SimpleObjectProperty<>(Page.WORKBENCH);
  private final Map<Page, StringProperty> notes = new EnumMap<>(Page.class);
  private final HBox tabs = new HBox();
  private final Map<Page, Node> made = new EnumMap<>(Page.class);

  /** What had the keyboard when somebody turned away from a page. */
  private final Map<Page, Node> left = new EnumMap<>(Page.class);

  /**
   * @param workbench the page that is always there
   * @param others what makes each other page, when somebody first turns to it
   */
  Pages(Node workbench, Map<Page, Supplier<Node>> others) {
    setMinSize(0, 0);
    // Of the others only what is seen is in the window: a new look need not come to the rest.
    workbench.visibleProperty().bind(shown.isEqualTo(Page.WORKBENCH));
    getChildren().add(workbench);
    shown.addListener(
        (o, before, now) -> {
          noteFocus(before);
          getChildren().setAll(workbench);
          if (now != Page.WORKBENCH) {
            getChildren().add(made.computeIfAbsent(now, page -> others.get(page).get()));
          }
        });
    for (Page page : Page.values()) {
      notes.put(page, new SimpleStringProperty(""));
    }
    ToggleGroup group = new ToggleGroup();
    tabs.setId("page-tabs");
    tabs.getStyleClass().add("page-tabs");
    tabs.setAlignment(Pos.CENTER_LEFT);
    for (Page page : Page.values()) {
      ToggleButton tab = new ToggleButton();
      tab.setId("page-" + page.label.toLowerCase(java.util.Locale.ROOT));
      tab.getStyleClass().add("page-tab");
      tab.textProperty().bind(Bindings.concat(page.label, notes.get(page)));
      tab.setTooltip(new Tooltip(page.help));
      tab.setToggleGroup(group);
      tab.setMinWidth(USE_PREF_SIZE);
      // A click on the page that is seen leaves it seen.
      tab.setOnAction(
          e -> {
            turn(page);
            tab.setSelected(true);
          });
      shown.addListener((o, before, now) -> tab.setSelected(now == page));
      tab.setSelected(page == shown.get());
      tabs.getChildren().add(tab);
    }
  }

  private void noteFocus(Page before) {
    Node owner = getScene() == null ? null : getScene().getFocusOwner();
    // The form beside the workbench belongs to it.
    boolean its = before == Page.WORKBENCH ? !tabs.getChildren().contains(owner) : holds(owner);
    if (owner != null && its) {
      left.put(before, owner);
    }
  }

  private boolean holds(Node node) {
    Node at = node;
    while (at != null && at != this) {
      at = at.getParent();
    }
    return at == this;
  }

  /**
   * Keys go to what is seen: to what had them on the page before, else to where it begins. Without
   * that they would go to a button above the pages, and Enter would run an experiment.
   */
  private void focus(Page now) {
    Node there = left.get(now);
    // What is in a scroll pane is only found once that has its looks.
    applyCss();
    Node next = there != null && there.getScene() != null ? there : getScene().lookup(now.first);
    if (next != null && shown.get() == now) {
      next.requestFocus();
    }
  }

  /**
   * Puts the cursor where the page is searched, or else where parameters are.
   *
   * @param parameters puts it there
   */
  void search(Runnable parameters) {
    Page now = shown.get();
    if (now.search != null) {
      lookup(now.search).requestFocus();
      return;
    }
    show(Page.WORKBENCH);
    Platform.runLater(parameters);
  }

  /** The line of names above the pages. */
  HBox tabs() {
    return tabs;
  }

  /** What is said behind a page's name, seen from every page; usually nothing. */
  StringProperty note(Page page) {
    return notes.get(page);
  }

  /** The page that is seen. */
  public ObjectProperty<Page> shown() {
    return shown;
  }

  /** Turns to a page. */
  public void show(Page page) {
    shown.set(page);
  }

  /** The same, and the keyboard goes with it. */
  private void turn(Page page) {
    show(page);
    Platform.runLater(() -> focus(page));
  }

  /** Turns to the page of a key, and uses the key up, before a table takes it for its own. */
  void turnBy(KeyEvent event) {
    boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
    for (Page page : Page.values()) {
      if (plain && event.getCode().getName().equals(page.key)) {
        turn(page);
        event.consume();
      }
    }
  }

  /** A page with its shortcut, for a menu. */
  MenuItem menuItem(Page page) {
    return new MenuEntry(page.label, page.key, () -> turn(page));
  }
}
