package adaps.studio.look;

import adaps.runs.WholeFile;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Button;
import org.kordamp.ikonli.feather.Feather;

/** Keeps what the tile shows as a CSV file; there while there is something to keep. */
public final class TableButton {
  private static final SaveDialog SAVE = new SaveDialog("Save a table", "The table was not saved.");

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

  private static void ask(String name, String table, Button button) {
    byte[] content = table.getBytes(StandardCharsets.UTF_8);
    SAVE.ask(button, "Table (CSV)", name + ".csv", file -> WholeFile.write(file, content));
  }
}
