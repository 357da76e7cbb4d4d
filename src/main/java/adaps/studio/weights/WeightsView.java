package adaps.studio.weights;

import adaps.studio.look.Appearance;
import adaps.studio.look.ChoiceWords;
import adaps.studio.look.PictureButton;
import adaps.studio.look.TableButton;
import adaps.studio.look.Tile;
import adaps.studio.look.View;
import adaps.words.Quantity;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * The weights tile: how the weights of every layer are spread, or their gradients, the actor's and
 * the critic's.
 */
public final class WeightsView implements View {
  private final WeightsViewModel model;
  private final WeightsCanvas canvas;
  private final ComboBox<Integer> network = new ComboBox<>();
  private final Tile tile;

  public WeightsView(WeightsViewModel model, Appearance appearance) {
    this.model = model;
    canvas = new WeightsCanvas(model, appearance);
    BorderPane body = new BorderPane(canvas);
    body.setMinSize(0, 0);
    tile = new Tile("Weights", Feather.BAR_CHART_2, body);
    tile.note().bind(model.note());
    tile.addControls(
        choice(),
        TableButton.of(
            "weights",
            "Save every bin as a table (CSV)",
            () -> WeightsTable.csv(model.frame().get()),
            model.frame().isNotNull()));
    tile.addSaving(PictureButton.of(body, "weights", appearance));
    tile.setFooter(chooser());
    model.frame().addListener((o, before, now) -> show(now));
    model.networks().addListener((o, before, now) -> fill(now.intValue()));
    model.kind().addListener((o, before, now) -> explain(now));
    explain(model.kind().get());
    show(null);
  }

  private void explain(Numbers kind) {
    tile.sentence().set(kind.sentence());
    tile.captionHelp(kind.help());
  }

  /** Weights or gradients. */
  private ComboBox<Numbers> choice() {
    ComboBox<Numbers> choice = new ComboBox<>();
    choice.setId("weights-kind");
    choice.getItems().setAll(Numbers.values());
    choice.getStyleClass().add("small-choice");
    choice.setMinWidth(ComboBox.USE_PREF_SIZE);
    choice.setTooltip(
        new Tooltip("Weights of the newest networks, or gradients of the newest update"));
    choice.valueProperty().bindBidirectional(model.kind());
    return choice;
  }

  /** Only where there is something to choose. */
  private HBox chooser() {
    network.setId("weights-network");
    network.getStyleClass().add("small-choice");
    network.setTooltip(new Tooltip("Which network is counted"));
    network.setConverter(
        new ChoiceWords<>(one -> one < 0 ? "All networks" : "Network " + (one + 1)));
    network
        .valueProperty()
        .addListener((o, before, now) -> model.network().set(now == null || now < 0 ? null : now));
    HBox footer = new HBox(network);
    footer.visibleProperty().bind(model.networks().greaterThan(1));
    footer.managedProperty().bind(footer.visibleProperty());
    return footer;
  }

  private void fill(int networks) {
    network.getItems().clear();
    for (int one = -1; one < networks; one++) {
      network.getItems().add(one);
    }
    network.getSelectionModel().selectFirst();
  }

  private void show(WeightsFrame frame) {
    tile.setEmpty(frame == null);
    tile.caption().set(frame == null ? "" : caption(frame));
  }

  private static String caption(WeightsFrame frame) {
    long numbers =
        frame.layers().stream().mapToLong(l -> l.weights().total() + l.biases().total()).sum();
    return "update "
        + Quantity.count(frame.update())
        + ": "
        + Quantity.count(numbers)
        + " "
        + (frame.kind() == Numbers.WEIGHTS ? "weights and biases" : "gradients")
        + (frame.hasCritics() ? "" : "; the run has stored no critic");
  }

  @Override
  public Tile root() {
    return tile;
  }

  @Override
  public void pulse(long now) {
    model.look(now);
    canvas.pulse(now);
  }
}
