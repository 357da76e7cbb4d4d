package adaps.studio.shell;

import adaps.studio.look.Appearance;
import adaps.studio.look.ThemeChoice;
import adaps.studio.look.Tile;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCombination;

/** How the window looks: its colours, its size, its tiles. */
final class ViewMenu extends Menu {
  /** One press of Larger or Smaller. */
  static final double STEP = 0.25;

  /**
   * @param pages entries that turn to them
   * @param setup whether the form is shown
   */
  ViewMenu(Appearance appearance, List<MenuItem> pages, StudioTiles tiles, BooleanProperty setup) {
    super("View");
    getItems().addAll(pages);
    getItems().addAll(look(appearance), size(appearance), new SeparatorMenuItem(), form(setup));
    getItems().add(new MenuEntry("All tiles", "Shortcut+0", tiles.board()::showAll));
    int number = 1;
    for (Tile tile : tiles.all()) {
      getItems().add(tile(tile, number));
      number++;
    }
  }

  private static MenuItem form(BooleanProperty shown) {
    CheckMenuItem item = new CheckMenuItem("Set up");
    item.setAccelerator(KeyCombination.valueOf("Shortcut+E"));
    item.selectedProperty().bindBidirectional(shown);
    return item;
  }

  private static Menu look(Appearance appearance) {
    Menu look = new Menu("Look");
    ToggleGroup group = new ToggleGroup();
    for (ThemeChoice choice : ThemeChoice.values()) {
      RadioMenuItem item = new RadioMenuItem(choice.label());
      item.setToggleGroup(group);
      item.setSelected(appearance.choice().get() == choice);
      item.setOnAction(e -> appearance.choice().set(choice));
      appearance.choice().addListener((o, before, now) -> item.setSelected(now == choice));
      look.getItems().add(item);
    }
    Runnable other = () -> appearance.theme().set(appearance.theme().get().other());
    look.getItems()
        .addAll(new SeparatorMenuItem(), new MenuEntry("Dark or light", "Shortcut+D", other));
    return look;
  }

  private static Menu size(Appearance appearance) {
    Menu size = new Menu("Size");
    ToggleGroup group = new ToggleGroup();
    for (double scale = Appearance.MIN_SCALE; scale <= Appearance.MAX_SCALE; scale += STEP) {
      double wanted = scale;
      RadioMenuItem item = new RadioMenuItem(Math.round(100 * scale) + " %");
      item.setToggleGroup(group);
      item.setSelected(appearance.scale().get() == wanted);
      item.setOnAction(e -> appearance.scale().set(wanted));
      appearance
          .scale()
          .addListener((o, before, now) -> item.setSelected(now.doubleValue() == wanted));
      size.getItems().add(item);
    }
    size.getItems()
        .addAll(
            new SeparatorMenuItem(),
            new MenuEntry("Larger", "Shortcut+Equals", () -> resize(appearance, STEP)),
            new MenuEntry("Smaller", "Shortcut+Minus", () -> resize(appearance, -STEP)));
    return size;
  }

  /** Makes the interface larger or smaller, within what is allowed. */
  static void resize(Appearance appearance, double by) {
    appearance.scale().set(appearance.scale().get() + by);
  }

  private static Menu tile(Tile tile, int number) {
    Menu menu = new Menu(tile.name());
    CheckMenuItem shown = new CheckMenuItem("Shown");
    shown.setAccelerator(KeyCombination.valueOf("Shortcut+Shift+" + number));
    shown.setSelected(tile.place().get() != Tile.Place.HIDDEN);
    shown.setOnAction(
        e -> tile.place().set(shown.isSelected() ? Tile.Place.SHOWN : Tile.Place.HIDDEN));
    CheckMenuItem detached = new CheckMenuItem("In a window of its own");
    detached.setAccelerator(KeyCombination.valueOf("Shortcut+Alt+" + number));
    detached.setOnAction(
        e -> tile.place().set(detached.isSelected() ? Tile.Place.DETACHED : Tile.Place.SHOWN));
    tile.place()
        .addListener(
            (o, before, now) -> {
              shown.setSelected(now != Tile.Place.HIDDEN);
              detached.setSelected(now == Tile.Place.DETACHED);
            });
    MenuEntry save =
        new MenuEntry("Save what is seen\u2026", "", tile::save)
            .disabledWhile(tile.nothingToSave(), () -> "There is nothing to be seen in it yet.");
    menu.getItems()
        .addAll(
            new MenuEntry("Large", "Shortcut+" + number, () -> enlarge(tile)),
            shown,
            detached,
            save);
    return menu;
  }

  private static void enlarge(Tile tile) {
    tile.place().set(Tile.Place.SHOWN);
    tile.large().set(true);
  }
}
