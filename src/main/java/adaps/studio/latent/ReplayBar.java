package adaps.studio.latent;

import adaps.studio.look.Icons;
import adaps.words.Quantity;
import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/** Goes through the VAE's training, below what is drawn of it. */
final class ReplayBar extends HBox {
  private static final double MIN_SLIDER = 60;
  private static final String SLIDER =
      "Moment of the VAE's training: from before the first batch to the newest";

  private final LatentReplay replay;
  private final Button play;
  private final Slider slider = new Slider(0, 1, 0);
  private final Label epoch = new Label();
  private final Button live;
  private boolean following;

  ReplayBar(LatentReplay replay) {
    super(4);
    this.replay = replay;
    play = button(Feather.PLAY, "", replay::playOrStand, "latent-play");
    live =
        button(
            Feather.CHEVRONS_RIGHT,
            "On to the newest moment (End)",
            replay::goLive,
            "latent-newest");
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("tile-bar");
    setMinWidth(0);
    epoch.setId("latent-epoch");
    epoch.getStyleClass().add("speed");
    epoch.setMinWidth(USE_PREF_SIZE);
    setUpSlider();
    getChildren().addAll(play, slider, epoch, live);
    managedProperty().bind(visibleProperty());
    replay.shown().addListener((o, before, now) -> show());
    replay.playing().addListener((o, before, now) -> showPlaying());
    show();
    showPlaying();
  }

  private static Button button(Feather shape, String tooltip, Runnable action, String id) {
    Button button = Icons.button(shape, tooltip, action);
    button.setId(id);
    button.setMinWidth(USE_PREF_SIZE);
    return button;
  }

  private void setUpSlider() {
    slider.setId("latent-moment");
    slider.getStyleClass().add(Styles.SMALL);
    slider.setMinWidth(MIN_SLIDER);
    slider.setPrefWidth(MIN_SLIDER);
    slider.setMaxWidth(Double.MAX_VALUE);
    slider.setBlockIncrement(1);
    slider.setTooltip(new Tooltip(SLIDER));
    HBox.setHgrow(slider, Priority.ALWAYS);
    slider
        .valueProperty()
        .addListener(
            (o, before, now) -> {
              if (!following) {
                replay.seek((int) Math.round(now.doubleValue()));
              }
            });
  }

  private void show() {
    LatentReplay.Shown shown = replay.shown().get();
    setVisible(shown.last() > 0);
    if (!isVisible()) {
      return;
    }
    following = true;
    slider.setMax(shown.last());
    slider.setValue(shown.at());
    following = false;
    live.setDisable(!shown.isPast());
    epoch.setText(words(replay));
    slider.setAccessibleText(SLIDER + "; " + epoch.getText());
  }

  /** The epoch of what is drawn, and of the newest where that is another. */
  static String words(LatentReplay replay) {
    String words =
        "epoch " + Quantity.decimal(replay.shown().get().frame().identities().epoch(), 1);
    return replay.isPast() ? words + " of " + Quantity.decimal(replay.newestEpoch(), 1) : words;
  }

  private void showPlaying() {
    boolean plays = replay.playing().get();
    play.setGraphic(Icons.icon(plays ? Feather.PAUSE : Feather.PLAY));
    String words = plays ? "Stand still (Space)" : "Play the VAE's training (Space)";
    play.getTooltip().setText(words);
    play.setAccessibleText(words);
  }
}
