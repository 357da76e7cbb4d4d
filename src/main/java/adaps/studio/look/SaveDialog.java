package adaps.studio.look;

import adaps.studio.session.Background;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.stage.FileChooser;

/**
 * Keeps something as a file where a person wants it: asks for the place, writes in the background,
 * and says how it went.
 *
 * @param title of the dialog that asks
 * @param failure in words, the heading of the dialog that says so
 */
public record SaveDialog(String title, String failure) {
  private static final Background FILES = Background.ofWindow("saved files");

  /** What is kept. */
  public interface Content {
    /** Writes it whole or not at all; not on the JavaFX thread. */
    void write(Path file) throws IOException;
  }

  /**
   * Asks for a place and saves there. What is saved must be what was seen when asking, however long
   * the answer takes.
   *
   * @param beside something in the window that the dialogs belong to
   * @param kind of file, in words
   * @param name proposed, with its ending
   */
  public void ask(Node beside, String kind, String name, Content content) {
    place(beside, title, kind, name).ifPresent(file -> save(beside, file, content));
  }

  /**
   * Asks for a place.
   *
   * @param beside something in the window that the dialog belongs to
   * @param title of the dialog
   * @param kind of file, in words
   * @param name proposed, with its ending
   * @return empty when the person thinks better of it
   */
  public static Optional<Path> place(Node beside, String title, String kind, String name) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    String ending = name.substring(name.lastIndexOf('.'));
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(kind, "*" + ending));
    chooser.setInitialFileName(name);
    return Optional.ofNullable(chooser.showSaveDialog(beside.getScene().getWindow()))
        .map(File::toPath);
  }

  /** Saves in the background and says in the window how it went. */
  public void save(Node beside, Path file, Content content) {
    FILES.files(
        () -> {
          content.write(file);
          return file;
        },
        saved -> Notice.show(beside, saved(saved)),
        reason -> complain(beside, file, reason));
  }

  /** That it went well. */
  public static String saved(Path file) {
    return "Saved " + file.getFileName() + ".";
  }

  /**
   * Says that nothing was saved.
   *
   * @param reason a sentence
   */
  public void complain(Node beside, Path file, String reason) {
    ErrorDialog.show(
        beside, failure, file + ": " + reason + " Choose a folder that is yours and has room.");
  }
}
