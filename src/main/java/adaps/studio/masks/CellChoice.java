package adaps.studio.masks;

import adaps.sharing.MaskFrame;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;

/** Chooses what cells show and in which order neurons stand. */
final class CellChoice extends MenuButton {
  private final MasksViewModel masks;

  CellChoice(MasksViewModel masks) {
    this.masks = masks;
    setId("mask-cells");
    getStyleClass().add("tile-menu");
    setMinWidth(USE_PREF_SIZE);
    setTooltip(new Tooltip("What cells show, and the order of the neurons"));
    textProperty().bind(masks.shading().asString());
    masks.frame().addListener((o, before, now) -> fill());
    masks.order().addListener((o, before, now) -> fill());
    masks.shading().addListener((o, before, now) -> fill());
    fill();
  }

  private void fill() {
    List<MenuItem> items = new ArrayList<>();
    items.add(title("Cells show"));
    ToggleGroup shadings = new ToggleGroup();
    for (Shading shading : Shading.values()) {
      RadioMenuItem item = item(shading.toString(), shadings, shading == masks.shading().get());
      item.setId("cells-" + shading.name().toLowerCase(java.util.Locale.ROOT));
      item.setOnAction(e -> masks.shading().set(shading));
      boolean mapped = masks.frame().get() == null || masks.frame().get().probabilities() != null;
      item.setDisable(shading == Shading.PROBABILITY && !mapped);
      items.add(item);
    }
    items.add(new SeparatorMenuItem());
    items.add(title("Neurons from left to right"));
    ToggleGroup orders = new ToggleGroup();
    add(items, orders, "By number", NeuronOrder.BY_INDEX);
    add(items, orders, "Shared first", NeuronOrder.SHARED_FIRST);
    MaskFrame frame = masks.frame().get();
    int clusters = frame == null || !masks.isByCluster() ? 0 : frame.bits().length;
    for (int mask = 0; mask < clusters; mask++) {
      add(items, orders, "Cluster " + (mask + 1) + "'s first", NeuronOrder.of(mask));
    }
    getItems().setAll(items);
  }

  private void add(List<MenuItem> items, ToggleGroup group, String name, NeuronOrder order) {
    RadioMenuItem item = item(name, group, order.equals(masks.order().get()));
    item.setOnAction(e -> masks.order().set(order));
    items.add(item);
  }

  private static RadioMenuItem item(String name, ToggleGroup group, boolean chosen) {
    RadioMenuItem item = new RadioMenuItem(name);
    item.setToggleGroup(group);
    item.setSelected(chosen);
    return item;
  }

  private static MenuItem title(String words) {
    MenuItem title = new MenuItem(words);
    title.setDisable(true);
    title.getStyleClass().add("menu-title");
    return title;
  }
}
