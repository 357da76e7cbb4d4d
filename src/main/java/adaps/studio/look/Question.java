package adaps.studio.look;

import java.util.function.Consumer;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.stage.Window;

/**
 * Asks before something that cannot be undone. Nothing waits for the answer, and Enter and Escape
 * leave everything as it is.
 */
public final class Question {
  private Question() {}

  /**
   * Asks.
   *
   * @param heading the question
   * @param sentence what comes of it
   * @param act what the button says that does it
   * @param keep what the button says that does not
   * @param answered is told whether to do it
   */
  public static void ask(
      Window owner,
      String heading,
      String sentence,
      String act,
      String keep,
      Consumer<Boolean> answered) {
    ButtonType doIt = new ButtonType(act, ButtonData.OTHER);
    ButtonType leave = new ButtonType(keep, ButtonData.CANCEL_CLOSE);
    Alert question = new Alert(Alert.AlertType.CONFIRMATION, sentence, doIt, leave);
    question.setTitle("AdaPS Studio");
    question.setHeaderText(heading);
    question.initOwner(owner);
    Button harmless = (Button) question.getDialogPane().lookupButton(leave);
    harmless.setDefaultButton(true);
    question.setOnShown(e -> harmless.requestFocus());
    Appearance.dress(question.getDialogPane().getScene());
    question.setOnHidden(e -> answered.accept(question.getResult() == doIt));
    question.show();
  }
}
