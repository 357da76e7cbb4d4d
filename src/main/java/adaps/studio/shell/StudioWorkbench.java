package adaps.studio.shell;

import adaps.config.ExperimentConfig;
import adaps.runs.library.LibraryRun;
import adaps.studio.lessons.Workbench;
import adaps.studio.look.Tile;
import java.util.List;

/** What lessons do with the window. */
final class StudioWorkbench implements Workbench {
  private final StudioModels models;
  private final StudioTiles tiles;
  private final SetupPlace form;
  private final StudioPages pages;

  StudioWorkbench(StudioModels models, StudioTiles tiles, SetupPlace form, StudioPages pages) {
    this.models = models;
    this.tiles = tiles;
    this.form = form;
    this.pages = pages;
  }

  @Override
  public ExperimentConfig setting() {
    return models.setup().config().get();
  }

  @Override
  public void set(ExperimentConfig setting) {
    models.setup().load(setting);
  }

  @Override
  public void run() {
    pages.show(Pages.Page.WORKBENCH);
    if (setting() != null) {
      models.session().startAfterPresent(setting());
    }
  }

  @Override
  public void rerun() {
    pages.show(Pages.Page.WORKBENCH);
    if (setting() != null && models.session().findings().get() != null) {
      models.session().startFromFindings(setting());
    } else {
      run();
    }
  }

  @Override
  public List<LibraryRun> stored() {
    return pages.library().runs();
  }

  @Override
  public void show(LibraryRun run) {
    pages.open(run);
  }

  @Override
  public void pauseOrContinue() {
    models.session().pauseOrContinue();
  }

  @Override
  public void stop() {
    models.session().stop();
  }

  @Override
  public void tile(TileName name) {
    pages.show(Pages.Page.WORKBENCH);
    Tile tile = tiles.named(name);
    if (tile.place().get() == Tile.Place.HIDDEN) {
      tile.place().set(Tile.Place.SHOWN);
    }
    tiles.board().showSideBySide();
    tile.large().set(tile.place().get() == Tile.Place.SHOWN);
  }

  @Override
  public void tiles() {
    pages.show(Pages.Page.WORKBENCH);
    tiles.board().showSideBySide();
  }

  @Override
  public void masks(MaskLook look) {
    tile(TileName.MASKS);
    tiles.masks().showNetwork(look == MaskLook.NETWORK);
  }

  @Override
  public void showSetup() {
    pages.show(Pages.Page.WORKBENCH);
    form.shown().set(true);
  }

  @Override
  public void compare() {
    pages.show(Pages.Page.COMPARE);
  }
}
