package adaps.studio.library;

import adaps.runs.library.RunGroup;
import atlantafx.base.controls.Spacer;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;

/** What the runs of a group have in common, and what came of them; a click selects them. */
final class GroupHeading extends HBox {
  private static final String HELP = "A click selects the runs of this group";

  private final Label title = new Label();
  private final Label summary = new Label();
  private final Tooltip help = new Tooltip();
  private RunGroup shown;

  GroupHeading(Consumer<RunGroup> pressed) {
    super(12);
    getStyleClass().add("group-heading");
    setAlignment(Pos.BOTTOM_LEFT);
    setManaged(false);
    title.getStyleClass().add("group-title");
    title.setMinWidth(0);
    summary.getStyleClass().add("group-summary");
    summary.setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(title, new Spacer(), summary);
    Tooltip.install(this, help);
    // The row below would take it for a click of its own.
    addEventHandler(MouseEvent.ANY, MouseEvent::consume);
    addEventHandler(
        MouseEvent.MOUSE_CLICKED,
        e -> {
          if (e.getButton() == MouseButton.PRIMARY) {
            pressed.accept(shown);
          }
        });
  }

  void show(RunGroup group) {
    shown = group;
    setVisible(group != null);
    title.setText(group == null ? "" : group.title());
    summary.setText(group == null ? "" : group.summary());
    help.setText(words() + "\n" + HELP);
  }

  /** All that it says, in a line. */
  String words() {
    return title.getText() + ": " + summary.getText();
  }
}
