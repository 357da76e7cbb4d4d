package adaps.studio.shell;

import adaps.studio.look.Appearance;
import adaps.studio.look.ScaledPane;
import adaps.studio.look.Tile;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import javafx.stage.Window;

/** A tile in a window of its own; closing it brings the tile back. */
final class TileWindow {
  private static final double USUAL_WIDTH = 720;
  private static final double USUAL_HEIGHT = 560;
  private static final double MIN_WIDTH = 360;
  private static final double MIN_HEIGHT = 260;

  private final Stage stage = new Stage();
  private final BorderPane root = new BorderPane();
  private final Tile tile;
  private final WindowPlace place;

  /**
   * @param main whose shortcuts hold here too
   */
  TileWindow(Tile tile, Appearance appearance, WindowPlace place, Scene main) {
    this.tile = tile;
    this.place = place;
    root.getStyleClass().addAll("studio", "tile-window");
    root.setCenter(tile);
    Scene scene = new Scene(new ScaledPane(root, appearance.scale()));
    Appearance.dress(scene);
    scene.fillProperty().bind(appearance.theme().map(theme -> theme.palette().surface()));
    scene.addEventHandler(KeyEvent.KEY_PRESSED, e -> press(main, e));
    stage.setScene(scene);
    stage.setTitle(tile.name() + " \u2013 AdaPS Studio");
    Window owner = main.getWindow();
    if (owner instanceof Stage window) {
      stage.getIcons().setAll(window.getIcons());
    }
    stage.setMinWidth(MIN_WIDTH);
    stage.setMinHeight(MIN_HEIGHT);
    stage.setOnCloseRequest(
        e -> {
          e.consume();
          tile.place().set(Tile.Place.SHOWN);
        });
    place.restore(stage, USUAL_WIDTH, USUAL_HEIGHT);
    stage.show();
  }

  private static void press(Scene main, KeyEvent event) {
    main.getAccelerators().entrySet().stream()
        .filter(shortcut -> shortcut.getKey().match(event))
        .findFirst()
        .ifPresent(
            shortcut -> {
              event.consume();
              shortcut.getValue().run();
            });
  }

  void remember() {
    place.remember(stage);
  }

  /** Gives the tile free. */
  void close() {
    remember();
    root.setCenter(null);
    stage.hide();
  }
}
