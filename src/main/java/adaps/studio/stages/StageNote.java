package adaps.studio.stages;

import adaps.config.A2cConfig;
import adaps.pipeline.Stage;
import adaps.pipeline.StageProgress;
import adaps.studio.look.Appearance;
import adaps.studio.look.Floating;
import adaps.studio.look.form.ParameterRow;
import adaps.studio.session.RunSession;
import adaps.words.Quantity;
import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Separator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A stage explained below its chip, with what can be done with it. */
final class StageNote {
  private static final double WIDTH = 380;

  private final Stage stage;
  private final StagesViewModel stages;
  private final RunSession session;
  private final Runnable enlarge;
  private final VBox content = new Column();
  private final Floating floating;

  /** What can be changed in the run that trains; null where none does. */
  private LiveChangePane live;

  /**
   * @param enlarge makes the stage's tile large
   */
  StageNote(
      Stage stage,
      StagesViewModel stages,
      RunSession session,
      Appearance appearance,
      Runnable enlarge) {
    this.stage = stage;
    this.stages = stages;
    this.session = session;
    this.enlarge = enlarge;
    content.setId("stage-note-" + stage.name().toLowerCase(java.util.Locale.ROOT));
    content.getStyleClass().add("stage-note");
    content.setPrefWidth(WIDTH);
    content.setMaxWidth(WIDTH);
    ScrollPane scroll = new ScrollPane(content);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    floating = new Floating(scroll, appearance);
  }

  /** Shows what there is to say at the moment, or takes it away. */
  void toggleBelow(Node chip) {
    if (!floating.isShowing()) {
      fill(stages.progress(stage).get());
    }
    floating.toggleBelow(chip);
    if (floating.isShowing() && live != null) {
      live.begin();
    }
  }

  private void fill(StageProgress progress) {
    live = null;
    StageExplanation explained = StageExplanation.of(stage);
    Label title = new Label(stage.ordinal() + 1 + "  " + stage.label());
    title.getStyleClass().add("tile-title");
    content.getChildren().setAll(title, words(stage.sentence()));
    if (progress.state() == StageProgress.State.DONE) {
      addPart("In this run", Quantity.typeset(progress.result()));
    }
    addPart("Goes in", explained.input());
    addPart("Comes out", explained.output());
    addPart("Look at", explained.lookAt());
    Button large = new Button("Make its tile large");
    large.setId("enlarge-tile");
    large.setOnAction(
        e -> {
          floating.hide();
          enlarge.run();
        });
    content.getChildren().add(large);
    if (stage == Stage.TRAIN && session.active().get() && session.stage().get() == stage) {
      A2cConfig present = session.config().get().a2c().after(stages.updates());
      live = new LiveChangePane(new LiveChange(present), session, floating::hide);
      content.getChildren().addAll(new Separator(), live);
    }
    if (!Rerun.changeable(stage).isEmpty()) {
      content.getChildren().add(new Separator());
      content.getChildren().add(rerun());
    }
  }

  private void addPart(String name, String text) {
    Label heading = new Label(name);
    heading.getStyleClass().add("heading");
    content.getChildren().add(new VBox(2, heading, words(text)));
  }

  private static Label words(String text) {
    Label words = new Label(text);
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    return words;
  }

  private VBox rerun() {
    Label heading = new Label("Re-run from here");
    heading.getStyleClass().add("heading");
    VBox part = new VBox(8, heading);
    if (session.config().get() == null || !Rerun.isPossible(stage, session.findings().get())) {
      Label later =
          words(
              "Once a run has come past this stage, parameters can be changed here and the run goes"
                  + " on from this stage with what the earlier ones found.");
      later.getStyleClass().add("hint");
      part.getChildren().add(later);
      return part;
    }
    Rerun rerun = new Rerun(stage, session.config().get());
    rerun.parameters().forEach(p -> part.getChildren().add(new ParameterRow(p)));
    Label problem = words("");
    problem.getStyleClass().add("problem");
    problem.textProperty().bind(rerun.problem());
    problem.visibleProperty().bind(rerun.problem().isNotEmpty());
    problem.managedProperty().bind(problem.visibleProperty());
    part.getChildren().addAll(problem, button(rerun));
    return part;
  }

  private HBox button(Rerun rerun) {
    Button run = new Button("Re-run from here");
    run.setId("rerun");
    run.getStyleClass().add(Styles.ACCENT);
    run.disableProperty().bind(rerun.config().isNull());
    run.setOnAction(
        e -> {
          floating.hide();
          session.startFromFindings(rerun.config().get());
        });
    Label what = new Label("a new run; the present one ends");
    what.getStyleClass().add("hint");
    HBox line = new HBox(8, run, what);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  /** Knows its height also where nobody has asked for a width: words wrap at its own. */
  private static final class Column extends VBox {
    Column() {
      super(8);
    }

    @Override
    protected double computePrefHeight(double width) {
      return super.computePrefHeight(width < 0 ? WIDTH : width);
    }
  }
}
