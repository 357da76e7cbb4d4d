package adaps.studio.latent;

import adaps.studio.look.Appearance;
import adaps.words.Quantity;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** How the number of clusters was chosen, and how well the clusters match the hidden types. */
final class ClusterPage extends VBox {
  private static final double TALLEST = 240;
  private static final double SMALLEST = 80;

  /** Heights from which on the index, and what it means, fit below the drawing. */
  private static final double ROOM_FOR_FIGURE = 140;

  private static final double ROOM_FOR_WORDS = 186;

  private final LatentViewModel latent;
  private final Label waiting =
      new Label("The Davies\u2013Bouldin index over K appears in stage 3.");
  private final Label agreement = new Label();
  private final Label words = new Label();
  private final ClusterChoicePane choices;

  ClusterPage(LatentViewModel latent, Appearance appearance) {
    super(4);
    this.latent = latent;
    choices = new ClusterChoicePane(latent, appearance);
    Label heading = LatentSide.heading("Davies\u2013Bouldin over K");
    heading.setTooltip(
        new Tooltip("How badly K clusters separate the identities: lower is better"));
    Label match = LatentSide.heading("Adjusted Rand index");
    match.setTooltip(
        new Tooltip(
            "How well clusters match the hidden types: 1 when they are the same, about 0 by"
                + " chance; training never sees types"));
    agreement.setId("rand-index");
    agreement.getStyleClass().add("figure");
    words.setId("rand-words");
    for (Label hint : new Label[] {waiting, words}) {
      hint.getStyleClass().add("hint");
      hint.setWrapText(true);
    }
    waiting.managedProperty().bind(waiting.visibleProperty());
    choices.managedProperty().bind(choices.visibleProperty());
    choices.setMaxHeight(TALLEST);
    VBox.setVgrow(choices, Priority.ALWAYS);
    choices.setMinHeight(SMALLEST);
    for (Label late : new Label[] {match, agreement, words}) {
      BooleanBinding shown = latent.look().isNotNull();
      boolean first = late != words;
      late.setMinHeight(USE_PREF_SIZE);
      late.visibleProperty()
          .bind(shown.and(heightProperty().greaterThan(first ? ROOM_FOR_FIGURE : ROOM_FOR_WORDS)));
      late.managedProperty().bind(late.visibleProperty());
    }
    getChildren().addAll(heading, waiting, choices, match, agreement, words);
    show();
  }

  void show() {
    boolean chosen = latent.clustersOfRun() > 0;
    choices.setVisible(!latent.choices().get().isEmpty());
    waiting.setVisible(!chosen);
    ClusterLook look = latent.look().get();
    if (look != null) {
      agreement.setText(Quantity.value(look.agreement()));
      words.setText(look.words());
    }
  }
}
