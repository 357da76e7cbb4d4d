package adaps.studio.setup;

import static java.util.Comparator.comparing;

import adaps.studio.look.form.ParameterRow;
import adaps.studio.session.EditedParameter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.animation.PauseTransition;
import javafx.beans.InvalidationListener;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.util.Duration;

/** The parameters that a search finds; rows are made only for those that can be seen. */
final class FoundParameters extends ListView<EditedParameter> {
  /** Beside it is room for the scroll bar and the form's margins, pixels. */
  private static final double ROW_WIDTH = SetupView.WIDTH - SetupView.SCROLL_BAR - 20;

  /**
   * Making the editors of a whole page of rows in one frame would keep a person waiting: with each
   * frame there are twice as many.
   */
  private static final int FIRST_ROWS = 3;

  private final SetupViewModel setup;
  private final ParameterSearch search;
  private final Map<EditedParameter, ParameterRow> rows = new HashMap<>();
  private final PauseTransition frame = new PauseTransition(Duration.millis(30));
  private List<EditedParameter> found = List.of();

  FoundParameters(SetupViewModel setup, ParameterSearch search) {
    this.setup = setup;
    this.search = search;
    setId("found-parameters");
    getStyleClass().add("found-parameters");
    setFocusTraversable(false);
    setCellFactory(list -> new Cell());
    Label nothing = new Label("No parameter holds these words.");
    nothing.setId("nothing-found");
    nothing.getStyleClass().addAll("hint", "nothing-found");
    setPlaceholder(nothing);
    frame.setOnFinished(e -> more());
    InvalidationListener changed = o -> find();
    search.words().addListener(changed);
    search.changedOnly().addListener(changed);
    setup.changedCount().addListener(changed);
    setup.environmentParameters().addListener(changed);
    setup.environmentParameters().addListener((InvalidationListener) o -> rows.clear());
  }

  private void find() {
    boolean narrows = search.narrows().get();
    String words = search.words().get().strip();
    // A parameter's own name means that one, whatever other words hold it.
    Comparator<EditedParameter> named = comparing(p -> !p.description().key().equals(words));
    List<EditedParameter> now =
        narrows ? setup.allParameters().filter(search::shows).sorted(named).toList() : List.of();
    if (!now.equals(found)) {
      found = now;
      getItems().setAll(now.subList(0, Math.min(FIRST_ROWS, now.size())));
      frame.playFromStart();
    }
  }

  private void more() {
    int there = getItems().size();
    if (there < found.size()) {
      getItems().addAll(found.subList(there, Math.min(2 * there, found.size())));
      frame.playFromStart();
    }
  }

  private ParameterRow row(EditedParameter parameter) {
    ParameterRow row = new ParameterRow(parameter);
    row.setPrefWidth(ROW_WIDTH);
    return row;
  }

  /** Holds the row of its parameter, and is as high as the row when its words wrap. */
  private final class Cell extends ListCell<EditedParameter> {

    /** Editors in what is styled as a cell would have no borders. */
    Cell() {
      getStyleClass().setAll("found-parameter");
    }

    @Override
    public void updateIndex(int index) {
      super.updateIndex(index);
      ParameterRow row = row();
      if (row != null && row.getScene() != null && measures()) {
        // What is already in the window is measured there: moving it would style it anew.
        setGraphic(null);
        requestLayout();
      } else if (row != getGraphic() || row != null && row.getParent() != this) {
        // Another cell may have taken the row to measure it.
        setGraphic(null);
        setGraphic(row);
      }
    }

    /** Whether it is the cell, never seen, by which a list learns the height of others. */
    private boolean measures() {
      return getParent() != null && !getParent().isVisible();
    }

    private ParameterRow row() {
      return getItem() == null ? null : rows.computeIfAbsent(getItem(), FoundParameters.this::row);
    }

    @Override
    protected double computePrefWidth(double height) {
      return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
      ParameterRow row = row();
      return row != null
          ? snappedTopInset() + row.prefHeight(row.getPrefWidth()) + snappedBottomInset()
          : super.computePrefHeight(width);
    }
  }
}
