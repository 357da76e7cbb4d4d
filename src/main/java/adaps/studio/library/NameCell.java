package adaps.studio.library;

import adaps.runs.RunNotes;
import adaps.runs.library.LibraryRun;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.shape.Rectangle;

/** A run's name with its tags as chips behind it; the mouse reads the note. */
final class NameCell extends TableCell<LibraryRun, RunNotes> {
  private static final double GAP = 4;
  private static final double NAME = 180;

  NameCell() {
    setAlignment(Pos.CENTER_LEFT);
    // Chips that find no room end at the column's edge.
    Rectangle edge = new Rectangle();
    edge.widthProperty().bind(widthProperty());
    edge.heightProperty().bind(heightProperty());
    setClip(edge);
  }

  @Override
  protected void updateItem(RunNotes notes, boolean empty) {
    super.updateItem(notes, empty);
    if (empty || notes == null || notes.isEmpty()) {
      setGraphic(null);
      setTooltip(null);
      return;
    }
    List<Node> parts = new ArrayList<>();
    if (!notes.name().isEmpty()) {
      Label name = new Label(notes.name());
      name.setMaxWidth(NAME);
      name.setMinWidth(USE_PREF_SIZE);
      parts.add(name);
    }
    notes.tags().forEach(tag -> parts.add(TagField.chip(tag)));
    HBox line = new HBox(GAP, parts.toArray(Node[]::new));
    line.setAlignment(Pos.CENTER_LEFT);
    line.setMinWidth(0);
    setGraphic(line);
    setTooltip(new Tooltip(words(notes)));
  }

  private static String words(RunNotes notes) {
    List<String> words =
        new ArrayList<>(List.of(notes.name(), String.join(", ", notes.tags()), notes.note()));
    words.removeIf(String::isEmpty);
    return String.join("\n", words);
  }
}
