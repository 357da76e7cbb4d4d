package adaps.studio.world.inspector;

import adaps.studio.look.Icons;
import adaps.studio.look.View;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The panel that shows one agent from within. */
public final class InspectorView implements View {
  private static final double WIDTH = 196;
  private static final double LINE = 19;

  private final VBox root = new VBox();

  /**
   * @param close what its button does
   */
  public InspectorView(InspectorViewModel inspector, Runnable close) {
    root.setId("inspector");
    root.getStyleClass().add("inspector");
    root.setMinWidth(WIDTH);
    root.setPrefWidth(WIDTH);
    root.setMaxWidth(WIDTH);
    root.setMinHeight(0);
    Label title = new Label();
    title.setId("inspector-title");
    title.getStyleClass().add("inspector-title");
    title.textProperty().bind(inspector.title());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Button button = Icons.button(Feather.X, "Close", close);
    button.setId("inspector-close");
    HBox top = new HBox(title, gap, button);
    top.setAlignment(Pos.CENTER_LEFT);
    top.getStyleClass().add("inspector-top");
    top.setMinHeight(Region.USE_PREF_SIZE);
    ListView<InspectorRow> lines = new ListView<>(inspector.rows());
    lines.setId("inspector-lines");
    lines.setFixedCellSize(LINE);
    lines.setCellFactory(list -> new InspectorCell());
    lines.setMinHeight(0);
    Label note = new Label();
    note.setId("inspector-note");
    note.getStyleClass().addAll("hint", "inspector-note");
    note.setWrapText(true);
    note.textProperty().bind(inspector.note());
    note.visibleProperty().bind(inspector.note().isNotEmpty());
    lines.visibleProperty().bind(inspector.note().isEmpty());
    StackPane content = new StackPane(lines, note);
    content.setAlignment(Pos.TOP_LEFT);
    content.setMinHeight(0);
    VBox.setVgrow(content, Priority.ALWAYS);
    root.getChildren().addAll(top, content);
  }

  @Override
  public Node root() {
    return root;
  }
}
