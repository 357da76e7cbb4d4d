package adaps.studio.shell;

import adaps.studio.look.Tile;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Orientation;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/**
 * Tiles in two columns, with gaps that can be dragged. One of them can be large; then it covers the
 * others. The place of one that is hidden or detached is taken by its neighbours. Where the window
 * is too narrow for two columns there is one, and it can be scrolled.
 */
final class TileBoard extends Region {
  private static final double GAP = 8;
  private static final double MIN_SHARE = 0.25;

  /** Below this width tiles stand above each other. */
  private static final double ROOM_FOR_TWO = 700;

  /** Below these heights of a tile the board is scrolled. */
  private static final double MIN_HEIGHT = 230;

  private static final double MIN_HEIGHT_ALONE = 290;

  private final List<Tile> tiles;

  /** Those that are among the others only when they are asked for. */
  private final List<Tile> extra;

  private final TileColumn left;
  private final TileColumn right;
  private final Region between = new Region();
  private final List<Region> borders = new ArrayList<>();
  private final Label nothing =
      new Label("All tiles are hidden or in windows of their own; the View menu brings them back.");
  private final DoubleProperty shareOfWidth = new SimpleDoubleProperty(0.5);

  /**
   * @param tiles upper left, upper right, lower left, lower right, and so on
   * @param extra those of them that are there only when they are asked for
   */
  TileBoard(List<Tile> tiles, List<Tile> extra) {
    this.tiles = List.copyOf(tiles);
    this.extra = List.copyOf(extra);
    left = new TileColumn(everyOther(0));
    right = new TileColumn(everyOther(1));
    setId("tiles");
    getStyleClass().add("tile-board");
    nothing.getStyleClass().add("empty-note");
    nothing.setWrapText(true);
    getChildren().addAll(between, nothing);
    getChildren().addAll(tiles);
    for (Tile tile : tiles) {
      tile.large().addListener((o, before, now) -> enlarged(tile, now));
      tile.place().addListener((o, before, now) -> arrange());
    }
    shareOfWidth.addListener(o -> requestLayout());
    between.setCursor(Cursor.H_RESIZE);
    between.setOnMouseDragged(
        e -> shareOfWidth.set(share(sceneToLocal(e.getSceneX(), 0).getX(), getWidth())));
    arrange();
  }

  private List<Tile> everyOther(int first) {
    return IntStream.range(0, tiles.size())
        .filter(i -> i % 2 == first)
        .mapToObj(tiles::get)
        .toList();
  }

  private static double share(double place, double length) {
    return Math.max(MIN_SHARE, Math.min(1 - MIN_SHARE, place / Math.max(1, length)));
  }

  /** The left tiles' share of the width. */
  DoubleProperty shareOfWidth() {
    return shareOfWidth;
  }

  /** The column that a tile belongs to. */
  TileColumn columnOf(Tile tile) {
    return left.holds(tile) ? left : right;
  }

  /** Shows all tiles, also hidden and detached ones, side by side. */
  void showAll() {
    tiles.forEach(tile -> tile.place().set(Tile.Place.SHOWN));
    showSideBySide();
  }

  /** Shows the tiles side by side, all of one size. */
  void showEvenly() {
    shareOfWidth.set(0.5);
    tiles.forEach(tile -> columnOf(tile).setWeight(tile, 1));
    tiles.stream()
        .filter(tile -> !extra.contains(tile))
        .forEach(tile -> tile.place().set(Tile.Place.SHOWN));
    showSideBySide();
  }

  /** Makes none large. */
  void showSideBySide() {
    tiles.forEach(tile -> tile.large().set(false));
  }

  /** Makes the first tile that is shown large, if none is. */
  void showOne() {
    if (largeTile() == null) {
      tiles.stream()
          .filter(tile -> tile.place().get() == Tile.Place.SHOWN)
          .findFirst()
          .ifPresent(tile -> tile.large().set(true));
    }
  }

  private void enlarged(Tile tile, boolean large) {
    if (large) {
      tiles.stream().filter(other -> other != tile).forEach(other -> other.large().set(false));
    }
    arrange();
  }

  /** The tile that covers the others; null when none does. */
  Tile largeTile() {
    return tiles.stream()
        .filter(t -> t.large().get() && t.place().get() == Tile.Place.SHOWN)
        .findFirst()
        .orElse(null);
  }

  /** Who is seen, and which borders can be dragged. */
  private void arrange() {
    Tile large = largeTile();
    for (Tile tile : tiles) {
      boolean away = tile.place().get() == Tile.Place.DETACHED;
      if (away == getChildren().contains(tile)) {
        bring(tile, !away);
      }
      boolean among = tile.place().get() == Tile.Place.SHOWN && (large == null || large == tile);
      tile.setVisible(away || among);
    }
    boolean several = large == null;
    between.setVisible(several && !left.shown().isEmpty() && !right.shown().isEmpty());
    nothing.setVisible(left.shown().isEmpty() && right.shown().isEmpty());
    getChildren().removeAll(borders);
    borders.clear();
    if (several) {
      Stream.of(left, right).forEach(this::addBorders);
    }
    requestLayout();
  }

  private void bring(Tile tile, boolean here) {
    if (here) {
      getChildren().add(tile);
    } else {
      getChildren().remove(tile);
    }
  }

  private void addBorders(TileColumn column) {
    for (int upper = 0; upper + 1 < column.shown().size(); upper++) {
      int index = upper;
      borders.add(border(by -> moved(column, index, by)));
    }
    borders.stream().filter(b -> b.getParent() == null).forEach(getChildren()::add);
  }

  private Region border(DoubleConsumer moved) {
    Region border = new Region();
    border.getStyleClass().add("tile-border");
    border.setCursor(Cursor.V_RESIZE);
    double[] pressedAt = new double[1];
    border.setOnMousePressed(e -> pressedAt[0] = e.getY());
    border.setOnMouseDragged(e -> moved.accept(e.getY() - pressedAt[0]));
    return border;
  }

  private void moved(TileColumn column, int upper, double by) {
    column.moveBorder(upper, by, getHeight());
    requestLayout();
  }

  private boolean stacked(double width) {
    return width < ROOM_FOR_TWO && !left.shown().isEmpty() && !right.shown().isEmpty();
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computeMinHeight(double width) {
    boolean stacked = stacked(width);
    int rows =
        largeTile() != null
            ? 1
            : stacked ? shown().size() : Math.max(left.shown().size(), right.shown().size());
    double least = stacked ? MIN_HEIGHT_ALONE : MIN_HEIGHT;
    return snappedTopInset() + snappedBottomInset() + Math.max(0, rows * (least + GAP) - GAP);
  }

  private List<Tile> shown() {
    return tiles.stream().filter(tile -> tile.place().get() == Tile.Place.SHOWN).toList();
  }

  @Override
  protected void layoutChildren() {
    double x = snappedLeftInset();
    double y = snappedTopInset();
    double width = getWidth() - x - snappedRightInset();
    double height = getHeight() - y - snappedBottomInset();
    nothing.resizeRelocate(x + GAP, y + GAP, Math.max(0, width - 2 * GAP), 2 * GAP * 2);
    Tile large = largeTile();
    if (large != null) {
      large.resizeRelocate(x, y, width, height);
      return;
    }
    // A scroll bar may have made it too narrow after its height was asked for.
    boolean stacked = stacked(width) && getHeight() >= computeMinHeight(width);
    borders.forEach(border -> border.setVisible(!stacked));
    if (stacked) {
      between.resize(0, 0);
      lay(shown(), x, y, width, height);
      return;
    }
    boolean both = !left.shown().isEmpty() && !right.shown().isEmpty();
    double first = both ? snapSizeX((width - GAP) * shareOfWidth.get()) : width;
    List<Region> free = new ArrayList<>(borders);
    lay(left, x, y, first, height, free);
    lay(right, both ? x + first + GAP : x, y, both ? width - first - GAP : width, height, free);
    between.resizeRelocate(x + first, y, GAP, height);
  }

  /** Above each other, all of one height. */
  private static void lay(List<Tile> shown, double x, double y, double width, double height) {
    double each = Math.floor((height - GAP * (shown.size() - 1)) / shown.size());
    for (int i = 0; i < shown.size(); i++) {
      shown.get(i).resizeRelocate(x, y + i * (each + GAP), width, each);
    }
  }

  private static void lay(
      TileColumn column, double x, double y, double width, double height, List<Region> borders) {
    List<Tile> shown = column.shown();
    List<Double> heights = column.heights(height - GAP * Math.max(0, shown.size() - 1));
    double top = y;
    for (int i = 0; i < shown.size(); i++) {
      shown.get(i).resizeRelocate(x, top, width, heights.get(i));
      top += heights.get(i);
      if (i + 1 < shown.size()) {
        borders.remove(0).resizeRelocate(x, top, width, GAP);
        top += GAP;
      }
    }
  }
}
