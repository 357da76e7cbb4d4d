package adaps.studio.world;

import adaps.runs.DiskError;
import adaps.showcase.ShowcaseFrame;
import adaps.showcase.ShowcaseTick;
import adaps.studio.look.Icons;
import adaps.studio.look.Notice;
import adaps.studio.look.SaveDialog;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/**
 * The worlds' menu, at a right click and below its button: saves what is on show as a picture or an
 * animation.
 */
final class WorldMenu {
  private static final SaveDialog SAVE =
      new SaveDialog("Save the world", "The world was not saved.");
  private static final double PICTURE_SCALE = 2;
  private static final double ANIMATION_WIDTH = 800;

  private final Region place;
  private final WorldViewModel world;
  private final Supplier<WorldStyle> style;
  private final Consumer<String> progress;
  private final MenuItem picture = new MenuItem("Save picture\u2026");
  private final MenuItem episode = new MenuItem();
  private final MenuItem whole = new MenuItem();
  private final MenuItem all = new MenuItem();
  private final ContextMenu menu = new ContextMenu();
  private final MenuItem stop = new MenuItem("Stop saving");
  private Thread saving;

  /**
   * @param place what holds the drawings; its proportions are those of the files
   * @param style how the worlds are drawn at the moment
   * @param progress shows a few words that go on changing; none takes them away
   */
  WorldMenu(
      Region place, WorldViewModel world, Supplier<WorldStyle> style, Consumer<String> progress) {
    this.place = place;
    this.world = world;
    this.style = style;
    this.progress = progress;
    picture.setId("save-picture");
    episode.setId("save-episode");
    whole.setId("save-whole-episode");
    all.setId("save-animation");
    stop.setId("stop-saving");
    picture.setOnAction(e -> ask("PNG picture", "png", world.seen(), this::savePicture));
    episode.setOnAction(
        e -> ask("Animated GIF", "gif", lastEpisode(world.seen()), this::saveAnimation));
    whole.setOnAction(
        e -> ask("Animated GIF", "gif", wholeEpisode(world.seen()), this::saveAnimation));
    all.setOnAction(e -> ask("Animated GIF", "gif", world.seen(), this::saveAnimation));
    stop.setOnAction(e -> stop());
    menu.getItems().setAll(picture, episode, whole, all, stop);
    menu.setAutoHide(true);
    place.setOnContextMenuRequested(
        e -> {
          name();
          menu.show(place, e.getScreenX(), e.getScreenY());
        });
    place.setOnMousePressed(e -> menu.hide());
  }

  /** Opens it where nobody needs to know of a right click. */
  Button button() {
    Button button = Icons.button(Feather.DOWNLOAD, "Save a picture or an animation", () -> {});
    button.setId("world-save");
    button.setOnAction(
        e -> {
          name();
          menu.show(button, Side.BOTTOM, 0, 0);
        });
    return button;
  }

  private void name() {
    boolean busy = saving != null;
    List<ShowcaseTick> seen = world.seen();
    picture.setDisable(seen.isEmpty());
    episode.setDisable(busy || seen.isEmpty());
    List<ShowcaseTick> last = wholeEpisode(seen);
    whole.setDisable(busy || last.isEmpty());
    whole.setText("Save animation of the last whole episode (" + steps(last) + ")\u2026");
    all.setDisable(busy || seen.isEmpty());
    stop.setVisible(busy);
    episode.setText(
        "Save animation of this episode so far (" + steps(lastEpisode(seen)) + ")\u2026");
    all.setText("Save animation of the last " + steps(seen) + "\u2026");
  }

  private static String steps(List<ShowcaseTick> ticks) {
    return ticks.size() + (ticks.size() == 1 ? " step" : " steps");
  }

  /** The states of the episode that is on show. */
  static List<ShowcaseTick> lastEpisode(List<ShowcaseTick> ticks) {
    int first = ticks.size();
    while (first > 0 && episodeOf(ticks.get(first - 1)) == episodeOf(ticks.get(ticks.size() - 1))) {
      first--;
    }
    return ticks.subList(first, ticks.size());
  }

  /** The newest episode that was seen from its first state to its last; empty if none was. */
  static List<ShowcaseTick> wholeEpisode(List<ShowcaseTick> ticks) {
    int end = ticks.size() - lastEpisode(ticks).size();
    List<ShowcaseTick> before = lastEpisode(ticks.subList(0, end));
    boolean fromItsStart = !before.isEmpty() && before.get(0).frames().get(0).world().step() == 0;
    return fromItsStart ? before : List.of();
  }

  private static int episodeOf(ShowcaseTick tick) {
    return tick.frames().get(0).episode();
  }

  private interface Saving {
    void to(Path file, List<ShowcaseTick> ticks);
  }

  /** What is saved are the states of the moment of asking, however long the answer takes. */
  private void ask(String kind, String ending, List<ShowcaseTick> ticks, Saving saving) {
    String name = fileName(ticks, ending);
    SaveDialog.place(place, SAVE.title(), kind, name).ifPresent(file -> saving.to(file, ticks));
  }

  /** Says which state it ends with, and whether things were moved by hand before. */
  static String fileName(List<ShowcaseTick> ticks, String ending) {
    ShowcaseFrame last = ticks.get(ticks.size() - 1).frames().get(0);
    return "world-episode"
        + last.episode()
        + "-step"
        + last.world().step()
        + (isMovedByHand(ticks) ? "-moved-by-hand." : ".")
        + ending;
  }

  private static boolean isMovedByHand(List<ShowcaseTick> ticks) {
    return ticks.stream()
        .flatMap(tick -> tick.frames().stream())
        .anyMatch(ShowcaseFrame::movedByHand);
  }

  /** Saves the newest of the states, larger than it is drawn, as a PNG file. */
  void savePicture(Path file, List<ShowcaseTick> ticks) {
    WorldExport export = export(place.getWidth(), PICTURE_SCALE);
    inBackground(file, () -> export.savePicture(ticks, file));
  }

  /**
   * Saves states as an animated GIF file of moderate size that plays as fast as the window does.
   */
  void saveAnimation(Path file, List<ShowcaseTick> ticks) {
    double drawn = Math.min(place.getWidth(), ANIMATION_WIDTH);
    WorldExport export = export(drawn, Math.min(PICTURE_SCALE, ANIMATION_WIDTH / drawn));
    double speed = world.speed().get();
    saving =
        inBackground(
            file,
            () -> {
              try {
                export.saveAnimation(
                    ticks,
                    speed,
                    file,
                    painted -> say("Saving picture " + painted + " of " + ticks.size()));
              } finally {
                Platform.runLater(() -> saving = null);
              }
            });
  }

  /** Ends the saving of an animation; no file is left. */
  void stop() {
    if (saving != null) {
      saving.interrupt();
    }
  }

  /** A drawing of this width and of the window's proportions, with larger letters if scaled. */
  private WorldExport export(double width, double scale) {
    return new WorldExport(
        (int) Math.round(scale * width),
        (int) Math.round(scale * width * place.getHeight() / place.getWidth()),
        scale,
        style.get(),
        world::captionOfFile);
  }

  private interface Work {
    void run() throws IOException;
  }

  private Thread inBackground(Path file, Work work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
                done(SaveDialog.saved(file));
              } catch (InterruptedIOException e) {
                done("Saving was stopped.");
              } catch (IOException e) {
                say("");
                String reason = "It cannot be written (" + DiskError.reason(e) + ").";
                Platform.runLater(() -> SAVE.complain(place, file, reason));
              }
            },
            "world export");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private void done(String words) {
    Platform.runLater(
        () -> {
          progress.accept("");
          Notice.show(place, words);
        });
  }

  private void say(String words) {
    Platform.runLater(() -> progress.accept(words));
  }
}
