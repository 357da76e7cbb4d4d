package adaps.studio.library;

import adaps.config.ConfigException;
import adaps.runs.RunNotes;
import adaps.runs.library.LibraryRun;
import java.util.List;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/**
 * Name, tags and note of the selected run. What was typed is written when its field is left, at
 * Enter, and when another run is selected; a run that is read again meanwhile takes nothing away
 * that is being typed.
 */
final class NotesEditor extends VBox {
  private static final double GAP = 6;
  private static final int ROWS = 3;

  private final LibraryViewModel library;
  private final TextField name = new TextField();
  private final TagField tags = new TagField(this::save);
  private final TextArea note = new TextArea();
  private LibraryRun run;
  private RunNotes sent;

  NotesEditor(LibraryViewModel library) {
    super(GAP);
    this.library = library;
    setId("library-notes");
    name.setId("library-name");
    name.setPromptText("Name this run");
    name.setAccessibleText("Name of the run");
    name.setOnAction(e -> save());
    note.setId("library-note");
    note.setPromptText("Note");
    note.setAccessibleText("Note on the run");
    note.setWrapText(true);
    note.setPrefRowCount(ROWS);
    note.setMinHeight(USE_PREF_SIZE);
    note.addEventFilter(KeyEvent.KEY_PRESSED, this::leave);
    for (TextInputControl field : List.of(name, note)) {
      field
          .focusedProperty()
          .addListener(
              (o, before, now) -> {
                if (!now) {
                  save();
                }
              });
    }
    managedProperty().bind(visibleProperty());
    getChildren().addAll(name, tags, note);
    setVisible(false);
  }

  /** In a form, Tab goes on to the next field, as it does everywhere else. */
  private void leave(KeyEvent event) {
    boolean plain = event.getCode() == KeyCode.TAB && !event.isControlDown();
    if (plain && !event.isShiftDown()) {
      event.consume();
      note.fireEvent(
          new KeyEvent(
              KeyEvent.KEY_PRESSED,
              event.getCharacter(),
              event.getText(),
              KeyCode.TAB,
              false,
              true,
              false,
              false));
    }
  }

  /** Shows what is written about a run; none when null, or when that cannot be read. */
  void show(LibraryRun shown) {
    boolean same = run != null && shown != null && run.folder().equals(shown.folder());
    if (!same) {
      save();
      tags.forget();
    }
    LibraryRun before = run;
    run = shown == null || shown.notes() == null ? null : shown;
    setVisible(run != null);
    if (run != null && same) {
      takeOver(before.notes());
    } else if (run != null) {
      sent = null;
      name.setText(run.notes().name());
      tags.show(run.notes().tags());
      note.setText(run.notes().note());
    }
  }

  /** What is not as it was before is being typed, and stays. */
  private void takeOver(RunNotes before) {
    RunNotes now = run.notes();
    if (name.getText().equals(before.name())) {
      set(name, now.name());
    }
    if (note.getText().equals(before.note())) {
      set(note, now.note());
    }
    if (tags.tags().equals(before.tags())) {
      tags.show(now.tags());
    }
  }

  private static void set(TextInputControl field, String text) {
    if (!field.getText().equals(text)) {
      field.setText(text);
    }
  }

  /** Writes what is new; the same is not written twice. */
  private void save() {
    if (run == null) {
      return;
    }
    try {
      RunNotes typed = new RunNotes(name.getText(), tags.tags(), note.getText());
      if (!typed.equals(run.notes()) && !typed.equals(sent)) {
        sent = typed;
        library.annotate(run, typed, () -> sent = null);
      }
      set(name, typed.name());
      set(note, typed.note());
    } catch (ConfigException e) {
      library.notice().set(e.getMessage());
    }
  }
}
