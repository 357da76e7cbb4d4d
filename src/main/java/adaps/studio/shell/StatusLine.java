package adaps.studio.shell;

import adaps.studio.look.Appearance;
import adaps.studio.look.Floating;
import adaps.studio.look.Icons;
import java.nio.file.Path;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.Skin;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.controlsfx.control.StatusBar;
import org.kordamp.ikonli.feather.Feather;

/** The line at the bottom: one sentence, warnings, and the run's figures. */
final class StatusLine extends StatusBar {
  private static final double LIST_WIDTH = 420;
  private static final double SPINNER = 14;
  private static final double FOLDER_SHARE = 0.4;
  private static final double ROOM_FOR_FOLDER = 760;

  private final StatusViewModel status;
  private final Appearance appearance;
  private final Button warnings = new Button(null, Icons.icon(Feather.ALERT_TRIANGLE));

  StatusLine(StatusViewModel status, ObservableValue<Path> folder, Appearance appearance) {
    this.status = status;
    this.appearance = appearance;
    setId("status");
    getStyleClass().add("status-line");
    textProperty().bind(status.sentence());
    ProgressIndicator busy = new ProgressIndicator();
    busy.setPrefSize(SPINNER, SPINNER);
    busy.setMinSize(SPINNER, SPINNER);
    graphicProperty().bind(status.busy().map(going -> going ? busy : null));
    Tooltip whole = new Tooltip();
    whole.textProperty().bind(status.sentence());
    setTooltip(whole);
    warnings.setId("warnings");
    warnings.getStyleClass().addAll("tile-button", "warnings");
    warnings.setOnAction(e -> showWarnings());
    warnings.managedProperty().bind(warnings.visibleProperty());
    warnings.setMinWidth(USE_PREF_SIZE);
    status.warnings().addListener((ListChangeListener<String>) change -> countWarnings());
    countWarnings();
    getRightItems()
        .addAll(
            warnings,
            figure(status.rate(), "Environment steps per second of training, learning included"),
            figure(status.left(), "Time left of this stage"),
            figure(status.seed(), "Every random number of the run comes from it"),
            folder(folder));
    setMinWidth(0);
  }

  @Override
  protected Skin<?> createDefaultSkin() {
    Skin<?> skin = super.createDefaultSkin();
    lookup(".status-label").setId("status-sentence");
    return skin;
  }

  private void countWarnings() {
    int count = status.warnings().size();
    warnings.setVisible(count > 0);
    warnings.setText(count == 1 ? "1 warning" : count + " warnings");
  }

  /** A flat list above the button, which goes at the next click elsewhere. */
  private void showWarnings() {
    VBox words = new VBox(8);
    words.getStyleClass().add("warning-list");
    for (String sentence : status.warnings()) {
      Label label = new Label(sentence);
      label.setWrapText(true);
      label.setMaxWidth(LIST_WIDTH);
      words.getChildren().add(label);
    }
    new Floating(words, appearance).showAbove(warnings);
  }

  private Label folder(ObservableValue<Path> folder) {
    Label label = figure(folder.map(Path::toString).orElse(""), "");
    label.setId("run-folder");
    label
        .getTooltip()
        .textProperty()
        .bind(folder.map(path -> "The run's folder: " + path.toAbsolutePath()));
    // Its end tells runs apart; a path may be longer than the window is wide.
    label.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
    label.setMinWidth(0);
    label.maxWidthProperty().bind(widthProperty().multiply(FOLDER_SHARE));
    label.visibleProperty().bind(widthProperty().greaterThan(ROOM_FOR_FOLDER));
    label.managedProperty().unbind();
    label.managedProperty().bind(label.visibleProperty().and(label.textProperty().isNotEmpty()));
    return label;
  }

  private static Label figure(ObservableValue<String> text, String help) {
    Label figure = new Label();
    figure.getStyleClass().add("figure");
    figure.setMinWidth(USE_PREF_SIZE);
    figure.textProperty().bind(text);
    figure.managedProperty().bind(figure.textProperty().isNotEmpty());
    figure.setTooltip(new Tooltip(help));
    return figure;
  }
}
