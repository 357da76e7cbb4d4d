package adaps.studio.shell;

import adaps.studio.lessons.LessonMenu;
import adaps.studio.palette.PaletteEntry;
import adaps.studio.palette.PaletteEntry.Deed;
import adaps.studio.palette.PaletteEntry.Words;
import adaps.studio.palette.PaletteKind;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** Everything that the menus do, read from the menus themselves, so that nothing is missing. */
final class MenuDeeds {
  private MenuDeeds() {}

  /** An entry for each line of the menus. */
  static List<PaletteEntry> of(MenuBar menus) {
    List<PaletteEntry> deeds = new ArrayList<>();
    menus.getMenus().forEach(menu -> add(menu, "Menu " + menu.getText(), "", deeds));
    return deeds;
  }

  private static void add(Menu menu, String where, String before, List<PaletteEntry> deeds) {
    for (MenuItem item : menu.getItems()) {
      if (item instanceof Menu inner) {
        add(inner, where + ", " + inner.getText(), inner.getText() + ": ", deeds);
      } else if (isDeed(item)) {
        deeds.add(entry(item, where, before));
      }
    }
  }

  /** Lessons are listed by themselves, and who reads the palette has found it. */
  private static boolean isDeed(MenuItem item) {
    boolean lesson = item.getParentMenu() instanceof LessonMenu && item.getId() != null;
    return !(item instanceof SeparatorMenuItem)
        && !lesson
        && !StudioPalette.NAME.equals(item.getText());
  }

  private static PaletteEntry entry(MenuItem item, String where, String before) {
    String keys = item.getAccelerator() == null ? "" : item.getAccelerator().getDisplayText();
    return new PaletteEntry(
        PaletteKind.ACTION,
        before + item.getText(),
        new Words(where + state(item), keys, ""),
        new Deed(() -> press(item), () -> whyNot(item)));
  }

  private static String state(MenuItem item) {
    boolean on =
        item instanceof CheckMenuItem check && check.isSelected()
            || item instanceof RadioMenuItem radio && radio.isSelected();
    return on ? " \u00b7 on" : "";
  }

  private static String whyNot(MenuItem item) {
    if (item instanceof MenuEntry entry) {
      return entry.whyNot();
    }
    return item.isDisable() ? "That cannot be done now." : "";
  }

  /** As a click does: to fire a tick alone does not set it. */
  private static void press(MenuItem item) {
    if (item instanceof CheckMenuItem check) {
      check.setSelected(!check.isSelected());
    } else if (item instanceof RadioMenuItem radio) {
      radio.setSelected(true);
    }
    item.fire();
  }
}
