package adaps.studio;

import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.studio.look.Tile;
import java.nio.file.Path;
import java.util.List;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A window in which not everything fits, on a small screen or with large letters. */
@ExtendWith(ApplicationExtension.class)
class NarrowWindowTest {
  private static final List<String> TILES =
      List.of("world", "latent", "masks", "curves", "conflict", "weights");

  @TempDir Path folder;

  private StudioFixture studio;

  @Start
  void open(Stage unused) {
    studio = new StudioFixture(new Stage(), folder);
  }

  /** A moment after it opens a window insists on its size. */
  @BeforeEach
  void awaitOpened() {
    Drawings.pass(40);
  }

  @AfterEach
  void close() {
    studio.close();
  }

  private List<Tile> tiles(FxRobot robot) {
    return TILES.stream()
        .map(name -> robot.lookup("#" + name + "-tile").queryAs(Tile.class))
        .toList();
  }

  private List<Tile> seen(FxRobot robot) {
    return tiles(robot).stream().filter(Tile::isVisible).toList();
  }

  private void widen(double width) {
    studio.onFx(
        () -> {
          studio.stage.setMinWidth(0);
          studio.stage.setWidth(width);
        });
    studio.await(() -> studio.stage.getWidth() == width);
    studio.pixels();
    studio.pixels();
  }

  /** Where a scroll bar takes the last pixels of two columns, too. */
  @Test
  void noTileIsSoLowThatNothingIsSeenInIt(FxRobot robot) {
    studio.onFx(() -> tiles(robot).forEach(tile -> tile.place().set(Tile.Place.SHOWN)));
    studio.onFx(() -> studio.stage.setHeight(700));
    for (int width = 980; width <= 1080; width += 4) {
      widen(width);
      for (Tile tile : tiles(robot)) {
        double height = studio.ask(tile::getHeight);
        assertTrue(height >= 229, tile.name() + " is " + height + " high in " + width);
      }
    }
  }

  @Test
  void aLessonLeavesRoomForOneTileAndTheOthersComeBackAfterIt(FxRobot robot) {
    widen(900);
    List<Tile> before = studio.ask(() -> seen(robot));
    new StudioStory(studio).menu("Open the last lesson, or close it");
    studio.await(() -> seen(robot).size() == 1);
    new StudioStory(studio).menu("Open the last lesson, or close it");
    studio.await(() -> seen(robot).equals(before));
    new StudioStory(studio).menu("Open the last lesson, or close it");
    studio.await(() -> seen(robot).size() == 1);
    widen(1280);
    studio.await(() -> seen(robot).equals(before));
  }
}
