package adaps.studio.latent;

import adaps.studio.look.Appearance;
import adaps.studio.look.Segments;
import adaps.studio.session.Selection;
import adaps.words.Quantity;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * How the number of clusters was chosen, by the swap test or by the Davies–Bouldin index, and how
 * well the clusters match the hidden types.
 */
final class ClusterPage extends VBox {
  private static final double TALLEST = 240;

  /** The matrix below the tree is as high as it is wide. */
  private static final double TALLEST_TEST = 560;

  private static final double SMALLEST = 80;

  /** Heights from which on the index, and what it means, fit below the drawing. */
  private static final double ROOM_FOR_FIGURE = 140;

  private static final double ROOM_FOR_WORDS = 186;

  private final LatentViewModel latent;
  private final Label waiting =
      new Label("How the number of clusters K is chosen appears in stage 3.");
  private final ToggleButton testChosen = new ToggleButton("Swap test");
  private final ToggleButton indexChosen = new ToggleButton("Index");
  private final Segments choice = new Segments(testChosen, indexChosen);
  private final Label heading = LatentSide.heading("Davies\u2013Bouldin over K");
  private final Label agreement = new Label();
  private final Label words = new Label();
  private final ClusterChoicePane choices;
  private final SwapTestCanvas test;

  ClusterPage(LatentViewModel latent, Selection selection, Appearance appearance) {
    super(4);
    this.latent = latent;
    choices = new ClusterChoicePane(latent, appearance);
    test = new SwapTestCanvas(latent, selection, appearance);
    heading.setTooltip(
        new Tooltip("How badly K clusters separate the identities: lower is better"));
    testChosen.setId("choose-swap-test");
    testChosen.setTooltip(
        new Tooltip(
            "By how many of its standard errors the decoder's error grows when two agents change"
                + " identities: agents that are alike are merged below the cut"));
    indexChosen.setId("choose-index");
    indexChosen.setTooltip(heading.getTooltip());
    testChosen.setSelected(true);
    choice.onChoice(this::show);
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
    for (Node one : new Node[] {choices, test, choice, heading}) {
      one.managedProperty().bind(one.visibleProperty());
    }
    test.setMaxHeight(TALLEST_TEST);
    test.setMinHeight(SMALLEST);
    VBox.setVgrow(test, Priority.ALWAYS);
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
    getChildren().addAll(choice, heading, waiting, choices, test, match, agreement, words);
    show();
  }

  void show() {
    boolean chosen = latent.clustersOfRun() > 0;
    boolean tested = latent.alikeness().get() != null;
    choice.setVisible(tested);
    heading.setVisible(!tested);
    test.setVisible(tested && testChosen.isSelected());
    choices.setVisible(!latent.choices().get().isEmpty() && !test.isVisible());
    waiting.setVisible(!chosen && !test.isVisible());
    ClusterLook look = latent.look().get();
    if (look != null) {
      agreement.setText(Quantity.value(look.agreement()));
      words.setText(look.words());
    }
  }

  void pulse(long now) {
    if (test.isVisible()) {
      test.pulse(now);
    }
  }
}
