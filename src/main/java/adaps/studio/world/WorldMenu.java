package adaps.studio.world;

import adaps.pipeline.ShowcaseFrame;
import adaps.runs.DiskError;
import adaps.studio.look.Appearance;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.control.Alert;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.stage.FileChooser;

/** The world's context menu: saves what is on show as a picture or an animation. */
final class WorldMenu {
  private static final double PICTURE_SCALE = 2;
  private static final double ANIMATION_WIDTH = 800;

  private final WorldCanvas canvas;
  private final WorldViewModel world;
  private final MenuItem picture = new MenuItem("Save picture\u2026");
  private final MenuItem animation = new MenuItem();

  WorldMenu(WorldCanvas canvas, WorldViewModel world) {
    this.canvas = canvas;
    this.world = world;
    picture.setId("save-picture");
    animation.setId("save-animation");
    picture.setOnAction(e -> ask("PNG picture", "png", this::savePicture));
    animation.setOnAction(e -> ask("Animated GIF", "gif", this::saveAnimation));
    ContextMenu menu = new ContextMenu(picture, animation);
    menu.setAutoHide(true);
    canvas.setOnContextMenuRequested(
        e -> {
          nameAnimation();
          menu.show(canvas, e.getScreenX(), e.getScreenY());
        });
    canvas.setOnMousePressed(e -> menu.hide());
  }

  private void nameAnimation() {
    animation.setText("Save animation (last " + world.recent().size() + " steps)\u2026");
  }

  private interface Saving {
    void to(Path file, List<ShowcaseFrame> frames);
  }

  /** What is saved are the states of the moment of asking, however long the answer takes. */
  private void ask(String kind, String ending, Saving saving) {
    List<ShowcaseFrame> frames = world.recent();
    ShowcaseFrame last = frames.get(frames.size() - 1);
    FileChooser chooser = new FileChooser();
    chooser.setTitle("Save the world");
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(kind, "*." + ending));
    chooser.setInitialFileName(
        "world-episode" + last.episode() + "-step" + last.world().step() + "." + ending);
    File chosen = chooser.showSaveDialog(canvas.getScene().getWindow());
    if (chosen != null) {
      saving.to(chosen.toPath(), frames);
    }
  }

  /** Saves the newest state, larger than it is drawn, as a PNG file. */
  void savePicture(Path file, List<ShowcaseFrame> frames) {
    WorldExport export = export(canvas.getWidth(), PICTURE_SCALE);
    inBackground(file, () -> export.savePicture(frames, file));
  }

  /**
   * Saves states as an animated GIF file of moderate size that plays as fast as the window does.
   */
  void saveAnimation(Path file, List<ShowcaseFrame> frames) {
    double drawn = Math.min(canvas.getWidth(), ANIMATION_WIDTH);
    WorldExport export = export(drawn, Math.min(PICTURE_SCALE, ANIMATION_WIDTH / drawn));
    double speed = world.speed().get();
    animation.setDisable(true);
    inBackground(
        file,
        () -> {
          try {
            export.saveAnimation(
                frames,
                speed,
                file,
                painted -> say("Saving picture " + painted + " of " + frames.size()));
          } finally {
            Platform.runLater(() -> animation.setDisable(false));
          }
        });
  }

  /** A drawing of this width and of the window's proportions, with larger letters if scaled. */
  private WorldExport export(double width, double scale) {
    return new WorldExport(
        (int) Math.round(scale * width),
        (int) Math.round(scale * width * canvas.getHeight() / canvas.getWidth()),
        scale,
        canvas.style(-1),
        world::caption);
  }

  private interface Work {
    void run() throws IOException;
  }

  private void inBackground(Path file, Work work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
                say("Saved " + file.getFileName());
              } catch (IOException e) {
                say("");
                Platform.runLater(() -> complain(file, e));
              }
            },
            "world export");
    thread.setDaemon(true);
    thread.start();
  }

  private void say(String words) {
    Platform.runLater(() -> canvas.notice(words));
  }

  private void complain(Path file, IOException e) {
    Alert alert =
        new Alert(
            Alert.AlertType.ERROR,
            file
                + " cannot be written ("
                + DiskError.reason(e)
                + "); choose a folder that is yours and has room.");
    alert.setHeaderText("The world was not saved.");
    alert.initOwner(canvas.getScene().getWindow());
    Appearance.dress(alert.getDialogPane().getScene());
    alert.show();
  }
}
