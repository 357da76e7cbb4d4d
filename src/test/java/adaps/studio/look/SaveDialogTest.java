package adaps.studio.look;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.Waiting;
import adaps.runs.WholeFile;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.DialogPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** How it goes once a place is chosen. */
@ExtendWith(ApplicationExtension.class)
class SaveDialogTest {
  private static final SaveDialog SAVE = new SaveDialog("Save a word", "The word was not saved.");
  private static final byte[] WORD = {104, 105};

  @TempDir Path folder;

  private final StackPane beside = new StackPane();

  @Start
  void open(Stage stage) {
    stage.setScene(new Scene(beside, 300, 200));
    stage.show();
  }

  @Test
  void theFileIsWrittenAndNamed(FxRobot robot) throws Exception {
    Path file = folder.resolve("word.txt");
    SAVE.save(beside, file, to -> WholeFile.write(to, WORD));
    Waiting.until(() -> robot.lookup("Saved word.txt.").tryQuery().isPresent());
    assertArrayEquals(WORD, Files.readAllBytes(file));
  }

  @Test
  void aPlaceThatCannotBeWrittenIsToldWithWhatToDo(FxRobot robot) {
    Path file = folder.resolve("missing/word.txt");
    SAVE.save(beside, file, to -> WholeFile.write(to, WORD));
    Waiting.until(() -> robot.lookup(".dialog-pane").tryQuery().isPresent());
    DialogPane dialog = robot.lookup(".dialog-pane").queryAs(DialogPane.class);
    String said = dialog.getContentText();
    assertTrue(dialog.getHeaderText().equals("The word was not saved."), dialog.getHeaderText());
    assertTrue(said.startsWith(file + ": "), said);
    assertTrue(said.endsWith("Choose a folder that is yours and has room."), said);
    Node ok = robot.from(dialog).lookup(".button").query();
    robot.clickOn(ok);
    Waiting.until(() -> robot.lookup(".dialog-pane").tryQuery().isEmpty());
    assertFalse(Files.exists(file));
  }
}
