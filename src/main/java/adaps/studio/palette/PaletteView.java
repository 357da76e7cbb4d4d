package adaps.studio.palette;

import adaps.studio.look.Appearance;
import adaps.studio.look.Floating;
import adaps.studio.look.View;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/**
 * A line to type in above what it finds, floating over the window; the cursor stays in the line,
 * the arrows choose, Enter does, Escape goes away.
 */
public final class PaletteView implements View {
  private static final double WIDTH = 600;
  private static final double ROW = 44;
  private static final int ROWS = 8;

  private final PaletteViewModel palette;
  private final TextField line = new TextField();
  private final ListView<PaletteEntry> list;
  private final VBox root;
  private final Floating floating;
  private String typed = "";
  private PaletteEntry chosen;

  public PaletteView(PaletteViewModel palette, Appearance appearance) {
    this.palette = palette;
    line.setId("palette-line");
    line.setPromptText("Find an action, parameter, scenario, run, lesson or page");
    line.textProperty().bindBidirectional(palette.words());
    // Before the line takes them for the ends of its text.
    line.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    list = new ListView<>(palette.found());
    list.setId("palette-list");
    list.setCellFactory(view -> new PaletteCell());
    list.setFixedCellSize(ROW);
    list.setPrefSize(WIDTH, ROWS * ROW + 2);
    list.setMinHeight(ROW);
    list.setFocusTraversable(false);
    list.setOnMouseClicked(e -> perform());
    Label nothing = new Label("Nothing has all these words.");
    nothing.getStyleClass().add("hint");
    list.setPlaceholder(nothing);
    VBox.setVgrow(list, Priority.ALWAYS);
    // After the list itself, which then has nothing selected.
    palette.found().addListener((ListChangeListener<PaletteEntry>) change -> chooseAgain());
    Label help = new Label("\u2191 \u2193 choose \u00b7 Enter does it \u00b7 Esc goes away");
    help.getStyleClass().add("hint");
    root = new VBox(8, line, list, help);
    root.setId("palette");
    root.getStyleClass().addAll("gallery", "palette");
    floating = new Floating(root, appearance);
  }

  @Override
  public Region root() {
    return root;
  }

  /** Whether it is seen. */
  public boolean isShowing() {
    return floating.isShowing();
  }

  /** Shows it in the middle of a window with nothing typed, or hides it. */
  public void toggle(Window window) {
    if (floating.isShowing()) {
      floating.hide();
      return;
    }
    line.clear();
    typed = "";
    floating.showCentred(window);
    line.requestFocus();
    choose(0);
  }

  private void pressed(KeyEvent event) {
    switch (event.getCode()) {
      case DOWN -> choose(list.getSelectionModel().getSelectedIndex() + 1);
      case UP -> choose(list.getSelectionModel().getSelectedIndex() - 1);
      case PAGE_DOWN -> choose(list.getSelectionModel().getSelectedIndex() + ROWS);
      case PAGE_UP -> choose(list.getSelectionModel().getSelectedIndex() - ROWS);
      case ENTER -> perform();
      case ESCAPE -> floating.hide();
      default -> {
        return;
      }
    }
    event.consume();
  }

  /** After another letter the first; when only more has been read, what was chosen before. */
  private void chooseAgain() {
    boolean same = typed.equals(palette.words().get()) && chosen != null;
    typed = palette.words().get();
    choose(same ? Math.max(0, palette.row(chosen)) : 0);
  }

  /** Chooses a row and makes sure that it is seen. */
  private void choose(int row) {
    if (list.getItems().isEmpty()) {
      chosen = null;
      return;
    }
    int there = Math.max(0, Math.min(list.getItems().size() - 1, row));
    list.getSelectionModel().clearAndSelect(there);
    chosen = list.getItems().get(there);
    list.scrollTo(Math.max(0, there - ROWS / 2));
  }

  /** What cannot be done stays there, and its row says why. */
  private void perform() {
    chosen = list.getSelectionModel().getSelectedItem();
    if (chosen == null) {
      return;
    }
    if (!chosen.deed().whyNot().get().isEmpty()) {
      list.refresh();
      return;
    }
    // Before the deed, which may show something itself or move the cursor.
    floating.hide();
    palette.perform(chosen);
  }
}
