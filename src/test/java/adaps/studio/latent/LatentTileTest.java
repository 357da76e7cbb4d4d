package adaps.studio.latent;

import static adaps.studio.ShownTile.ask;
import static adaps.studio.ShownTile.await;
import static adaps.studio.ShownTile.onScreen;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.Waiting;
import adaps.identity.IdentityClusters;
import adaps.identity.LatentFrame.ClusterChoice;
import adaps.pipeline.IdentityFindings;
import adaps.pipeline.RunEvent;
import adaps.studio.Drawings;
import adaps.studio.Mouse;
import adaps.studio.ShownTile;
import adaps.studio.look.Appearance;
import adaps.studio.look.Theme;
import adaps.studio.session.Selection;
import adaps.studio.session.SmallRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.image.PixelReader;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The latent tile as a user takes it, on what a real run told. */
@ExtendWith(ApplicationExtension.class)
class LatentTileTest {
  private static final SmallRun RUN = SmallRun.with(Map.of("clusterCriterion", "davies-bouldin"));

  private final LatentViewModel latent = new LatentViewModel();
  private final Selection selection = new Selection();
  private final List<Integer> rerunWith = new ArrayList<>();
  private ShownTile tile;
  private Stage stage;

  @Start
  void open(Stage opened) {
    stage = opened;
    LatentView view = new LatentView(latent, selection, rerunWith::add, new Appearance(Theme.DARK));
    RUN.tell(latent);
    tile = new ShownTile(stage, view, 476, 300);
  }

  @AfterEach
  void close() {
    tile.close();
  }

  private LatentCanvas canvas(FxRobot robot) throws Exception {
    LatentCanvas canvas = robot.lookup("#latent-canvas").queryAs(LatentCanvas.class);
    await(() -> latent.look().get() != null && canvas.getHeight() > 0);
    rest(canvas);
    return canvas;
  }

  /** Until points and numbers of clusters have glided to their places. */
  private void rest(LatentCanvas canvas) throws Exception {
    int clusters = ask(() -> latent.look().get().clusters().clusters());
    Drawings.rest(
        "what is drawn of the identities",
        () -> ask(() -> places(canvas, clusters)),
        (before, now) -> mostApart(before, now) < 0.5);
  }

  private static List<double[]> places(LatentCanvas canvas, int clusters) {
    return Stream.concat(
            IntStream.range(0, canvas.pointCount()).mapToObj(canvas::placeOf),
            IntStream.range(0, clusters).mapToObj(canvas::badgeOf))
        .toList();
  }

  private static double mostApart(List<double[]> before, List<double[]> now) {
    return IntStream.range(0, now.size())
        .mapToDouble(
            i -> Math.hypot(now.get(i)[0] - before.get(i)[0], now.get(i)[1] - before.get(i)[1]))
        .max()
        .orElseThrow();
  }

  @Test
  void theMouseOverAnAgentSelectsItAndAClickKeepsIt(FxRobot robot) throws Exception {
    LatentCanvas canvas = canvas(robot);
    Point2D place = onScreen(canvas, ask(() -> canvas.placeOf(14)));
    robot.moveTo(place);
    Integer hovered = ask(() -> selection.agent().hovered().get());
    assertTrue(hovered != null, "an agent is under the mouse");
    assertEquals(null, ask(() -> selection.cluster().hovered().get()));
    robot.clickOn(place);
    robot.moveTo("#latent-x");
    assertEquals(null, ask(() -> selection.agent().hovered().get()));
    assertEquals(hovered, ask(() -> selection.agent().clicked().get()));
    int cluster = RUN.latent.clusterOfAgent()[hovered];
    assertEquals(cluster, ask(() -> selection.clusterAmong(RUN.latent.clusterOfAgent())));
  }

  @Test
  void theWheelGoesNearerDraggingMovesAndADoubleClickShowsAllAgain(FxRobot robot) throws Exception {
    LatentCanvas canvas = canvas(robot);
    double[] first = ask(() -> canvas.placeOf(0));
    double[] last = ask(() -> canvas.placeOf(14));
    ask(
        () -> {
          Event.fireEvent(canvas, Mouse.wheel(canvas, canvas.localToScene(first[0], first[1]), 3));
          return null;
        });
    rest(canvas);
    double[] kept = ask(() -> canvas.placeOf(0));
    assertEquals(first[0], kept[0], 1);
    assertEquals(first[1], kept[1], 1);
    double nearer = apart(kept, ask(() -> canvas.placeOf(14))) / apart(first, last);
    assertEquals(Math.pow(1.25, 3), nearer, 0.02);
    ask(
        () -> {
          selection.agent().clicked().set(3);
          return null;
        });
    robot.drag(onScreen(canvas, new double[] {200, 100}), MouseButton.PRIMARY).dropBy(30, 10);
    rest(canvas);
    assertEquals(kept[0] + 30, ask(() -> canvas.placeOf(0))[0], 1);
    assertEquals(3, ask(() -> selection.agent().clicked().get()), "dragging is no click");
    robot.doubleClickOn(onScreen(canvas, new double[] {200, 100}));
    rest(canvas);
    assertEquals(last[0], ask(() -> canvas.placeOf(14))[0], 1);
  }

  private static double apart(double[] one, double[] other) {
    return Math.hypot(one[0] - other[0], one[1] - other[1]);
  }

  @Test
  void theMouseOverAClustersNumberSelectsTheCluster(FxRobot robot) throws Exception {
    LatentCanvas canvas = canvas(robot);
    int last = RUN.latent.planeCentres().length - 1;
    robot.clickOn(onScreen(canvas, ask(() -> canvas.badgeOf(last))));
    assertEquals(last, ask(() -> selection.cluster().clicked().get()));
  }

  @Test
  void agentsAndClustersAreChosenWithKeys(FxRobot robot) throws Exception {
    LatentCanvas canvas = canvas(robot);
    ask(
        () -> {
          canvas.requestFocus();
          return null;
        });
    for (KeyCode key : List.of(KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.DOWN)) {
      robot.press(key).release(key);
    }
    assertEquals(1, ask(() -> selection.agent().clicked().get()));
    assertEquals(0, ask(() -> selection.cluster().clicked().get()));
    for (KeyCode key : List.of(KeyCode.LEFT, KeyCode.LEFT)) {
      robot.press(key).release(key);
    }
    assertEquals(14, ask(() -> selection.agent().clicked().get()), "round and round");
  }

  @Test
  void aClickOnAnotherKShowsItAsALookAndTheButtonGoesBack(FxRobot robot) throws Exception {
    canvas(robot);
    String ofRun = words(robot, "rand-index");
    ClusterChoicePane choices = robot.lookup("#davies-bouldin").queryAs(ClusterChoicePane.class);
    robot.clickOn(onScreen(choices, new double[] {ask(() -> choices.placeOf(9)), 40}));
    await(() -> latent.look().get().clusters().clusters() == 9);
    assertEquals("A look at K = 9, not the run", words(robot, "latent-look"));
    assertTrue(robot.lookup("#latent-back").query().isVisible());
    assertFalse(words(robot, "rand-index").equals(ofRun));
    robot.clickOn("Re-run with K = 9");
    assertEquals(List.of(9), rerunWith);
    // A cluster of a look is not a cluster that other tiles know.
    LatentCanvas canvas = robot.lookup("#latent-canvas").queryAs(LatentCanvas.class);
    Drawings.pass(1);
    rest(canvas);
    robot.clickOn(onScreen(canvas, ask(() -> canvas.badgeOf(0))));
    assertEquals(null, ask(() -> selection.cluster().clicked().get()));
    robot.clickOn("#latent-back");
    await(() -> latent.look().get().ofRun());
    assertEquals(ofRun, words(robot, "rand-index"));
  }

  @Test
  void theIndexOfCollapsedIdentitiesIsWrittenWhole(FxRobot robot) throws Exception {
    canvas(robot);
    ClusterChoicePane choices = robot.lookup("#davies-bouldin").queryAs(ClusterChoicePane.class);
    double before = ask(() -> choices.placeOf(2));
    WaitForAsyncUtils.asyncFx(
        () -> latent.accept(new RunEvent.IdentityFound(withIndex(RUN.findings, 14_222))));
    await(() -> latent.choices().get().get(0).daviesBouldin() == 14_222);
    Waiting.until(
        "the axis makes room for five digits", () -> ask(() -> choices.placeOf(2)) > before);
    PixelReader pixels = ask(() -> choices.snapshot(null, null)).getPixelReader();
    Color background = pixels.getColor(0, 0);
    for (int y = 0; y < choices.getHeight() - 1; y++) {
      assertEquals(background, pixels.getColor(0, y), "cut at the edge, " + y + " from the top");
    }
  }

  private static IdentityFindings withIndex(IdentityFindings found, double index) {
    IdentityClusters clusters = found.clusters();
    return new IdentityFindings(
        found.config(),
        found.identities(),
        found.errors(),
        found.alikeness(),
        found.plane(),
        new IdentityClusters(
            clusters.clusters(),
            clusters.clusterOfAgent(),
            clusters.centres(),
            clusters.tried().stream().map(c -> new ClusterChoice(c.clusters(), index)).toList()),
        found.stages());
  }

  @Test
  void axesCanBeDimensionsOfTheIdentity(FxRobot robot) throws Exception {
    canvas(robot);
    @SuppressWarnings("unchecked")
    ComboBox<LatentAxis> box = robot.lookup("#latent-y").queryAs(ComboBox.class);
    assertEquals(11, ask(() -> box.getItems().size()));
    robot.clickOn("#latent-y").clickOn("z 4");
    assertEquals(new LatentAxis(false, 3), ask(() -> latent.vertical().get()));
    WaitForAsyncUtils.asyncFx(() -> RUN.tell(latent));
    assertEquals(
        new LatentAxis(false, 3), ask(() -> latent.vertical().get()), "a new run keeps it");
  }

  @Test
  void theErrorsOfEachAgentAreAClickAwayAndTheMouseSelectsAnAgent(FxRobot robot) throws Exception {
    canvas(robot);
    robot.clickOn("#latent-errors");
    ErrorsPane errors = robot.lookup("#agent-errors").queryAs(ErrorsPane.class);
    await(() -> errors.isVisible() && errors.getWidth() > 0);
    robot.moveTo(onScreen(errors, ask(() -> new double[] {errors.getWidth() - 8, 30})));
    assertEquals(14, ask(() -> selection.agent().hovered().get()));
  }

  @Test
  void inALargeTileBothPagesAreSeen(FxRobot robot) throws Exception {
    canvas(robot);
    WaitForAsyncUtils.asyncFx(
        () -> {
          stage.setWidth(900);
          stage.setHeight(700);
        });
    await(
        () ->
            robot.lookup("#agent-errors").query().getParent().isVisible()
                && robot.lookup("#davies-bouldin").query().getParent().isVisible());
  }

  private static String words(FxRobot robot, String id) {
    return robot.lookup("#" + id).queryAs(Label.class).getText();
  }
}
