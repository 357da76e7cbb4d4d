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

/** The weights tile: how the weights of every layer are spread, the actor's and the critic's. */
public final class WeightsView implements View {
  private static final String SENTENCE =
      "A histogram for each layer, actors above and critics below: bars count weights, the line"
          + " biases, each by its fullest bin.";
  private static final String NOTE =
      "The weights of the newest networks appear here when training begins, in stage 5, Train: a"
          + " histogram for each layer of the actor and of the critic.";
  private static final String HELP =
      "Of the newest networks. The bins of a layer have one width and 0 in their middle; they reach"
          + " to the layer's weight or bias that is farthest from 0. \u03c3 is the standard"
          + " deviation of the weights. Masks leave neurons out and change no weight, so all"
          + " weights count.";

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
    tile.note().set(NOTE);
    tile.sentence().set(SENTENCE);
    tile.captionHelp(HELP);
    tile.addControls(
        TableButton.of(
            "weights",
            "Save every bin as a table (CSV)",
            () -> WeightsTable.csv(model.frame().get()),
            model.frame().isNotNull()),
        PictureButton.of(body, "weights", appearance));
    tile.setFooter(chooser());
    model.frame().addListener((o, before, now) -> show(now));
    model.networks().addListener((o, before, now) -> fill(now.intValue()));
    show(null);
  }

  /** Only where there is something to choose. */
  private HBox chooser() {
    network.setId("weights-network");
    network.getStyleClass().add("small-choice");
    network.setTooltip(new Tooltip("Which network's weights are counted"));
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
        + " weights and biases"
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
