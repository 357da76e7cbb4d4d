package adaps.studio.shell;

import adaps.config.ExperimentConfig;
import adaps.studio.lessons.Workbench;
import adaps.studio.look.Tile;
import adaps.studio.masks.MasksView;
import adaps.studio.session.RunSession;
import adaps.studio.setup.SetupViewModel;
import java.util.List;
import javafx.scene.control.CheckMenuItem;

/** What lessons do with the window. */
final class StudioWorkbench implements Workbench {
  private final RunSession session;
  private final SetupViewModel setup;
  private final TileBoard board;
  private final List<Tile> tiles;
  private final MasksView masks;
  private final CheckMenuItem formShown;
  private final StudioPages pages;

  /**
   * @param tiles in the order of {@link Workbench.TileName}
   */
  StudioWorkbench(
      RunSession session,
      SetupViewModel setup,
      TileBoard board,
      List<Tile> tiles,
      MasksView masks,
      CheckMenuItem formShown,
      StudioPages pages) {
    this.session = session;
    this.setup = setup;
    this.board = board;
    this.tiles = tiles;
    this.masks = masks;
    this.formShown = formShown;
    this.pages = pages;
  }

  @Override
  public ExperimentConfig setting() {
    return setup.config().get();
  }

  @Override
  public void set(ExperimentConfig setting) {
    setup.load(setting);
  }

  @Override
  public void run() {
    pages.show(Pages.Page.WORKBENCH);
    if (setting() != null) {
      session.startAfterPresent(setting());
    }
  }

  @Override
  public void rerun() {
    pages.show(Pages.Page.WORKBENCH);
    if (setting() != null && session.findings().get() != null) {
      session.startFromFindings(setting());
    } else {
      run();
    }
  }

  @Override
  public void pauseOrContinue() {
    session.pauseOrContinue();
  }

  @Override
  public void stop() {
    session.stop();
  }

  @Override
  public void tile(TileName name) {
    pages.show(Pages.Page.WORKBENCH);
    Tile tile = tiles.get(name.ordinal());
    if (tile.place().get() == Tile.Place.HIDDEN) {
      tile.place().set(Tile.Place.SHOWN);
    }
    board.showSideBySide();
    tile.large().set(tile.place().get() == Tile.Place.SHOWN);
  }

  @Override
  public void tiles() {
    pages.show(Pages.Page.WORKBENCH);
    board.showSideBySide();
  }

  @Override
  public void masks(MaskLook look) {
    tile(TileName.MASKS);
    masks.showNetwork(look == MaskLook.NETWORK);
  }

  @Override
  public void showSetup() {
    pages.show(Pages.Page.WORKBENCH);
    formShown.setSelected(true);
  }

  @Override
  public void compare() {
    pages.show(Pages.Page.COMPARE);
  }
}
