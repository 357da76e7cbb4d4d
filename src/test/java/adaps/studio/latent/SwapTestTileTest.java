package adaps.studio.latent;

import static adaps.studio.ShownTile.ask;
import static adaps.studio.ShownTile.onScreen;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.Waiting;
import adaps.identity.AlikenessTree;
import adaps.studio.ShownTile;
import adaps.studio.look.Appearance;
import adaps.studio.look.Theme;
import adaps.studio.session.Selection;
import adaps.studio.session.SmallRun;
import java.util.Map;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The swap test in the latent tile as a user takes it, of a real run whose K it chose. */
@ExtendWith(ApplicationExtension.class)
class SwapTestTileTest {
  private static final SmallRun RUN = SmallRun.with(Map.of("clusterCriterion", "swap-test"));

  private final LatentViewModel latent = new LatentViewModel();
  private final Selection selection = new Selection();
  private ShownTile tile;

  @Start
  void open(Stage stage) {
    LatentView view = new LatentView(latent, selection, clusters -> {}, new Appearance(Theme.DARK));
    RUN.tell(latent);
    tile = new ShownTile(stage, view, 900, 420);
  }

  @AfterEach
  void close() {
    tile.close();
  }

  private SwapTestCanvas canvas(FxRobot robot) throws Exception {
    SwapTestCanvas canvas = robot.lookup("#swap-test").queryAs(SwapTestCanvas.class);
    Waiting.until(() -> ask(() -> latent.look().get() != null && canvas.getHeight() > 100));
    return canvas;
  }

  @Test
  void theMatrixIsSeenWhereTheTestChoseKAndTheIndexIsAClickAway(FxRobot robot) throws Exception {
    SwapTestCanvas canvas = canvas(robot);
    assertTrue(canvas.isVisible());
    assertFalse(robot.lookup("#davies-bouldin").query().isVisible());
    robot.clickOn("#choose-index");
    assertFalse(canvas.isVisible());
    assertTrue(robot.lookup("#davies-bouldin").query().isVisible());
    robot.clickOn("#choose-swap-test");
    assertTrue(canvas.isVisible());
  }

  /** The diagonal is where every agent meets itself, in the accent colour whatever was found. */
  @Test
  void whatIsDrawnLiesWhereTheMouseFindsIt(FxRobot robot) throws Exception {
    SwapTestCanvas canvas = canvas(robot);
    double[] place = ask(() -> canvas.placeOf(14, 14));
    WritableImage picture = ask(() -> canvas.snapshot(null, null));
    Color accent = ask(() -> new Appearance(Theme.DARK).palette().accent());
    Color drawn = picture.getPixelReader().getColor((int) place[0], (int) place[1]);
    assertEquals(accent.getRed(), drawn.getRed(), 0.02);
    assertEquals(accent.getBlue(), drawn.getBlue(), 0.02);
    double[] pair = ask(() -> canvas.placeOf(3, 14));
    robot.moveTo(onScreen(canvas, pair[0], pair[1]));
    assertEquals(3, ask(() -> selection.agent().hovered().get()));
    robot.clickOn(onScreen(canvas, pair[0], pair[1]));
    assertEquals(3, ask(() -> selection.agent().clicked().get()));
  }

  @Test
  void aClickInTheTreeShowsTheClustersOfThatCut(FxRobot robot) throws Exception {
    SwapTestCanvas canvas = canvas(robot);
    Cut other = widestOther(AlikenessTree.of(RUN.findings.alikeness()));
    double[] place =
        ask(() -> new double[] {canvas.placeOf(0, 0)[0], canvas.placeOf(other.height())});
    robot.clickOn(onScreen(canvas, place[0], place[1]));
    Waiting.until(() -> ask(() -> latent.look().get().clusters().clusters() == other.clusters()));
    assertFalse(ask(() -> latent.look().get().ofRun()));
  }

  private record Cut(int clusters, double height) {}

  /**
   * The middle of the widest gap of the tree that makes another number of clusters than the cut.
   */
  private static Cut widestOther(AlikenessTree tree) {
    double[] heights = tree.heights();
    Cut widest = null;
    double most = 1;
    for (int merges = 0; merges <= heights.length; merges++) {
      double below = merges == 0 ? 1 : Math.max(1, heights[merges - 1]);
      double above = merges == heights.length ? 1.3 * Math.max(20, below) : heights[merges];
      int clusters = heights.length + 1 - merges;
      if (clusters != tree.clusters() && above / below > most) {
        most = above / below;
        widest = new Cut(clusters, Math.sqrt(below * above));
      }
    }
    return widest;
  }
}
