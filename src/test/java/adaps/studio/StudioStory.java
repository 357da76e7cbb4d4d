package adaps.studio;

import adaps.pipeline.RunState;
import adaps.studio.look.Theme;
import adaps.studio.shell.Pages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

/** What somebody does in the window who shows all of it to somebody else. */
final class StudioStory {
  /**
   * Pulses after which everything is laid out and drawn; the curves are drawn a few times a second.
   */
  private static final int PULSES = 40;

  /** In which even a slow machine trains what is shown. */
  private static final int MAX_SECONDS = 10 * 60;

  private final StudioFixture studio;

  StudioStory(StudioFixture studio) {
    this.studio = studio;
  }

  /** Runs a small comparison to its end, so that there are stored runs. */
  void compare() throws Exception {
    turnTo(Pages.Page.COMPARE);
    studio.onFx(
        () -> {
          for (String other : List.of("nops", "fups-id", "snp-ps", "gradps")) {
            ((CheckBox) node("#compare-method-" + other)).fire();
          }
          write("#compare-seeds", "0-1");
          write("#compare-steps", "60000");
          write("#compare-settings", "testInterval=5000");
          ((ButtonBase) node("#compare-start")).fire();
        });
    studio.await(
        MAX_SECONDS,
        () -> {
          var compare = studio.window.pages().compare();
          return !compare.active().get() && !compare.runs().isEmpty();
        });
    studio.await(() -> studio.window.pages().compare().table().size() == 3);
    press("#compare-show-results");
  }

  /** Runs AdaPS until there have been so many tests. */
  void train(int tests, String steps) throws Exception {
    turnTo(Pages.Page.WORKBENCH);
    studio.set(Map.of("testInterval", "2000", "steps", steps));
    press("#run");
    studio.await(MAX_SECONDS, () -> studio.window.curves().pointCount() >= tests);
  }

  /** Runs AdaPS into its last stage, and pauses there, so that all pictures show the same. */
  void trainAndPause() throws Exception {
    train(60, "600000");
    studio.onFx(() -> studio.window.session().pauseOrContinue());
    studio.awaitState(RunState.PAUSED);
  }

  /** Gives the window a size, such as {@code 1280x800}, and a look. */
  void dress(String size, Theme theme) {
    String[] sides = size.split("x");
    studio.onFx(
        () -> {
          studio.stage.setWidth(Double.parseDouble(sides[0]));
          studio.stage.setHeight(Double.parseDouble(sides[1]));
          studio.stage.setX(0);
          studio.stage.setY(0);
          studio.appearance.theme().set(theme);
        });
  }

  /** Turns to a page and waits until it is there. */
  void turnTo(Pages.Page page) throws InterruptedException {
    studio.onFx(() -> studio.window.pages().show(page));
    settle();
  }

  /** Makes a tile large. */
  void enlarge(String tile) {
    studio.onFx(() -> ((adaps.studio.look.Tile) node("#" + tile + "-tile")).large().set(true));
  }

  /** Makes no tile large. */
  void sideBySide() {
    studio.onFx(() -> key(studio.window.root(), KeyCode.ESCAPE));
  }

  /** Presses a button. */
  void press(String id) {
    studio.onFx(
        () -> {
          Node button = node(id);
          if (button instanceof Toggle toggle) {
            toggle.setSelected(true);
          } else {
            ((ButtonBase) button).fire();
          }
        });
  }

  /** Switches something on or off. */
  void toggle(String id) {
    studio.onFx(() -> ((ToggleButton) node(id)).fire());
  }

  /** Moves a slider from one end to the other, in so many steps. */
  void slide(String id, int steps) {
    for (int step = 0; step <= steps; step++) {
      double share = (double) step / steps;
      studio.onFx(
          () -> {
            Slider slider = (Slider) node(id);
            slider.setValue(slider.getMin() + share * (slider.getMax() - slider.getMin()));
          });
    }
  }

  /** Searches parameters; on the JavaFX thread. */
  void search(String words) {
    write("#parameter-search", words);
  }

  void selectAgent(Integer agent) {
    studio.onFx(() -> studio.window.selection().agent().clicked().set(agent));
  }

  /** Opens the explanation of a stage. */
  void explain(String stage) {
    studio.onFx(() -> key(node("#stage-" + stage), KeyCode.ENTER));
  }

  /** A part of what floats above the window; null when there is none. On the JavaFX thread. */
  static Node floating(String id) {
    return List.copyOf(Window.getWindows()).stream()
        .filter(window -> window instanceof PopupWindow && window.isShowing())
        .map(window -> window.getScene().getRoot().lookup(id))
        .filter(node -> node != null)
        .findFirst()
        .orElse(null);
  }

  /** Opens the palette, and letter follows letter. */
  void findAnything(List<String> words) {
    menu("Find anything\u2026");
    settle();
    for (String typed : words) {
      studio.onFx(() -> ((TextField) floating("#palette-line")).setText(typed));
      settle();
    }
  }

  /** Takes away what floats above the window. */
  void closePopups() {
    studio.onFx(
        () ->
            List.copyOf(Window.getWindows()).stream()
                .filter(w -> w instanceof PopupWindow)
                .forEach(Window::hide));
  }

  /** Presses an entry of the menus. */
  void menu(String name) {
    studio.onFx(
        () ->
            entries().stream()
                .filter(item -> name.equals(item.getText()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no menu has '" + name + "'"))
                .fire());
  }

  void selectFirstRun() throws Exception {
    studio.await(() -> !runs().getItems().isEmpty());
    studio.onFx(() -> runs().getSelectionModel().clearAndSelect(0));
  }

  void selectNoRun() {
    studio.onFx(() -> runs().getSelectionModel().clearSelection());
  }

  /** Names of the lessons, in their order. */
  List<String> lessons() {
    return studio.ask(
        () ->
            entries().stream()
                .map(MenuItem::getId)
                .filter(id -> id != null && id.startsWith("lesson-"))
                .map(id -> id.substring("lesson-".length()))
                .toList());
  }

  void openLesson(String name) {
    studio.onFx(
        () ->
            entries().stream()
                .filter(item -> ("lesson-" + name).equals(item.getId()))
                .forEach(MenuItem::fire));
  }

  void closeLesson() {
    studio.onFx(
        () -> {
          Node close = studio.stage.getScene().lookup("#lesson-close");
          if (close != null) {
            ((ButtonBase) close).fire();
          }
        });
  }

  Node find(String id) {
    return studio.ask(() -> node(id));
  }

  /** Waits until everything is laid out and drawn. */
  void settle() {
    Drawings.pass(PULSES);
  }

  @SuppressWarnings("unchecked")
  private TableView<Object> runs() {
    return (TableView<Object>) node("#library-table");
  }

  /** Every line of the menus. */
  List<MenuItem> menuEntries() {
    return studio.ask(this::entries);
  }

  private List<MenuItem> entries() {
    List<MenuItem> entries = new ArrayList<>();
    MenuBar menus = (MenuBar) studio.stage.getScene().lookup(".menu-bar");
    menus.getMenus().forEach(menu -> collect(menu, entries));
    return entries;
  }

  private static void collect(Menu menu, List<MenuItem> into) {
    for (MenuItem item : menu.getItems()) {
      into.add(item);
      if (item instanceof Menu inner) {
        collect(inner, into);
      }
    }
  }

  private void write(String id, String words) {
    ((TextField) node(id)).setText(words);
  }

  private Node node(String id) {
    Node node = studio.stage.getScene().lookup(id);
    if (node == null) {
      throw new AssertionError("the window has no " + id);
    }
    return node;
  }

  /** What a node is told when a key goes down while it has the keyboard. */
  static void key(Node target, KeyCode code) {
    target.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
  }
}
