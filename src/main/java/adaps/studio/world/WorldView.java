package adaps.studio.world;

import adaps.pipeline.ShowcaseFrame;
import adaps.studio.look.Appearance;
import adaps.studio.look.Icons;
import adaps.studio.look.Quantity;
import adaps.studio.look.Tile;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.feather.Feather;

/** The world tile: the drawing, its episode, and how it is shown. */
public final class WorldView {
  private static final String NOTE = "The agents and their world appear here.";
  private static final double SLIDER_WIDTH = 120;

  private final WorldViewModel world;
  private final WorldCanvas canvas;
  private final Tile tile;

  public WorldView(WorldViewModel world, Appearance appearance) {
    this.world = world;
    canvas = new WorldCanvas(world, appearance);
    tile = new Tile("World", Feather.GLOBE, canvas);
    tile.note().set(NOTE);
    tile.captionHelp("Which policy acts: the world on show takes the newest about twice a second.");
    tile.addControls(colouring(), trails(), targets());
    tile.setFooter(footer());
  }

  /** The tile. */
  public Tile tile() {
    return tile;
  }

  /** Draws what is new. */
  public void pulse(long now) {
    ShowcaseFrame frame = world.frame();
    tile.setEmpty(frame == null);
    if (frame != null) {
      canvas.caption(world.caption(frame));
      tile.caption().set(policyWords(frame));
    }
    canvas.pulse(now);
  }

  private String policyWords(ShowcaseFrame frame) {
    if (!world.isPolicyKnown()) {
      return "random actions";
    }
    return frame.update() == 0
        ? "initial policy"
        : "policy of update " + Quantity.count(frame.update());
  }

  private Node colouring() {
    ToggleButton type = new ToggleButton("Type");
    ToggleButton cluster = new ToggleButton("Cluster");
    type.setTooltip(new Tooltip("Agents by their hidden type: colour and shape"));
    cluster.setTooltip(new Tooltip("Agents by the cluster found in stage 3: outline and number"));
    cluster.setId("by-cluster");
    SegmentedButton colouring = new SegmentedButton(type, cluster);
    colouring.getStyleClass().add("segments");
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
    colouring
        .getToggleGroup()
        .selectedToggleProperty()
        .addListener(
            (o, before, now) -> {
              if (now == null) {
                before.setSelected(true);
              }
              canvas.byCluster().set(cluster.isSelected());
            });
    return colouring;
  }

  private Node trails() {
    ToggleButton trails = Icons.toggle(Feather.WIND, "Trails of the last steps");
    trails.selectedProperty().bindBidirectional(canvas.trails());
    return trails;
  }

  private Node targets() {
    ToggleButton targets =
        Icons.toggle(Feather.CROSSHAIR, "Lines from agents to what they look for");
    targets.selectedProperty().bindBidirectional(canvas.targets());
    return targets;
  }

  private Node footer() {
    Button play = Icons.button(Feather.PAUSE, "Stand still", this::toggle);
    play.setId("world-play");
    world
        .playing()
        .addListener(
            (o, before, now) -> {
              play.setGraphic(Icons.icon(now ? Feather.PAUSE : Feather.PLAY));
              play.getTooltip().setText(now ? "Stand still" : "Play");
            });
    Button fresh = Icons.button(Feather.SKIP_FORWARD, "Fresh episode", world::freshEpisode);
    Slider slider = new Slider(WorldViewModel.SLOWEST, WorldViewModel.FASTEST, 1);
    slider.setId("world-speed");
    slider.getStyleClass().add(atlantafx.base.theme.Styles.SMALL);
    slider.setPrefWidth(SLIDER_WIDTH);
    slider.setTooltip(new Tooltip("Speed of the world on show; training is not touched"));
    slider.valueProperty().bindBidirectional(world.speed());
    Label speed = new Label();
    speed.getStyleClass().add("speed");
    speed.textProperty().bind(world.speed().map(s -> Math.round(s.doubleValue()) + " steps/s"));
    HBox footer = new HBox(8, play, fresh, slider, speed);
    footer.setAlignment(Pos.CENTER_LEFT);
    return footer;
  }

  private void toggle() {
    world.playing().set(!world.playing().get());
  }
}
