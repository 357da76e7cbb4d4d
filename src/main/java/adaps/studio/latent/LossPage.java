package adaps.studio.latent;

import adaps.identity.LatentFrame;
import adaps.studio.look.Appearance;
import adaps.studio.session.Selection;
import adaps.words.Quantity;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What the VAE minimises, and how well its decoder predicts each agent. */
final class LossPage extends VBox {
  private static final String WAITING = "Errors of each agent appear at the end of stage 2.";
  private static final String TAKEN_OVER =
      "The identities are an earlier run's; the errors of each agent were not kept.";
  private static final double TALLEST = 200;

  private final LatentViewModel latent;
  private final Label observation = new Label();
  private final Label reward = new Label();
  private final Label divergence = new Label();
  private final Label note = new Label();
  private final ErrorsPane errors;

  LossPage(LatentViewModel latent, Selection selection, Appearance appearance) {
    super(4);
    this.latent = latent;
    errors = new ErrorsPane(latent, selection, appearance);
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
    Label perAgent = LatentSide.heading("Decoder's errors");
    perAgent.setTooltip(
        new Tooltip(
            "Squared error on the collected transitions, predicted from the mean of the agent's"
                + " identity at the end of stage 2"));
    note.getStyleClass().add("hint");
    note.setWrapText(true);
    note.managedProperty().bind(note.visibleProperty());
    note.visibleProperty().bind(latent.errors().isNull());
    errors.visibleProperty().bind(latent.errors().isNotNull());
    errors.setMaxHeight(TALLEST);
    VBox.setVgrow(errors, Priority.ALWAYS);
    getChildren().addAll(LatentSide.heading("VAE losses"), losses, perAgent, note, errors);
  }

  private static void row(GridPane grid, int row, String name, Label value, String help) {
    Label label = new Label(name);
    label.getStyleClass().add("hint");
    label.setTooltip(new Tooltip(help));
    value.getStyleClass().add("figure");
    value.setMaxWidth(Double.MAX_VALUE);
    value.setAlignment(Pos.CENTER_RIGHT);
    GridPane.setHgrow(value, Priority.ALWAYS);
    grid.addRow(row, label, value);
  }

  void show() {
    LatentFrame frame = latent.frame().get();
    note.setText(frame != null && frame.planeCentres() != null ? TAKEN_OVER : WAITING);
    LatentFrame shown = latent.replay().shown().get().frame();
    if (shown != null) {
      observation.setText(Quantity.value(shown.identities().observationError()));
      reward.setText(Quantity.value(shown.identities().rewardError()));
      divergence.setText(Quantity.value(shown.identities().divergence()));
    }
  }
}
