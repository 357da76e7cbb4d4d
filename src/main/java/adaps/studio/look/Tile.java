package adaps.studio.look;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The frame of a tile: a header with its title, what it shows at the moment, its controls and the
 * button that makes it large; below its drawing, or, while there is nothing to draw, a note on what
 * will appear.
 */
public final class Tile extends BorderPane {
  private final Label name = new Label();
  private final Label caption = new Label();
  private final HBox controls = new HBox(4);
  private final Label note = new Label();
  private final VBox empty;
  private final Node body;
  private final BooleanProperty large = new SimpleBooleanProperty(this, "large");

  public Tile(String title, Feather symbol, Node body) {
    this.body = body;
    setId(title.toLowerCase(java.util.Locale.ROOT) + "-tile");
    getStyleClass().add("tile-frame");
    setMinSize(0, 0);
    setTop(header(title));
    FontIcon picture = new FontIcon(symbol);
    picture.getStyleClass().add("empty-icon");
    note.getStyleClass().add("empty-note");
    note.setWrapText(true);
    empty = new VBox(12, picture, note);
    empty.setAlignment(Pos.CENTER);
    empty.getStyleClass().add("empty");
    StackPane stack = new StackPane(body, empty);
    stack.setMinSize(0, 0);
    setCenter(stack);
    setEmpty(true);
  }

  private Node header(String title) {
    name.setText(title);
    name.getStyleClass().add("tile-title");
    name.setMinWidth(USE_PREF_SIZE);
    caption.getStyleClass().add("tile-caption");
    caption.setMinWidth(0);
    caption.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(caption, Priority.ALWAYS);
    controls.setAlignment(Pos.CENTER_RIGHT);
    controls.setMinWidth(USE_PREF_SIZE);
    Button enlarge = Icons.button(Feather.MAXIMIZE_2, "Make large", this::toggleLarge);
    enlarge.setMinWidth(USE_PREF_SIZE);
    large.addListener(
        (o, before, now) -> {
          enlarge.setGraphic(Icons.icon(now ? Feather.MINIMIZE_2 : Feather.MAXIMIZE_2));
          enlarge.getTooltip().setText(now ? "Show all tiles" : "Make large");
        });
    HBox header = new HBox(8, name, caption, controls, enlarge);
    header.setAlignment(Pos.CENTER_LEFT);
    header.getStyleClass().add("tile-header");
    header.setOnMouseClicked(
        e -> {
          if (e.getButton() == MouseButton.PRIMARY && e.getClickCount() == 2) {
            toggleLarge();
          }
        });
    return header;
  }

  private void toggleLarge() {
    large.set(!large.get());
  }

  /** Its title. */
  public String name() {
    return name.getText();
  }

  /** What it shows at the moment, in a few words beside the title. */
  public StringProperty caption() {
    return caption.textProperty();
  }

  /** Explains the caption to who rests the mouse on it. */
  public void captionHelp(String help) {
    caption.setTooltip(new Tooltip(help));
  }

  /** Puts controls at the right of the header. */
  public void addControls(Node... nodes) {
    controls.getChildren().addAll(nodes);
  }

  /** A line below the drawing. */
  public void setFooter(Node footer) {
    footer.getStyleClass().add("tile-footer");
    setBottom(footer);
  }

  /** What will appear here, and when; seen while the tile is empty. */
  public StringProperty note() {
    return note.textProperty();
  }

  /** Whether there is nothing to draw yet. */
  public void setEmpty(boolean nothing) {
    empty.setVisible(nothing);
    body.setVisible(!nothing);
  }

  /** Whether it covers the other tiles. */
  public BooleanProperty large() {
    return large;
  }
}
