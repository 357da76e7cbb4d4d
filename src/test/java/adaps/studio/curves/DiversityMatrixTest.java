package adaps.studio.curves;

import static adaps.studio.ShownTile.ask;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.Waiting;
import adaps.pipeline.MetricPoint;
import adaps.pipeline.MetricPoints;
import adaps.pipeline.RunEvent;
import adaps.studio.ShownTile;
import adaps.studio.look.Appearance;
import adaps.studio.look.CurvesPane;
import adaps.studio.look.Palette;
import adaps.studio.look.Theme;
import adaps.studio.session.Selection;
import adaps.studio.session.curves.Measure;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Agent beside agent in the curves tile; the first and the last always do the same. */
@ExtendWith(ApplicationExtension.class)
class DiversityMatrixTest {
  private final CurvesViewModel curves = new CurvesViewModel();
  private final Selection selection = new Selection();
  private ShownTile tile;
  private Appearance appearance;

  @Start
  void open(Stage stage) {
    appearance = new Appearance(Theme.DARK);
    CurvesView view = new CurvesView(curves, selection, appearance);
    tile = new ShownTile(stage, view, 700, 360);
    curves.accept(new RunEvent.Begins(HandMadePolicies.CONFIG, HandMadePolicies.SPEC));
    curves.accept(HandMadePolicies.after(12, 3, 1, 3));
  }

  @AfterEach
  void close() {
    tile.close();
  }

  private DiversityCanvas canvas(FxRobot robot) throws Exception {
    assertTrue(robot.lookup("#diversity-matrix").tryQuery().isEmpty(), "another measure is shown");
    ask(
        () -> {
          curves.measure().set(Measure.DIVERSITY);
          return null;
        });
    Waiting.until(() -> ask(() -> curves.agents().shown().get() != null));
    Waiting.until(() -> robot.lookup("#diversity-matrix").tryQuery().isPresent());
    DiversityCanvas canvas = robot.lookup("#diversity-matrix").queryAs(DiversityCanvas.class);
    Waiting.until(() -> ask(() -> canvas.isVisible() && canvas.placeOf(1, 1)[0] > 60));
    return canvas;
  }

  @Test
  void aCellIsTheStrongerTheMoreTwoAgentsDiffer(FxRobot robot) throws Exception {
    DiversityCanvas canvas = canvas(robot);
    Palette palette = ask(appearance::palette);
    assertEquals(palette.accent(), drawnAt(canvas, 0, 1));
    assertEquals(palette.faint(), drawnAt(canvas, 0, 2));
    assertEquals(palette.accent(), drawnAt(canvas, 2, 1));
    String words = robot.lookup("#diversity-words").queryAs(Label.class).getText();
    assertEquals("mean 0.667, update 12", words);
  }

  /** A little off the number in the middle. */
  private static Color drawnAt(DiversityCanvas canvas, int row, int column) {
    return ask(
        () -> {
          double[] place = canvas.placeOf(row, column);
          WritableImage picture = canvas.snapshot(null, null);
          return picture.getPixelReader().getColor((int) place[0] - 12, (int) place[1] - 12);
        });
  }

  @Test
  void theMouseNamesTwoAgentsAndAClickKeepsTheFirst(FxRobot robot) throws Exception {
    DiversityCanvas canvas = canvas(robot);
    double[] place = ask(() -> canvas.placeOf(2, 1));
    assertEquals(
        "Agent 3, orange\nagent 2, orange\ndiffer by 1.000",
        ask(() -> canvas.wordsAt(place[0], place[1])));
    assertEquals("", ask(() -> canvas.wordsAt(1, place[1])));
    Point2D there = ask(() -> canvas.localToScreen(place[0], place[1]));
    robot.moveTo(there);
    Waiting.until(() -> Integer.valueOf(2).equals(ask(() -> selection.agent().hovered().get())));
    robot.clickOn(there);
    assertEquals(2, ask(() -> selection.agent().clicked().get()));
    robot.moveTo(ask(() -> canvas.localToScreen(1, place[1])));
    Waiting.until(() -> ask(() -> selection.agent().hovered().get() == null));
  }

  /** An older program's tests measured nothing. */
  @Test
  void withoutACurveThereIsTheMatrixAlone(FxRobot robot) throws Exception {
    canvas(robot);
    CurvesPane chart = robot.lookup("#curves-chart").queryAs(CurvesPane.class);
    Waiting.until(() -> ask(() -> !chart.isVisible()));
    Label unmeasured = robot.lookup("#diversity-unmeasured").queryAs(Label.class);
    assertTrue(ask(unmeasured::isVisible));
    Waiting.until(() -> ask(() -> !robot.lookup(".empty").query().isVisible()));
    ask(
        () -> {
          MetricPoint.TestReturn test = new MetricPoint.TestReturn(-9, -10, -8);
          MetricPoint point = MetricPoints.of(12, 480, 1, test, -9);
          curves.accept(new RunEvent.Tested(MetricPoints.undiverse(point)));
          curves.accept(new RunEvent.Tested(point));
          return null;
        });
    Waiting.until(() -> ask(chart::isVisible));
    assertFalse(ask(unmeasured::isVisible));
    assertEquals(1, ask(() -> chart.plot().curves().get(0).size()));
    assertEquals(0.5, ask(() -> chart.plot().curves().get(0).y()[0]));
    ask(
        () -> {
          curves.measure().set(Measure.ENTROPY);
          return null;
        });
    Waiting.until(() -> robot.lookup("#diversity-matrix").tryQuery().isEmpty());
    assertFalse(chart.plot().curves().isEmpty());
    assertNull(selection.agent().clicked().get());
  }
}
