package adaps.studio.shell;

import adaps.studio.look.Tile;
import adaps.studio.session.Background;
import adaps.studio.session.RunSession;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.MenuItem;

/**
 * Two finished runs that come with the program, in the window: one in all tiles, the other beside
 * it in World and in Curves. Nothing of it is left when it ends, but the run in the tiles.
 */
final class StudioDemonstration {
  private static final String NAME = "Demonstration: AdaPS beside FuPS, trained before";
  private static final String UNDER_WAY = "A run is under way; stop it before the demonstration.";

  private final StudioModels models;
  private final TileBoard board;
  private final Tile world;
  private final Consumer<Pages.Page> turnTo;
  private final Consumer<String> problems;
  private final Background files = Background.ofWindow("demonstration");
  private final DemonstrationFiles shipped = new DemonstrationFiles();

  /** On show; null while there is no demonstration. */
  private DemonstratedRuns runs;

  private Tile largeBefore;

  /**
   * @param turnTo shows a page
   * @param problems takes a sentence on why there is no demonstration
   */
  StudioDemonstration(
      StudioModels models,
      StudioTiles tiles,
      Consumer<Pages.Page> turnTo,
      Consumer<String> problems) {
    this.models = models;
    this.turnTo = turnTo;
    this.problems = problems;
    board = tiles.board();
    world = tiles.world().root();
    words()
        .addListener(
            (o, before, now) -> {
              if (now.isEmpty()) {
                ended();
              }
            });
  }

  /** Why its two worlds differ; empty while there is none. */
  ObservableValue<String> words() {
    return models.world().demonstration().words();
  }

  /** Its line in a menu. */
  MenuItem menuItem() {
    return new MenuEntry(NAME, "", this::start)
        .disabledWhile(models.session().active(), () -> UNDER_WAY);
  }

  /** Reads the runs on another thread, then shows them; from the beginning when they are shown. */
  void start() {
    files.files(shipped::read, this::show, problems);
  }

  private void show(DemonstratedRuns read) {
    if (models.session().active().get()) {
      problems.accept(UNDER_WAY);
      return;
    }
    models.session().show(read.opened());
    models.curves().overlay(List.of(read.curve()));
    models.world().demonstration().begin(read.left(), read.right(), read.words());
    models.world().freshEpisode();
    runs = read;
    turnTo.accept(Pages.Page.WORKBENCH);
    largeBefore = board.largeTile();
    world.place().set(Tile.Place.SHOWN);
    world.large().set(true);
  }

  private void ended() {
    if (runs == null) {
      return;
    }
    models.curves().overlays().remove(runs.curve());
    runs = null;
    if (board.largeTile() == world && largeBefore != world) {
      board.showSideBySide();
      if (largeBefore != null) {
        largeBefore.large().set(true);
      }
    }
  }

  /** Ends it, so that the tiles are as they were before. */
  void end() {
    models.world().demonstration().end();
  }

  /** Deletes what it unpacked when all else has ended; never on the JavaFX thread. */
  void deleteFilesAfter(RunSession.Ending others) throws InterruptedException {
    others.await();
    shipped.close();
  }
}
