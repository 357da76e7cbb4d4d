package adaps.studio.conflict;

import adaps.runs.WholeFile;
import adaps.studio.look.ErrorDialog;
import adaps.studio.look.Icons;
import adaps.studio.look.Notice;
import adaps.studio.session.Background;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;

/** Keeps what the tile shows as a CSV file; there while there is something to keep. */
final class TableButton {
  private static final Background FILES = Background.ofWindow("conflict table");

  private TableButton() {}

  static Button of(ConflictViewModel model) {
    Button button = Icons.button(Feather.LIST, "Save every neuron as a table (CSV)", () -> {});
    button.setId("conflict-table");
    button.setOnAction(e -> ask(model, button));
    button.visibleProperty().bind(model.frame().isNotNull());
    button.managedProperty().bind(button.visibleProperty());
    return button;
  }

  /** What is saved is what was seen when asking, however long the answer takes. */
  private static void ask(ConflictViewModel model, Button button) {
    String table = ConflictTable.csv(model);
    FileChooser chooser = new FileChooser();
    chooser.setTitle("Save a table");
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("Table (CSV)", "*.csv"));
    chooser.setInitialFileName("conflict.csv");
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
