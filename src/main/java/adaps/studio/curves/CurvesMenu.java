package adaps.studio.curves;

import adaps.studio.look.Icons;
import adaps.studio.look.Notice;
import adaps.studio.look.SaveDialog;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;

/** The curves' menus: stored runs laid over, and keeping what is seen as a file. */
final class CurvesMenu {
  private static final SaveDialog SAVE =
      new SaveDialog("Save the curves", "The curves were not saved.");

  private final CurvesViewModel curves;
  private final Supplier<CurvesExport.Seen> seen;
  private final MenuButton overlays = menu(Feather.LAYERS, "curve-overlays", "Stored runs");
  private final MenuButton save = menu(Feather.DOWNLOAD, "curve-save", "Save what is seen");
  private final MenuItem choose = new MenuItem("Choose stored runs\u2026");

  /**
   * @param seen what is seen at the moment
   */
  CurvesMenu(CurvesViewModel curves, Supplier<CurvesExport.Seen> seen) {
    this.curves = curves;
    this.seen = seen;
    CheckMenuItem joined = new CheckMenuItem("Join seeds: mean and range");
    joined.setId("curve-join-seeds");
    joined.selectedProperty().bindBidirectional(curves.seedsJoined());
    CheckMenuItem last = new CheckMenuItem("The last run stays beside the next");
    last.setId("curve-last-run");
    last.selectedProperty().bindBidirectional(curves.last().kept());
    MenuItem clear = new MenuItem("Take all away");
    clear.setId("curve-clear-overlays");
    clear.setOnAction(e -> curves.clearOthers());
    clear
        .disableProperty()
        .bind(Bindings.isEmpty(curves.overlays()).and(curves.last().curve().isNull()));
    choose.setId("curve-choose-overlays");
    choose.setDisable(true);
    overlays.getItems().addAll(choose, joined, last, new SeparatorMenuItem(), clear);
    for (CurvesExport kind : CurvesExport.values()) {
      MenuItem item = new MenuItem(kind.label() + "\u2026");
      item.setId("curve-save-" + kind.ending());
      item.setOnAction(e -> ask(kind));
      save.getItems().add(item);
    }
  }

  /** Where stored runs are chosen. */
  void onChoose(Runnable library) {
    choose.setDisable(false);
    choose.setOnAction(e -> library.run());
  }

  /** Opens the menu of what is laid over. */
  Node overlays() {
    return overlays;
  }

  /** Opens the menu of what can be kept. */
  ButtonBase saving() {
    return save;
  }

  private static MenuButton menu(Feather shape, String id, String help) {
    MenuButton menu = new MenuButton(null, Icons.icon(shape));
    menu.setId(id);
    menu.getStyleClass().addAll("tile-button", "tile-menu");
    menu.setTooltip(new Tooltip(help));
    menu.setAccessibleText(help);
    return menu;
  }

  private void ask(CurvesExport kind) {
    CurvesExport.Seen now = seen.get();
    if (now.table().curves().isEmpty()) {
      Notice.show(save, "There is no curve to save yet.");
      return;
    }
    SAVE.ask(save, kind.label(), curves.fileName() + "." + kind.ending(), f -> kind.write(now, f));
  }
}
