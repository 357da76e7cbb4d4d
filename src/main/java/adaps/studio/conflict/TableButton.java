package adaps.studio.conflict;

import adaps.runs.WholeFile;
import adaps.studio.look.Icons;
import adaps.studio.look.SaveDialog;
import java.nio.charset.StandardCharsets;
import javafx.scene.control.Button;
import org.kordamp.ikonli.feather.Feather;

/** Keeps what the tile shows as a CSV file; there while there is something to keep. */
final class TableButton {
  private static final SaveDialog SAVE = new SaveDialog("Save a table", "The table was not saved.");

  private TableButton() {}

  static Button of(ConflictViewModel model) {
    Button button = Icons.button(Feather.LIST, "Save every neuron as a table (CSV)", () -> {});
    button.setId("conflict-table");
    button.setOnAction(e -> ask(model, button));
    button.visibleProperty().bind(model.frame().isNotNull());
    button.managedProperty().bind(button.visibleProperty());
    return button;
  }

  private static void ask(ConflictViewModel model, Button button) {
    byte[] table = ConflictTable.csv(model).getBytes(StandardCharsets.UTF_8);
    SAVE.ask(button, "Table (CSV)", "conflict.csv", file -> WholeFile.write(file, table));
  }
}
