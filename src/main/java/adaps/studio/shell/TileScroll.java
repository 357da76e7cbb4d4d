package adaps.studio.shell;

import javafx.scene.control.ScrollPane;
import javafx.scene.control.Skin;

/**
 * A board of tiles, to be scrolled where there is too little room for all of them. A click on a
 * tile is the tile's: the keyboard does not go to the scroll pane around it.
 */
final class TileScroll extends ScrollPane {
  TileScroll(TileBoard board) {
    super(board);
    setFocusTraversable(false);
    setFitToWidth(true);
    setFitToHeight(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    getStyleClass().add("tile-scroll");
    setMinSize(0, 0);
  }

  @Override
  public void requestFocus() {}

  /**
   * A scroll pane keeps a picture of its content, so that scrolling costs little; whatever moves in
   * a tile would have all tiles drawn again into that picture.
   */
  @Override
  protected Skin<?> createDefaultSkin() {
    Skin<?> skin = super.createDefaultSkin();
    lookup(".viewport").setCache(false);
    return skin;
  }
}
