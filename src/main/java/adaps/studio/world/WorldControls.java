package adaps.studio.world;

import adaps.studio.look.Icons;
import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/** The clock's controls below the world: play, step, look back, fresh episode, speed. */
final class WorldControls extends HBox {
  private static final double SPEED_WIDTH = 72;
  private static final double MIN_SCRUB = 60;

  /** From here on down the speed goes into a menu. */
  private static final double NARROW = 400;

  private final WorldViewModel world;
  private final WorldPlayback playback;
  private final HBox speed;
  private final MenuButton more = new MenuButton(null, Icons.icon(Feather.MORE_HORIZONTAL));
  private final HBox inMenu = new HBox();
  private boolean narrow;

  WorldControls(WorldViewModel world) {
    super(4);
    this.world = world;
    playback = world.playback();
    setAlignment(Pos.CENTER_LEFT);
    setMinWidth(0);
    speed = speed();
    more.getStyleClass().addAll("tile-button", Styles.BUTTON_ICON);
    more.setTooltip(new Tooltip("Speed of the world on show"));
    CustomMenuItem item = new CustomMenuItem(inMenu, false);
    item.getStyleClass().add("plain-item");
    more.getItems().add(item);
    more.setVisible(false);
    more.setManaged(false);
    Button back =
        button(Feather.CHEVRON_LEFT, "One step back (Left)", playback::stepBack, "world-back");
    back.disableProperty().bind(playback.back().isEqualTo(playback.furthest()));
    Button forward =
        button(Feather.CHEVRON_RIGHT, "One step (Right)", playback::stepForward, "world-step");
    Button fresh = button(Feather.ROTATE_CW, "Fresh episode", world::freshEpisode, "world-fresh");
    getChildren().addAll(play(), back, forward, fresh, scrub(), live(), speed, more);
    widthProperty().addListener((o, before, now) -> fold(now.doubleValue() < NARROW));
  }

  private static Button button(Feather shape, String tooltip, Runnable action, String id) {
    Button button = Icons.button(shape, tooltip, action);
    button.setId(id);
    button.setMinWidth(USE_PREF_SIZE);
    return button;
  }

  private void fold(boolean nowNarrow) {
    if (nowNarrow == narrow) {
      return;
    }
    narrow = nowNarrow;
    if (narrow) {
      getChildren().remove(speed);
      inMenu.getChildren().setAll(speed);
    } else {
      inMenu.getChildren().clear();
      getChildren().add(getChildren().size() - 1, speed);
    }
    more.setVisible(narrow);
    more.setManaged(narrow);
  }

  private Node play() {
    Button play =
        button(
            Feather.PAUSE,
            "",
            () -> playback.playing().set(!playback.playing().get()),
            "world-play");
    Runnable show =
        () -> {
          boolean plays = playback.playing().get();
          play.setGraphic(Icons.icon(plays ? Feather.PAUSE : Feather.PLAY));
          String words = plays ? "Stand still (Space)" : "Play (Space)";
          play.getTooltip().setText(words);
          play.setAccessibleText(words);
        };
    playback.playing().addListener((o, before, now) -> show.run());
    show.run();
    return play;
  }

  /** A slider over the last steps; its right end is the present. */
  private Node scrub() {
    Slider slider = new Slider(-1, 0, 0);
    slider.setId("world-scrub");
    slider.getStyleClass().add(Styles.SMALL);
    slider.setMinWidth(MIN_SCRUB);
    slider.setPrefWidth(MIN_SCRUB);
    slider.setMaxWidth(Double.MAX_VALUE);
    slider.setBlockIncrement(1);
    slider.setFocusTraversable(true);
    HBox.setHgrow(slider, Priority.ALWAYS);
    slider.setTooltip(new Tooltip("Look back over the last 500 steps"));
    slider.setAccessibleText("Steps back from the newest state");
    playback
        .furthest()
        .addListener((o, before, now) -> slider.setMin(-Math.max(1, now.intValue())));
    playback.back().addListener((o, before, now) -> slider.setValue(-now.intValue()));
    slider
        .valueProperty()
        .addListener((o, before, now) -> playback.scrub((int) Math.round(-now.doubleValue())));
    return slider;
  }

  private Node live() {
    Button live =
        button(
            Feather.CHEVRONS_RIGHT,
            "Back to the newest state and on (End)",
            playback::goLive,
            "world-live");
    live.disableProperty().bind(playback.back().isEqualTo(0));
    Label where = new Label();
    where.setId("world-where");
    where.getStyleClass().add("speed");
    where.setMinWidth(30);
    where.setAlignment(Pos.CENTER_RIGHT);
    where
        .textProperty()
        .bind(
            playback
                .back()
                .map(back -> back.intValue() == 0 ? "live" : "\u2212" + back.intValue()));
    HBox box = new HBox(where, live);
    box.setAlignment(Pos.CENTER);
    box.setMinWidth(USE_PREF_SIZE);
    return box;
  }

  private HBox speed() {
    Slider slider = new Slider(WorldPlayback.SLOWEST, WorldPlayback.FASTEST, 1);
    slider.setId("world-speed");
    slider.getStyleClass().add(Styles.SMALL);
    slider.setPrefWidth(SPEED_WIDTH);
    slider.setMinWidth(SPEED_WIDTH);
    slider.setTooltip(new Tooltip("Speed of the world on show; training is not touched"));
    slider.valueProperty().bindBidirectional(world.speed());
    slider.disableProperty().bind(playback.asFastAsDrawn());
    Label label = new Label();
    label.setId("world-speed-words");
    label.getStyleClass().add("speed");
    label.setMinWidth(62);
    label
        .textProperty()
        .bind(
            javafx.beans.binding.Bindings.createStringBinding(
                () ->
                    playback.asFastAsDrawn().get()
                        ? "every frame"
                        : Math.round(world.speed().get()) + " steps/s",
                playback.asFastAsDrawn(),
                world.speed()));
    ToggleButton fast =
        Icons.toggle(Feather.FAST_FORWARD, "As fast as drawn: a step for every frame");
    fast.setId("world-fast");
    fast.setMinWidth(USE_PREF_SIZE);
    fast.selectedProperty().bindBidirectional(playback.asFastAsDrawn());
    HBox box = new HBox(4, slider, label, fast);
    box.setAlignment(Pos.CENTER_LEFT);
    box.setMinWidth(USE_PREF_SIZE);
    return box;
  }
}
