package adaps.studio.latent;

import adaps.identity.LatentFrame;
import adaps.studio.look.Appearance;
import adaps.studio.look.Quantity;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Beside the plane: the VAE's losses, and how the number of clusters was chosen. */
final class LatentSide extends VBox {
  private static final double WIDTH = 168;
  private static final double TALLEST_PLOT = 240;

  private final Label observation = new Label();
  private final Label reward = new Label();
  private final Label divergence = new Label();
  private final Label choiceNote =
      new Label("The Davies\u2013Bouldin index over K appears in stage 3.");
  private final ClusterChoiceCanvas choices;

  LatentSide(LatentViewModel latent, Appearance appearance) {
    super(4);
    choices = new ClusterChoiceCanvas(latent, appearance);
    getStyleClass().add("tile-side");
    setMinWidth(WIDTH);
    setPrefWidth(WIDTH);
    setMaxWidth(WIDTH);
    GridPane losses = new GridPane();
    losses.setHgap(8);
    losses.setVgap(2);
    row(
        losses,
        0,
        "observation",
        observation,
        "Squared error of the next observation, summed over its entries");
    row(losses, 1, "reward", reward, "Squared error of the reward");
    row(losses, 2, "KL, nats", divergence, "KL(q(z|i) || N(0, I)), averaged over agents, in nats");
    Label lossHeading = new Label("VAE losses");
    lossHeading.getStyleClass().add("heading");
    Label heading = new Label("Davies\u2013Bouldin over K");
    heading.getStyleClass().add("heading");
    heading.setTooltip(
        new Tooltip("How badly K clusters separate the identities: lower is better"));
    choiceNote.getStyleClass().add("hint");
    choiceNote.setWrapText(true);
    choiceNote.managedProperty().bind(choiceNote.visibleProperty());
    choices.setVisible(false);
    choices.managedProperty().bind(choices.visibleProperty());
    VBox.setVgrow(choices, Priority.ALWAYS);
    choices.setMaxHeight(TALLEST_PLOT);
    getChildren().addAll(lossHeading, losses, heading, choiceNote, choices);
  }

  private static void row(GridPane grid, int row, String name, Label value, String help) {
    Label label = new Label(name);
    label.getStyleClass().add("hint");
    label.setTooltip(new Tooltip(help));
    value.getStyleClass().add("figure");
    value.setMaxWidth(Double.MAX_VALUE);
    value.setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
    GridPane.setHgrow(value, Priority.ALWAYS);
    grid.addRow(row, label, value);
  }

  void show(LatentFrame frame) {
    observation.setText(Quantity.value(frame.observationError()));
    reward.setText(Quantity.value(frame.rewardError()));
    divergence.setText(Quantity.value(frame.divergence()));
    boolean chosen = frame.planeCentres() != null && !frame.daviesBouldin().isEmpty();
    choices.setVisible(chosen);
    choiceNote.setVisible(!chosen);
  }

  void pulse(long now) {
    choices.pulse(now);
  }
}
