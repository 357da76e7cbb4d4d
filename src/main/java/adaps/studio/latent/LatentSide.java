package adaps.studio.latent;

import adaps.studio.look.Appearance;
import adaps.studio.look.Segments;
import adaps.studio.session.Selection;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * Beside the identities: their clusters and the VAE's errors; both where there is room for both.
 */
final class LatentSide extends VBox {
  private static final double WIDTH = 172;

  /** Share of a large tile that it takes, so that a matrix of many agents can be read. */
  private static final double SHARE = 0.36;

  private static final double MAX_WIDTH = 420;

  /** Where both pages fit. */
  private static final double ROOM_FOR_BOTH = 460;

  private final LatentViewModel latent;
  private final ToggleButton clustersChosen = new ToggleButton("Clusters");
  private final ToggleButton errorsChosen = new ToggleButton("Errors");
  private final ClusterPage clusters;
  private final LossPage errors;
  private final Segments choice = new Segments(clustersChosen, errorsChosen);
  private boolean chosenByHand;

  LatentSide(LatentViewModel latent, Selection selection, Appearance appearance) {
    super(6);
    this.latent = latent;
    clusters = new ClusterPage(latent, selection, appearance);
    errors = new LossPage(latent, selection, appearance);
    getStyleClass().add("tile-side");
    widen(0);
    setAlignment(Pos.TOP_CENTER);
    errorsChosen.setId("latent-errors");
    clustersChosen.setId("latent-clusters");
    errorsChosen.setSelected(true);
    choice.onChoice(this::arrange);
    clustersChosen.setOnAction(e -> chosenByHand = true);
    errorsChosen.setOnAction(e -> chosenByHand = true);
    VBox.setVgrow(clusters, Priority.ALWAYS);
    VBox.setVgrow(errors, Priority.ALWAYS);
    choice.managedProperty().bind(choice.visibleProperty());
    clusters.managedProperty().bind(clusters.visibleProperty());
    errors.managedProperty().bind(errors.visibleProperty());
    getChildren().addAll(choice, clusters, errors);
    heightProperty().addListener((o, before, now) -> arrange());
    arrange();
  }

  /**
   * Takes its share of a tile.
   *
   * @param tile pixels from side to side
   */
  void widen(double tile) {
    double width = Math.floor(Math.max(WIDTH, Math.min(MAX_WIDTH, SHARE * tile)));
    setMinWidth(width);
    setPrefWidth(width);
    setMaxWidth(width);
  }

  static Label heading(String words) {
    Label heading = new Label(words);
    heading.getStyleClass().add("heading");
    return heading;
  }

  private void arrange() {
    boolean both = getHeight() >= ROOM_FOR_BOTH;
    choice.setVisible(!both);
    clusters.setVisible(both || clustersChosen.isSelected());
    errors.setVisible(both || errorsChosen.isSelected());
  }

  /** Errors while the VAE learns, clusters as soon as there are any, unless a person chose. */
  void show() {
    if (latent.frame().get() == null) {
      chosenByHand = false;
    } else if (!chosenByHand) {
      (latent.clustersOfRun() > 0 ? clustersChosen : errorsChosen).setSelected(true);
    }
    clusters.show();
    errors.show();
  }

  void pulse(long now) {
    if (clusters.isVisible()) {
      clusters.pulse(now);
    }
  }
}
