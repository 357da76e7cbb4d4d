package adaps.studio.shell;

import adaps.config.ExperimentConfig;
import adaps.runs.ChangedSettings;
import adaps.sharing.Methods;
import adaps.studio.look.Appearance;
import adaps.studio.look.Icons;
import adaps.studio.look.Theme;
import adaps.studio.session.RunSession;
import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/**
 * The toolbar: the buttons of a run, what runs, and the look of the window. Where there is no room,
 * buttons show only their icons.
 */
final class RunBar extends HBox {
  private static final double MIN_TITLE = 100;
  private static final double ROOM_FOR_NAMES = 640;
  private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");

  RunBar(RunButtons buttons, RunSession session, Appearance appearance) {
    super(8);
    setId("run-bar");
    getStyleClass().add("run-bar");
    setAlignment(Pos.CENTER_LEFT);
    Button run = button("run", "Run", Feather.PLAY, buttons::run, "Train what is set up");
    run.getStyleClass().add(Styles.ACCENT);
    disable(run, buttons.cannotRun());
    Button step =
        button(
            "step",
            "One update",
            Feather.SKIP_FORWARD,
            buttons::step,
            "Do one unit of work, in training one update, then pause");
    disable(step, buttons.cannotSteer());
    Button next =
        button(
            "next-stage",
            "Next stage",
            Feather.FAST_FORWARD,
            buttons::nextStage,
            "Go on to the next stage, then pause");
    disable(next, buttons.cannotSkip());
    Button stop = button("stop", "Stop", Feather.SQUARE, buttons::stop, "End the run");
    disable(stop, buttons.cannotSteer());
    Button restart =
        button(
            "restart",
            "Restart",
            Feather.ROTATE_CCW,
            buttons::restart,
            "The same run with the same seed from the beginning");
    disable(restart, buttons.cannotRestart());
    Button pause = pause(buttons);
    getChildren().addAll(run, pause, step, next, stop, restart, title(session), theme(appearance));
    setMinWidth(0);
    List<Button> named = List.of(run, pause, step, next, stop, restart);
    widthProperty()
        .addListener((o, before, now) -> show(named, now.doubleValue() >= ROOM_FOR_NAMES));
  }

  private void show(List<Button> buttons, boolean names) {
    ContentDisplay display = names ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY;
    buttons.forEach(button -> button.setContentDisplay(display));
    pseudoClassStateChanged(COMPACT, !names);
  }

  /** As wide for either of its names, so that its neighbours stay where they are. */
  private static Button pause(RunButtons buttons) {
    Button pause =
        button(
            "pause",
            "",
            Feather.PAUSE,
            buttons::pauseOrContinue,
            "Stand still, or go on, also after Stop");
    pause.textProperty().bind(buttons.pauseOrContinueName());
    pause.graphicProperty().bind(buttons.pauseOrContinueShape().map(Icons::icon));
    pause.getStyleClass().add("pause-button");
    disable(pause, buttons.cannotPauseOrContinue());
    return pause;
  }

  private static Button button(
      String id, String name, Feather shape, Runnable action, String help) {
    Button button = new Button(name, Icons.icon(shape));
    button.setId(id);
    button.setOnAction(e -> action.run());
    button.setTooltip(new Tooltip(help));
    button.setMinWidth(USE_PREF_SIZE);
    return button;
  }

  private static void disable(Node node, BooleanBinding when) {
    node.disableProperty().bind(when);
  }

  private static Label title(RunSession session) {
    Label title = new Label();
    title.setId("run-title");
    title.getStyleClass().add("run-title");
    title.setMaxWidth(Double.MAX_VALUE);
    title.setMinWidth(0);
    // A word of it would tell nothing; the line at the bottom names the run, too.
    title
        .opacityProperty()
        .bind(Bindings.when(title.widthProperty().lessThan(MIN_TITLE)).then(0).otherwise(1));
    title.setAlignment(Pos.CENTER_RIGHT);
    HBox.setHgrow(title, Priority.ALWAYS);
    title.textProperty().bind(session.config().map(RunBar::words).orElse(""));
    return title;
  }

  private static String words(ExperimentConfig config) {
    Map<String, Object> changed = ChangedSettings.of(config);
    return config.scenario().name()
        + " \u00b7 "
        + Methods.named(config.run().method()).label()
        + " \u00b7 seed "
        + config.run().seed()
        + (changed.isEmpty() ? "" : " \u00b7 " + ChangedSettings.words(changed));
  }

  private static Button theme(Appearance appearance) {
    Button theme =
        Icons.button(
            Feather.SUN, "", () -> appearance.theme().set(appearance.theme().get().other()));
    theme.setId("theme");
    Runnable show =
        () -> {
          boolean dark = appearance.theme().get() == Theme.DARK;
          theme.setGraphic(Icons.icon(dark ? Feather.SUN : Feather.MOON));
          theme.getTooltip().setText(dark ? "Light look" : "Dark look");
        };
    appearance.theme().addListener((o, before, now) -> show.run());
    show.run();
    return theme;
  }
}
