package adaps.studio.look;

import adaps.runs.WholeFile;
import adaps.studio.session.Background;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Supplier;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Button;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;

/** Keeps what the tile shows as a CSV file; there while there is something to keep. */
public final class TableButton {
  private static final Background FILES = Background.ofWindow("tile table");

  private TableButton() {}

  /**
   * The button; it is there while there is something to keep.
   *
   * @param name of the file, without its ending
   * @param help what is kept
   * @param table text of the CSV file, asked for at the click
   * @param there whether there is something
   */
  public static Button of(
      String name, String help, Supplier<String> table, ObservableBooleanValue there) {
    Button button = Icons.button(Feather.LIST, help, () -> {});
    button.setId(name + "-table");
    button.setOnAction(e -> ask(name, table.get(), button));
    button.visibleProperty().bind(there);
    button.managedProperty().bind(button.visibleProperty());
    return button;
  }

  /** What is saved is what was seen when asking, however long the answer takes. */
  private static void ask(String name, String table, Button button) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle("Save a table");
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("Table (CSV)", "*.csv"));
    chooser.setInitialFileName(name + ".csv");
    File chosen = chooser.showSaveDialog(button.getScene().getWindow());
    if (chosen == null) {
      return;
    }
    Path file = chosen.toPath();
    FILES.files(
        () -> {
          WholeFile.write(file, table.getBytes(StandardCharsets.UTF_8));
          return file;
        },
        saved -> Notice.show(button, "Saved " + saved.getFileName() + "."),
        reason ->
            ErrorDialog.show(
                button,
                "The table was not saved.",
                file + ": " + reason + " Choose a folder that is yours and has room."));
  }
}
