package adaps.studio.shell;

import adaps.studio.look.Tile;
import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.Cursor;
import javafx.scene.layout.Region;

/**
 * Four tiles, two by two, with gaps that can be dragged. One of them can be large; then it covers
 * the others.
 */
final class TileBoard extends Region {
  private static final double GAP = 8;
  private static final double LEAST_SHARE = 0.25;

  private final List<Tile> tiles;
  private final Region vertical = gap(Cursor.H_RESIZE);
  private final Region horizontal = gap(Cursor.V_RESIZE);
  private final DoubleProperty shareOfWidth = new SimpleDoubleProperty(0.5);
  private final DoubleProperty shareOfHeight = new SimpleDoubleProperty(0.5);

  /**
   * @param tiles upper left, upper right, lower left, lower right
   */
  TileBoard(List<Tile> tiles) {
    this.tiles = List.copyOf(tiles);
    setId("tiles");
    getStyleClass().add("tile-board");
    getChildren().addAll(tiles);
    getChildren().addAll(vertical, horizontal);
    for (Tile tile : tiles) {
      tile.large().addListener((o, before, now) -> changed(tile, now));
    }
    shareOfWidth.addListener(o -> requestLayout());
    shareOfHeight.addListener(o -> requestLayout());
    vertical.setOnMouseDragged(
        e -> shareOfWidth.set(share(sceneToLocal(e.getSceneX(), 0).getX(), getWidth())));
    horizontal.setOnMouseDragged(
        e -> shareOfHeight.set(share(sceneToLocal(0, e.getSceneY()).getY(), getHeight())));
  }

  private static Region gap(Cursor cursor) {
    Region gap = new Region();
    gap.setCursor(cursor);
    return gap;
  }

  private static double share(double place, double length) {
    return Math.max(LEAST_SHARE, Math.min(1 - LEAST_SHARE, place / Math.max(1, length)));
  }

  /** The left tiles' share of the width. */
  DoubleProperty shareOfWidth() {
    return shareOfWidth;
  }

  /** The upper tiles' share of the height. */
  DoubleProperty shareOfHeight() {
    return shareOfHeight;
  }

  /** Shows all tiles. */
  void showAll() {
    tiles.forEach(tile -> tile.large().set(false));
  }

  private void changed(Tile tile, boolean large) {
    if (large) {
      tiles.stream().filter(other -> other != tile).forEach(other -> other.large().set(false));
    }
    Tile only = tiles.stream().filter(t -> t.large().get()).findFirst().orElse(null);
    tiles.forEach(t -> t.setVisible(only == null || only == t));
    vertical.setVisible(only == null);
    horizontal.setVisible(only == null);
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double left = snappedLeftInset();
    double top = snappedTopInset();
    double width = getWidth() - left - snappedRightInset();
    double height = getHeight() - top - snappedBottomInset();
    double firstWidth = snapSizeX((width - GAP) * shareOfWidth.get());
    double firstHeight = snapSizeY((height - GAP) * shareOfHeight.get());
    for (int i = 0; i < tiles.size(); i++) {
      Tile tile = tiles.get(i);
      if (tile.large().get()) {
        tile.resizeRelocate(left, top, width, height);
      } else {
        boolean right = i % 2 == 1;
        boolean lower = i / 2 == 1;
        tile.resizeRelocate(
            right ? left + firstWidth + GAP : left,
            lower ? top + firstHeight + GAP : top,
            right ? width - firstWidth - GAP : firstWidth,
            lower ? height - firstHeight - GAP : firstHeight);
      }
    }
    vertical.resizeRelocate(left + firstWidth, top, GAP, height);
    horizontal.resizeRelocate(left, top + firstHeight, width, GAP);
  }
}
