package adaps.studio.library;

import adaps.studio.look.Segments;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** How the list of runs is grouped. */
final class GroupChoice extends HBox {
  private static final String HELP =
      "Runs that differ in nothing but their seeds stand together, with the mean and the range of"
          + " their best tests (Ctrl+Shift+A selects the group of a run)";

  GroupChoice(LibraryViewModel library) {
    super(6);
    setAlignment(Pos.CENTER_LEFT);
    setMinWidth(USE_PREF_SIZE);
    Label name = new Label("Group");
    name.getStyleClass().add("hint");
    ToggleButton none = new ToggleButton("None");
    none.setId("library-group-none");
    none.setTooltip(new Tooltip("One list of all runs"));
    ToggleButton differs = new ToggleButton("What differs");
    differs.setId("library-group-differs");
    differs.setTooltip(new Tooltip(HELP));
    Segments choice = new Segments(none, differs);
    (library.grouped().get() ? differs : none).setSelected(true);
    choice.onChoice(() -> library.group(differs.isSelected()));
    getChildren().addAll(name, choice);
  }
}
