package adaps.studio.world;

import adaps.studio.look.Icons;
import adaps.studio.look.Segments;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;

/** What is drawn of the world, as switches in the tile's header. */
final class WorldHeader {
  private WorldHeader() {}

  static List<Node> controls(WorldViewModel world, WorldLook look, BooleanProperty inspector) {
    return List.of(
        colouring(world, look),
        toggle(Feather.WIND, "Trails of the last steps", look.trails(), "world-trails"),
        toggle(
            Feather.CROSSHAIR,
            "Lines from agents to what they look for",
            look.targets(),
            "world-targets"),
        toggle(
            Feather.COLUMNS,
            "Two policies side by side, in the same episodes",
            world.sideBySide(),
            "world-side-by-side"),
        toggle(
            Feather.USER, "What the selected agent sees and does", inspector, "world-inspector"));
  }

  private static Node toggle(Feather shape, String help, BooleanProperty on, String id) {
    ToggleButton toggle = Icons.toggle(shape, help);
    toggle.setId(id);
    toggle.selectedProperty().bindBidirectional(on);
    return toggle;
  }

  private static Node colouring(WorldViewModel world, WorldLook look) {
    ToggleButton type = new ToggleButton("Type");
    ToggleButton cluster = new ToggleButton("Cluster");
    type.setTooltip(new Tooltip("Agents by their hidden type: colour and shape"));
    cluster.setTooltip(new Tooltip("Agents by the cluster found in stage 3: outline and number"));
    cluster.setId("by-cluster");
    Segments colouring = new Segments(type, cluster);
    type.setSelected(true);
    cluster.disableProperty().bind(world.clusterOfAgent().isNull());
    world
        .clusterOfAgent()
        .addListener(
            (o, before, now) -> {
              if (now == null) {
                type.setSelected(true);
              }
            });
    colouring.onChoice(() -> look.byCluster().set(cluster.isSelected()));
    return colouring;
  }
}
