package adaps.studio.setup;

import adaps.config.ExperimentConfig;
import adaps.config.Scenario;
import adaps.env.EnvironmentSpec;
import adaps.env.WorldFrame;
import adaps.studio.look.Appearance;
import adaps.studio.look.Icons;
import adaps.studio.look.form.ProblemLabel;
import adaps.studio.session.Background;
import adaps.words.Quantity;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The scenario: a card with its world, its name and what it is; pressed, it shows all others. */
final class ScenarioChoice extends VBox {
  private static final double CARD_HEIGHT = 70;

  private final SetupViewModel setup;
  private final Thumbnails thumbnails;
  private final Thumbnail picture;
  private final Label name = new Label();
  private final Label title = new Label();
  private final Label facts = new Label();

  ScenarioChoice(
      SetupViewModel setup,
      Thumbnails thumbnails,
      Appearance appearance,
      Background background,
      Runnable openFile) {
    super(6);
    this.setup = setup;
    this.thumbnails = thumbnails;
    picture = thumbnails.blank();
    ScenarioGallery gallery =
        new ScenarioGallery(
            thumbnails, background, appearance, setup.scenarioName()::set, openFile);
    Button card = new Button(null, card());
    card.setId("scenario");
    card.getStyleClass().add("scenario-card");
    card.setMaxWidth(Double.MAX_VALUE);
    card.setMinHeight(CARD_HEIGHT);
    card.setPrefHeight(CARD_HEIGHT);
    Tooltip whole = new Tooltip();
    whole.textProperty().bind(title.textProperty());
    card.setTooltip(whole);
    card.setAccessibleText("Choose a scenario");
    card.setOnAction(e -> gallery.showBelow(card, name.getText()));
    facts.getStyleClass().add("hint");
    facts.setWrapText(true);
    facts.setMinHeight(USE_PREF_SIZE);
    getChildren().addAll(card, facts, new ProblemLabel("scenario", setup.scenarioProblem(), card));
    setup.scenario().addListener((o, before, now) -> describe());
    setup.scenarioName().addListener((o, before, now) -> describe());
    setup.spec().addListener((o, before, now) -> count(now));
    setup
        .config()
        .addListener(
            (o, before, now) -> {
              describe();
              draw();
            });
    describe();
    count(setup.spec().get());
    draw();
  }

  private Node card() {
    name.setId("scenario-name");
    name.getStyleClass().add("choice-name");
    title.setId("scenario-title");
    title.getStyleClass().add("hint");
    title.setWrapText(true);
    VBox words = new VBox(2, name, title);
    words.setAlignment(Pos.CENTER_LEFT);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    FontIcon more = Icons.icon(Feather.CHEVRON_DOWN);
    HBox card = new HBox(8, picture, words, more);
    card.setPrefHeight(Thumbnail.HEIGHT);
    card.setMaxHeight(Thumbnail.HEIGHT);
    card.setAlignment(Pos.CENTER_LEFT);
    return card;
  }

  /**
   * With the changes made to it. A scenario of a file has a name too; one that cannot be read is
   * called what was asked for.
   */
  private void describe() {
    ExperimentConfig config = setup.config().get();
    Scenario scenario = config == null ? setup.scenario().get() : config.scenario();
    name.setText(scenario == null ? setup.scenarioName().get() : scenario.name());
    title.setText(scenario == null ? "" : scenario.title());
  }

  private void draw() {
    ExperimentConfig config = setup.config().get();
    if (config == null) {
      return;
    }
    Scenario shown = config.scenario();
    thumbnails.request(shown, frame -> drawn(shown, frame));
  }

  private void drawn(Scenario shown, WorldFrame frame) {
    ExperimentConfig config = setup.config().get();
    if (config != null && config.scenario().equals(shown)) {
      picture.show(frame);
    }
  }

  private void count(EnvironmentSpec spec) {
    facts.setText(spec == null ? "" : words(spec));
  }

  /** The shape of an environment in a line. */
  static String words(EnvironmentSpec spec) {
    return Quantity.of(spec.agents(), "agent")
        + ", "
        + Quantity.of(spec.observationSize(), "observation")
        + ", "
        + Quantity.of(spec.actions(), "action")
        + ", "
        + Quantity.of(spec.timeLimit(), "step");
  }
}
