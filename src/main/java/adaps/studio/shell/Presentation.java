package adaps.studio.shell;

import adaps.studio.look.Appearance;
import adaps.studio.look.Tile;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

/**
 * The tiles alone on the whole screen, four or one, as large as the screen allows, for people far
 * away; no menus and no forms. Afterwards everything is as it was.
 */
final class Presentation {
  /** Room that four tiles need before anything is made larger, in pixels. */
  private static final double WIDTH = 853;

  private static final double HEIGHT = 533;

  private static final String HINT =
      "F11 or Esc leaves \u00b7 1 to 6 or the arrows: one tile \u00b7 0: all";

  private final Parent root;
  private final ObjectProperty<Pages.Page> page;
  private final StudioTiles tiles;
  private final TileArrangement arrangement;
  private final Appearance appearance;
  private final BooleanProperty on = new SimpleBooleanProperty();

  /** Held here: what is derived listens only as long as somebody holds it. */
  private final List<ObservableValue<?>> ending = new ArrayList<>();

  private final InvalidationListener resized = o -> fit();
  private final ChangeListener<Boolean> leftScreen = (o, before, now) -> leaveWith(now);
  private double scaleBefore;
  private Node focusBefore;
  private Pages.Page pageBefore;

  /**
   * @param root what the window holds
   * @param aside what of it is not seen meanwhile
   * @param page that is seen; another than the workbench ends it
   */
  Presentation(
      Parent root,
      List<Node> aside,
      ObjectProperty<Pages.Page> page,
      StudioTiles tiles,
      TileArrangement arrangement,
      Appearance appearance) {
    this.root = root;
    this.page = page;
    this.tiles = tiles;
    this.arrangement = arrangement;
    this.appearance = appearance;
    for (Node part : aside) {
      part.visibleProperty().bind(on.not());
      part.managedProperty().bind(on.not());
    }
    tiles.all().forEach(tile -> tile.presented().bind(on));
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    page.addListener((o, before, now) -> leave());
  }

  /** Ends when any of these changes: somebody asks for what is not seen meanwhile. */
  void endsWith(ObservableValue<?>... asked) {
    for (ObservableValue<?> one : asked) {
      one.addListener((o, before, now) -> leave());
      ending.add(one);
    }
  }

  /** Begins or ends it. */
  void toggle() {
    if (!on.get()) {
      pageBefore = page.get();
      page.set(Pages.Page.WORKBENCH);
      enter();
    } else {
      leaveAll();
    }
  }

  private void enter() {
    Scene scene = root.getScene();
    scaleBefore = appearance.scale().get();
    focusBefore = scene.getFocusOwner();
    arrangement.remember();
    Tile alone = tiles.board().largeTile();
    tiles.board().showEvenly();
    on.set(true);
    if (alone != null) {
      alone.large().set(true);
    }
    scene.widthProperty().addListener(resized);
    scene.heightProperty().addListener(resized);
    Stage stage = (Stage) scene.getWindow();
    stage.setFullScreenExitHint(HINT);
    // Escape is asked for here, so that it leaves everything at once.
    stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
    stage.setFullScreen(true);
    stage.fullScreenProperty().addListener(leftScreen);
    fit();
    tiles.board().requestFocus();
  }

  private void leaveAll() {
    leave();
    page.set(pageBefore);
  }

  /** The system has its own ways to end a full screen. */
  private void leaveWith(boolean full) {
    if (!full) {
      leaveAll();
    }
  }

  /** Ends it; everything is as before but the page, which may have been asked for. */
  void leave() {
    if (!on.get()) {
      return;
    }
    Scene scene = root.getScene();
    scene.widthProperty().removeListener(resized);
    scene.heightProperty().removeListener(resized);
    Stage stage = (Stage) scene.getWindow();
    stage.fullScreenProperty().removeListener(leftScreen);
    stage.setFullScreen(false);
    on.set(false);
    appearance.scale().set(scaleBefore);
    arrangement.recall();
    if (focusBefore != null) {
      focusBefore.requestFocus();
      focusBefore = null;
    }
  }

  /** As large as leaves room for four tiles; never smaller than somebody has chosen. */
  private void fit() {
    Scene scene = root.getScene();
    double room = Math.min(scene.getWidth() / WIDTH, scene.getHeight() / HEIGHT);
    appearance.scale().set(Math.max(scaleBefore, room));
  }

  /** Keys that turn from tile to tile, whatever they mean to a drawing otherwise. */
  private void pressed(KeyEvent event) {
    boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isControlDown();
    if (!on.get() || !plain) {
      return;
    }
    switch (event.getCode()) {
      case ESCAPE -> leaveAll();
      case RIGHT, PAGE_DOWN -> turn(1);
      case LEFT, PAGE_UP -> turn(-1);
      default -> {
        if (!event.getCode().isDigitKey() || !show(digit(event.getCode()))) {
          return;
        }
      }
    }
    event.consume();
  }

  /** A digit's name ends with it, on the number pad, too. */
  private static int digit(KeyCode code) {
    return Character.getNumericValue(code.getName().charAt(code.getName().length() - 1));
  }

  /** All tiles for 0, else the one of this number; whether there is such a thing. */
  private boolean show(int number) {
    if (number < 0 || number > tiles.all().size()) {
      return false;
    }
    tiles.board().showSideBySide();
    if (number > 0) {
      Tile tile = tiles.all().get(number - 1);
      tile.place().set(Tile.Place.SHOWN);
      tile.large().set(true);
    }
    return true;
  }

  /** To the next tile; after the last to all of them, and from there to the first. */
  private void turn(int by) {
    List<Tile> shown =
        tiles.all().stream().filter(tile -> tile.place().get() == Tile.Place.SHOWN).toList();
    int next = Math.floorMod(1 + shown.indexOf(tiles.board().largeTile()) + by, shown.size() + 1);
    show(next == 0 ? 0 : tiles.all().indexOf(shown.get(next - 1)) + 1);
  }
}
