package adaps.studio.curves;

import static adaps.studio.ShownTile.ask;
import static adaps.studio.ShownTile.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.a2c.UpdateMetrics;
import adaps.charts.Plot;
import adaps.charts.Smoothing;
import adaps.config.ExperimentConfig;
import adaps.config.Scenarios;
import adaps.pipeline.MetricPoint;
import adaps.pipeline.RunEvent;
import adaps.studio.ShownTile;
import adaps.studio.look.Appearance;
import adaps.studio.look.CurvesPane;
import adaps.studio.look.Theme;
import adaps.studio.session.Selection;
import adaps.studio.session.curves.Across;
import adaps.studio.session.curves.Measure;
import java.util.Map;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The curves tile as a user takes it. */
@ExtendWith(ApplicationExtension.class)
class CurvesTileTest {
  private final CurvesViewModel curves = new CurvesViewModel();
  private ShownTile tile;
  private CurvesView view;

  @Start
  void open(Stage stage) {
    view = new CurvesView(curves, new Selection(), new Appearance(Theme.DARK));
    tile = new ShownTile(stage, view, 476, 300);
    curves.accept(
        new RunEvent.Begins(ExperimentConfig.of(Scenarios.load("spread-5-5-5"), Map.of()), null));
    for (int i = 0; i <= 10; i++) {
      double value = i % 2 == 0 ? -800 : -400;
      curves.accept(
          new RunEvent.Tested(
              new MetricPoint(
                  10L * i,
                  400L * i,
                  i,
                  new MetricPoint.TestReturn(value, value - 9, value + 9),
                  value,
                  new UpdateMetrics.Means(0.5, 10, 1.5, 0.25),
                  0.5)));
    }
  }

  @AfterEach
  void close() {
    tile.close();
  }

  private static void press(FxRobot robot, KeyCode code) {
    robot.press(code).release(code);
  }

  private Plot seen(FxRobot robot) {
    return ask(() -> robot.lookup("#curves-chart").queryAs(CurvesPane.class).plot());
  }

  @Test
  void aMeasureItsAxisAndItsSmoothnessAreChosenWithKeys(FxRobot robot) throws Exception {
    await(() -> view.pointCount() == 11);
    assertEquals(
        "last test \u2212800 (\u2212809 to \u2212791)", ask(() -> view.root().caption().get()));
    robot.clickOn("#curve-across");
    press(robot, KeyCode.DOWN);
    press(robot, KeyCode.ENTER);
    await(() -> curves.across().get() == Across.UPDATES);
    await(() -> seen(robot).across().equals("updates"));
    assertEquals(100, seen(robot).curves().get(0).x()[10]);
    robot.clickOn("#curve-smoothing");
    press(robot, KeyCode.END);
    await(() -> curves.smoothing().get() == Smoothing.MAX_WEIGHT);
    await(() -> seen(robot).curves().get(0).y()[10] > -790);
    assertTrue(ask(() -> view.root().caption().get()).endsWith(", smoothed"));
    Label words = robot.lookup("#curve-smoothing-value").queryAs(Label.class);
    assertTrue(words.getText().startsWith("smoothed "), words.getText());
    ComboBox<?> measure = robot.lookup("#curve-measure").queryAs(ComboBox.class);
    assertEquals(Measure.values().length, ask(() -> measure.getItems().size()));
    Labeled shown = (Labeled) ((ComboBoxListViewSkin<?>) measure.getSkin()).getDisplayNode();
    assertEquals("Test return", ask(shown::getText));
  }
}
