package adaps.studio.shell;

import adaps.studio.look.Appearance;
import adaps.studio.look.Floating;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** All shortcuts on one sheet, read from the menus themselves, so that none is ever missing. */
final class ShortcutSheet {
  private static final double COLUMN = 330;
  private static final double KEYS = 112;
  private static final double GAP = 16;

  /** A menu with more shortcuts fills a column by itself. */
  private static final int LONG = 10;

  /**
   * A shortcut and what it does.
   *
   * @param keys for people, for example {@code Ctrl+R}
   */
  record Line(String name, String keys) {}

  private static final List<Line> ELSEWHERE =
      List.of(
          new Line("All tiles again", "Esc"),
          new Line("Presenting: one tile, all, the next", "1 to 6, 0, \u2190 \u2192"),
          new Line("A tile large, by its title", "Double click"),
          new Line("World and Latent nearer, farther", "+ \u2212, wheel"),
          new Line("What is seen of them moves", "Shift+arrows"),
          new Line("All of them again", "Double click"),
          new Line("From one control to the next", "Tab"),
          new Line("A number up or down", "\u2191 \u2193"),
          new Line("This sheet", "?"));

  private final MenuBar menus;
  private final Appearance appearance;
  private Floating open;

  ShortcutSheet(MenuBar menus, Appearance appearance) {
    this.menus = menus;
    this.appearance = appearance;
  }

  /** A question mark typed anywhere but in a text opens the sheet too. */
  void listenForQuestionMark() {
    menus
        .sceneProperty()
        .addListener(
            (o, before, now) -> {
              if (now != null) {
                now.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
              }
            });
  }

  private void typed(KeyEvent event) {
    if (event.getCharacter().equals("?") && !(event.getTarget() instanceof TextInputControl)) {
      event.consume();
      toggle();
    }
  }

  /** Shows the sheet in the middle of the window, or hides it. */
  void toggle() {
    if (open != null && open.isShowing()) {
      open.hide();
      return;
    }
    open = new Floating(sheet(), appearance);
    open.showCentred(menus.getScene().getWindow());
  }

  private VBox sheet() {
    Label title = new Label("Keyboard shortcuts");
    title.getStyleClass().add("tile-title");
    VBox first = new VBox(GAP);
    VBox second = new VBox(GAP);
    for (Menu menu : menus.getMenus()) {
      List<Line> lines = lines(menu);
      VBox column = lines.size() > LONG ? second : first;
      column.getChildren().add(group(menu.getText(), lines));
    }
    second.getChildren().add(group("Everywhere", ELSEWHERE));
    HBox groups = new HBox(2 * GAP, first, second);
    VBox sheet = new VBox(12, title, groups);
    sheet.setId("shortcut-sheet");
    sheet.getStyleClass().add("shortcut-sheet");
    return sheet;
  }

  /** Two labels of many lines: of a line each they would take longer to make. */
  private static Region group(String heading, List<Line> lines) {
    Label title = new Label(heading);
    title.getStyleClass().add("heading");
    Label names = column(lines, Line::name);
    names.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(names, Priority.ALWAYS);
    Label keys = column(lines, Line::keys);
    keys.getStyleClass().add("keys");
    keys.setMinWidth(KEYS);
    keys.setPrefWidth(KEYS);
    VBox group = new VBox(3, title, new HBox(GAP, names, keys));
    group.setMinWidth(COLUMN);
    group.setPrefWidth(COLUMN);
    return group;
  }

  private static Label column(List<Line> lines, Function<Line, String> words) {
    Label column = new Label(lines.stream().map(words).collect(Collectors.joining("\n")));
    column.getStyleClass().add("shortcut-column");
    return column;
  }

  /** Every shortcut of a menu and the menus in it. */
  static List<Line> lines(Menu menu) {
    List<Line> lines = new ArrayList<>();
    for (MenuItem item : menu.getItems()) {
      if (item instanceof Menu inner) {
        for (Line line : lines(inner)) {
          lines.add(new Line(inner.getText() + ": " + line.name(), line.keys()));
        }
      } else if (item.getAccelerator() != null) {
        lines.add(new Line(item.getText(), item.getAccelerator().getDisplayText()));
      }
    }
    return lines;
  }
}
