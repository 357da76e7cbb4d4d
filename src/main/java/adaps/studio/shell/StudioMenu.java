package adaps.studio.shell;

import adaps.studio.look.Appearance;
import adaps.studio.look.Theme;
import adaps.studio.look.Tile;
import java.util.List;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;

/** The menus; whatever can be pressed in the window has its place and its shortcut here. */
final class StudioMenu extends MenuBar {

  StudioMenu(
      RunButtons buttons,
      Appearance appearance,
      TileBoard board,
      List<Tile> tiles,
      CheckMenuItem setup,
      Runnable close) {
    setMinWidth(USE_PREF_SIZE);
    Menu file = new Menu("File");
    file.getItems().add(item("Close", "Shortcut+Q", close));
    Menu experiment = new Menu("Experiment");
    MenuItem pause = item("Pause", "Shortcut+P", buttons::pauseOrContinue);
    pause.textProperty().bind(buttons.pauseOrContinueName());
    experiment
        .getItems()
        .addAll(
            disabled(item("Run", "Shortcut+R", buttons::run), buttons.cannotRun()),
            disabled(pause, buttons.cannotSteer()),
            disabled(item("One update", "Shortcut+U", buttons::step), buttons.cannotSteer()),
            disabled(item("Next stage", "Shortcut+N", buttons::nextStage), buttons.cannotSkip()),
            disabled(item("Stop", "Shortcut+Period", buttons::stop), buttons.cannotSteer()),
            disabled(
                item("Restart", "Shortcut+Shift+R", buttons::restart), buttons.cannotRestart()));
    getMenus().addAll(file, experiment, view(appearance, board, tiles, setup));
  }

  private static Menu view(
      Appearance appearance, TileBoard board, List<Tile> tiles, CheckMenuItem setup) {
    Menu view = new Menu("View");
    CheckMenuItem dark = new CheckMenuItem("Dark look");
    dark.setAccelerator(KeyCombination.valueOf("Shortcut+D"));
    dark.setSelected(appearance.theme().get() == Theme.DARK);
    dark.setOnAction(e -> appearance.theme().set(dark.isSelected() ? Theme.DARK : Theme.LIGHT));
    appearance.theme().addListener((o, before, now) -> dark.setSelected(now == Theme.DARK));
    setup.setAccelerator(KeyCombination.valueOf("Shortcut+E"));
    view.getItems().addAll(dark, setup, new SeparatorMenuItem());
    view.getItems().add(item("All tiles", "Shortcut+0", board::showAll));
    for (int i = 0; i < tiles.size(); i++) {
      Tile tile = tiles.get(i);
      String name = tile.name() + " large";
      view.getItems().add(item(name, "Shortcut+" + (i + 1), () -> tile.large().set(true)));
    }
    return view;
  }

  private static MenuItem item(String name, String shortcut, Runnable action) {
    MenuItem item = new MenuItem(name);
    item.setAccelerator(KeyCombination.valueOf(shortcut));
    item.setOnAction(e -> action.run());
    return item;
  }

  private static MenuItem disabled(MenuItem item, BooleanBinding when) {
    item.disableProperty().bind(when);
    return item;
  }
}
