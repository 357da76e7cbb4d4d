package adaps.studio.setup;

import adaps.config.AdapsException;
import adaps.drawing.QrCode;
import adaps.studio.look.Appearance;
import adaps.studio.look.Floating;
import adaps.studio.look.Icons;
import atlantafx.base.theme.Styles;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Separator;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.kordamp.ikonli.feather.Feather;

/**
 * The setting as one line and as a QR code to be read from the back of a room, and a place for the
 * line of somebody else.
 */
final class SettingShare {
  private static final String SENTENCE =
      "Another copy opens it below, or as a scenario in the terminal: adaps train 'LINE'.";
  private static final double WIDTH = 460;

  /** As wide as the column without its padding. */
  private static final double LARGEST = 428;

  /** What everything but the code takes of the window's height, in pixels. */
  private static final double WITHOUT_CODE = 390;

  private static final double SMALLEST = 180;

  private final SettingExchange exchange;
  private final Runnable copy;
  private final Appearance appearance;
  private final QrCanvas code;
  private final TextField line = new TextField();
  private final Label why = hint("");
  private final TextField given = new TextField();
  private final Label problem = hint("");
  private final Floating floating;

  /**
   * @param copy puts the line on the clipboard
   */
  SettingShare(SettingExchange exchange, Runnable copy, Appearance appearance) {
    this.exchange = exchange;
    this.copy = copy;
    this.appearance = appearance;
    code = new QrCanvas(appearance);
    code.managedProperty().bind(code.visibleProperty());
    VBox content =
        new Column(
            title("This setting"),
            code,
            mine(),
            why,
            new Separator(),
            title("Open a setting from a line"),
            theirs(),
            problem);
    content.setId("setting-share");
    content.getStyleClass().add("stage-note");
    content.setPrefWidth(WIDTH);
    ScrollPane scroll = new ScrollPane(content);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFitToWidth(true);
    floating = new Floating(scroll, appearance);
  }

  private static Label title(String text) {
    Label title = new Label(text);
    title.getStyleClass().add("heading");
    return title;
  }

  private static Label hint(String text) {
    Label hint = new Label(text);
    hint.getStyleClass().add("hint");
    hint.setWrapText(true);
    hint.setMinHeight(Region.USE_PREF_SIZE);
    return hint;
  }

  private HBox mine() {
    line.setId("share-line");
    line.setEditable(false);
    line.setAccessibleText("The setting as a line");
    HBox.setHgrow(line, Priority.ALWAYS);
    Button button = Icons.button(Feather.COPY, "Copy the line", copy);
    button.setId("share-copy");
    button.disableProperty().bind(line.textProperty().isEmpty());
    return new HBox(6, line, button);
  }

  private HBox theirs() {
    given.setId("line-to-open");
    given.setPromptText("adaps:spread-5-5-5?method=adaps&seed=3");
    given.setAccessibleText("A line to open");
    given.setOnAction(e -> open());
    given.textProperty().addListener((o, before, now) -> problem.setText(""));
    HBox.setHgrow(given, Priority.ALWAYS);
    Button open = new Button("Open");
    open.setId("open-line");
    open.getStyleClass().add(Styles.ACCENT);
    open.disableProperty().bind(given.textProperty().isEmpty());
    open.setOnAction(e -> open());
    problem.setId("line-problem");
    problem.getStyleClass().add("problem");
    problem.managedProperty().bind(problem.textProperty().isNotEmpty());
    return new HBox(6, given, open);
  }

  private void open() {
    try {
      exchange.openLine(given.getText());
      given.clear();
      floating.hide();
    } catch (AdapsException e) {
      problem.setText(e.getMessage());
    }
  }

  /**
   * Shows it over a window.
   *
   * @param toOpen whether the cursor is to stand where a line can be opened
   */
  void show(Window window, boolean toOpen) {
    if (floating.isShowing()) {
      floating.hide();
    }
    double room = window.getHeight() / appearance.scale().get() - WITHOUT_CODE;
    double side = Math.max(SMALLEST, Math.min(LARGEST, room));
    code.setMinHeight(side);
    code.setPrefHeight(side);
    fill();
    floating.showCentred(window);
    (toOpen ? given : line).requestFocus();
  }

  private void fill() {
    String text = exchange.line();
    line.setText(text);
    why.setText(text.isEmpty() ? "Something in Set up needs attention first." : SENTENCE);
    code.setVisible(!text.isEmpty());
    if (text.isEmpty()) {
      return;
    }
    try {
      code.show(QrCode.of(text));
    } catch (AdapsException e) {
      code.setVisible(false);
      why.setText(e.getMessage());
    }
  }

  /** Knows its height also where nobody has asked for a width: words wrap at its own. */
  private static final class Column extends VBox {
    Column(Node... content) {
      super(8, content);
    }

    @Override
    protected double computePrefHeight(double width) {
      return super.computePrefHeight(width < 0 ? WIDTH : width);
    }
  }
}
