package adaps.studio.look;

import java.util.List;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
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
 * buttons that make it large, detach and hide it; below its drawing, or, while there is nothing to
 * draw, a note on what will appear.
 */
public final class Tile extends BorderPane {
  private static final double ROOM_FOR_BUTTONS = 116;
  private static final double ROOM_FOR_ONE = 64;
  private static final PseudoClass PRESENTED = PseudoClass.getPseudoClass("presented");

  private final Label name = new Label();
  private final Caption caption = new Caption();
  private final HBox controls = new HBox(4);
  private final Label note = new Label();
  private final Label problem = new Label();
  private final VBox empty;
  private final Node body;
  private final Label sentence = new Label();
  private final BooleanProperty presented = new SimpleBooleanProperty(this, "presented");
  private final BooleanProperty large = new SimpleBooleanProperty(this, "large");
  private final BooleanProperty nothingToSave = new SimpleBooleanProperty(this, "nothing", true);
  private ButtonBase saves;
  private final ObjectProperty<Place> place =
      new SimpleObjectProperty<>(this, "place", Place.SHOWN);

  /** Where a tile is. */
  public enum Place {
    /** Among the others. */
    SHOWN,
    /** Nowhere, until it is asked for. */
    HIDDEN,
    /** In a window of its own. */
    DETACHED
  }

  public Tile(String title, Feather symbol, Node body) {
    this.body = body;
    setId(title.toLowerCase(java.util.Locale.ROOT) + "-tile");
    getStyleClass().add("tile-frame");
    setMinSize(0, 0);
    setTop(new VBox(header(title), sentenceLine()));
    FontIcon picture = new FontIcon(symbol);
    picture.getStyleClass().add("empty-icon");
    note.getStyleClass().add("empty-note");
    note.setWrapText(true);
    empty = new VBox(12, picture, note);
    empty.setAlignment(Pos.CENTER);
    empty.getStyleClass().add("empty");
    problem.getStyleClass().addAll("tile-warning", "tile-problem");
    problem.setWrapText(true);
    problem.setMaxWidth(Double.MAX_VALUE);
    problem.setMouseTransparent(true);
    problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
    StackPane.setAlignment(problem, Pos.TOP_CENTER);
    StackPane stack = new StackPane(body, empty, problem);
    stack.setMinSize(0, 0);
    setCenter(stack);
    // What is not there yet is explained by the note.
    sentence
        .visibleProperty()
        .bind(
            presented.and(sentence.textProperty().isNotEmpty()).and(empty.visibleProperty().not()));
    setEmpty(true);
  }

  private Node header(String title) {
    name.setText(title);
    name.getStyleClass().add("tile-title");
    name.setMinWidth(USE_PREF_SIZE);
    HBox.setHgrow(caption, Priority.ALWAYS);
    controls.setAlignment(Pos.CENTER_RIGHT);
    controls.setMinWidth(USE_PREF_SIZE);
    Button detach = detach();
    Button hide = hide();
    Button enlarge = enlarge();
    HBox places = new HBox(enlarge, detach, hide);
    places.setAlignment(Pos.CENTER_RIGHT);
    places.setMinWidth(USE_PREF_SIZE);
    hideWhilePresented(places);
    hideWhilePresented(controls);
    HBox header = new HBox(8, name, caption, controls, places);
    // Where there is no room for all buttons, the View menu has the others.
    DoubleBinding free =
        header.widthProperty().subtract(name.widthProperty()).subtract(controls.widthProperty());
    BooleanBinding room = free.greaterThan(ROOM_FOR_BUTTONS);
    enlarge
        .visibleProperty()
        .bind(place.isNotEqualTo(Place.DETACHED).and(free.greaterThan(ROOM_FOR_ONE)));
    for (Button button : List.of(detach, hide)) {
      button.visibleProperty().bind(room.or(place.isEqualTo(Place.DETACHED)));
      button.managedProperty().bind(button.visibleProperty());
    }
    header.setAlignment(Pos.CENTER_LEFT);
    header.getStyleClass().add("tile-header");
    header.setOnMouseClicked(
        e -> {
          if (e.getButton() == MouseButton.PRIMARY
              && e.getClickCount() == 2
              && place.get() == Place.SHOWN) {
            toggleLarge();
          }
        });
    return header;
  }

  /** What is seen, in a sentence, for people who do not know the tile. */
  private Node sentenceLine() {
    sentence.getStyleClass().add("tile-sentence");
    sentence.setWrapText(true);
    sentence.setMinHeight(USE_PREF_SIZE);
    sentence.managedProperty().bind(sentence.visibleProperty());
    presented.addListener((o, before, now) -> pseudoClassStateChanged(PRESENTED, now));
    return sentence;
  }

  /** What is beside the drawing takes no room of it while several tiles are presented. */
  public void setAside(Node node) {
    node.visibleProperty().bind(presented.not().or(large));
    node.managedProperty().bind(node.visibleProperty());
  }

  /** What is pressed or chosen from is not seen while the tile is presented. */
  public void hideWhilePresented(Node node) {
    node.visibleProperty().bind(presented.not());
    node.managedProperty().bind(presented.not());
  }

  private Button enlarge() {
    Button enlarge = Icons.button(Feather.MAXIMIZE_2, "Make large", this::toggleLarge);
    enlarge.setMinWidth(USE_PREF_SIZE);
    enlarge.managedProperty().bind(enlarge.visibleProperty());
    large.addListener(
        (o, before, now) -> {
          enlarge.setGraphic(Icons.icon(now ? Feather.MINIMIZE_2 : Feather.MAXIMIZE_2));
          enlarge.getTooltip().setText(now ? "Show all tiles" : "Make large");
        });
    return enlarge;
  }

  private Button detach() {
    Button detach = Icons.button(Feather.EXTERNAL_LINK, "Into a window of its own", this::detached);
    detach.getStyleClass().add("detach-button");
    detach.setMinWidth(USE_PREF_SIZE);
    place.addListener(
        (o, before, now) -> {
          boolean away = now == Place.DETACHED;
          detach.setGraphic(Icons.icon(away ? Feather.CORNER_DOWN_LEFT : Feather.EXTERNAL_LINK));
          detach.getTooltip().setText(away ? "Back among the others" : "Into a window of its own");
        });
    return detach;
  }

  private Button hide() {
    Button hide = Icons.button(Feather.X, "Hide (View brings it back)", this::hidden);
    hide.getStyleClass().add("hide-button");
    hide.setMinWidth(USE_PREF_SIZE);
    return hide;
  }

  private void toggleLarge() {
    large.set(!large.get());
  }

  private void detached() {
    place.set(place.get() == Place.DETACHED ? Place.SHOWN : Place.DETACHED);
  }

  private void hidden() {
    place.set(Place.HIDDEN);
  }

  /** Its title. */
  public String name() {
    return name.getText();
  }

  /** What it shows at the moment, in a few words beside the title. */
  public StringProperty caption() {
    return caption.whole();
  }

  /** The most important of the caption, for where there is no room for all of it. */
  public StringProperty shortCaption() {
    return caption.brief();
  }

  /** Explains the caption to who rests the mouse on it. */
  public void captionHelp(String help) {
    caption.setTooltip(new Tooltip(help));
  }

  /** Puts controls at the right of the header, behind those that are there. */
  public void addControls(Node... nodes) {
    controls.getChildren().addAll(nodes);
  }

  /**
   * Puts the control there that keeps what is seen as a file.
   *
   * @param keeping a button, or a menu of what can be kept
   */
  public void addSaving(ButtonBase keeping) {
    addControls(keeping);
    saves = keeping;
    nothingToSave.bind(empty.visibleProperty().or(saves.visibleProperty().not()));
  }

  /** Whether there is nothing to be kept at the moment. */
  public ReadOnlyBooleanProperty nothingToSave() {
    return nothingToSave;
  }

  /** Keeps what is seen: presses the control that does. */
  public void save() {
    if (place.get() == Place.HIDDEN) {
      place.set(Place.SHOWN);
    }
    if (saves instanceof MenuButton menu) {
      menu.show();
    } else {
      saves.fire();
    }
  }

  /** A line below the drawing. */
  public void setFooter(Node footer) {
    footer.getStyleClass().add("tile-footer");
    StackPane place = new StackPane(footer);
    hideWhilePresented(place);
    setBottom(place);
  }

  /** What is seen, in a sentence; shown while the tile is presented. */
  public StringProperty sentence() {
    return sentence.textProperty();
  }

  /** Whether it is shown to people far away: without controls, but with a sentence. */
  public BooleanProperty presented() {
    return presented;
  }

  /** What will appear here, and when; seen while the tile is empty. */
  public StringProperty note() {
    return note.textProperty();
  }

  /** Why its drawing cannot be trusted at the moment, in a sentence above it; empty when it can. */
  public StringProperty problem() {
    return problem.textProperty();
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

  /** Whether it is among the others, hidden, or in a window of its own. */
  public ObjectProperty<Place> place() {
    return place;
  }
}
