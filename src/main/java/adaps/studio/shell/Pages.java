package adaps.studio.shell;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/** The window's pages, one of which is seen: the workbench with its tiles, compare, library. */
public final class Pages extends StackPane {

  /** What a page is for. */
  public enum Page {
    WORKBENCH("Workbench", "One run at a time, in all its parts"),
    COMPARE("Compare", "Methods, seeds and scenarios side by side"),
    LIBRARY("Library", "The stored runs");

    private final String label;
    private final String help;

    Page(String label, String help) {
      this.label = label;
      this.help = help;
    }
  }

  private final ObjectProperty<Page> shown = new SimpleObjectProperty<>(Page.WORKBENCH);
  private final HBox tabs = new HBox();
  private final PagesAhead ahead;

  /**
   * @param pages in the order of their names
   */
  Pages(List<Node> pages) {
    setMinSize(0, 0);
    // The workbench stays; of the others only what is seen, so that a new look or size takes half
    // the time.
    Node workbench = pages.get(Page.WORKBENCH.ordinal());
    workbench.visibleProperty().bind(shown.isEqualTo(Page.WORKBENCH));
    getChildren().add(workbench);
    ahead = new PagesAhead(pages.subList(1, pages.size()));
    shown.addListener(
        (o, before, now) -> {
          ahead.finish();
          getChildren().setAll(workbench);
          if (now != Page.WORKBENCH) {
            getChildren().add(pages.get(now.ordinal()));
          }
        });
    ToggleGroup group = new ToggleGroup();
    tabs.setId("page-tabs");
    tabs.getStyleClass().add("page-tabs");
    tabs.setAlignment(Pos.CENTER_LEFT);
    for (Page page : Page.values()) {
      ToggleButton tab = new ToggleButton(page.label);
      tab.setId("page-" + page.label.toLowerCase(java.util.Locale.ROOT));
      tab.getStyleClass().add("page-tab");
      tab.setTooltip(new Tooltip(page.help));
      tab.setToggleGroup(group);
      tab.setMinWidth(USE_PREF_SIZE);
      // A click on the page that is seen leaves it seen.
      tab.setOnAction(
          e -> {
            show(page);
            tab.setSelected(true);
          });
      shown.addListener((o, before, now) -> tab.setSelected(now == page));
      tab.setSelected(page == shown.get());
      tabs.getChildren().add(tab);
    }
  }

  /** Prepares what is not seen yet, a little at a time. */
  void prepare() {
    ahead.start();
  }

  /** Prepares no more. */
  void rest() {
    ahead.finish();
  }

  /** The line of names above the pages. */
  HBox tabs() {
    return tabs;
  }

  /** The page that is seen. */
  public ObjectProperty<Page> shown() {
    return shown;
  }

  /** Turns to a page. */
  public void show(Page page) {
    shown.set(page);
  }

  /** Puts the pages with their shortcuts into a menu. */
  void addTo(Menu menu) {
    for (Page page : Page.values()) {
      MenuItem item = new MenuItem(page.label);
      item.setAccelerator(KeyCombination.valueOf("F" + (page.ordinal() + 2)));
      item.setOnAction(e -> show(page));
      menu.getItems().add(page.ordinal(), item);
    }
  }
}
