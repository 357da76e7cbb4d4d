package adaps.studio.shell;

import adaps.studio.look.Appearance;
import adaps.studio.look.Tile;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Scene;

/** Which tiles are shown, hidden, large or in windows of their own; remembered between sessions. */
final class TileArrangement {
  private static final String LARGE = "LARGE";

  private final List<Tile> tiles;
  private final TileBoard board;
  private final Appearance appearance;
  private final StudioPreferences preferences;
  private final Map<Tile, TileWindow> windows = new HashMap<>();

  /** Where each is the first time. */
  private final Map<Tile, Tile.Place> usual = new HashMap<>();

  private Scene main;

  TileArrangement(
      List<Tile> tiles, TileBoard board, Appearance appearance, StudioPreferences preferences) {
    this.tiles = List.copyOf(tiles);
    this.board = board;
    this.appearance = appearance;
    this.preferences = preferences;
    tiles.forEach(tile -> usual.put(tile, tile.place().get()));
  }

  /** Arranges the tiles as the last time, once the window is there. */
  void restore(Scene newMain) {
    main = newMain;
    tiles.forEach(tile -> tile.place().addListener((o, before, now) -> moved(tile, now)));
    recall();
  }

  /** Arranges the tiles as they were when that was written down. */
  void recall() {
    board.shareOfWidth().set(preferences.number("tiles.left", 0.5));
    for (Tile tile : tiles) {
      board.columnOf(tile).setWeight(tile, preferences.number(key(tile) + ".weight", 1));
      String place = preferences.word(key(tile), usual.get(tile).name());
      tile.large().set(place.equals(LARGE));
      Arrays.stream(Tile.Place.values())
          .filter(p -> p.name().equals(place))
          .forEach(tile.place()::set);
    }
    board.requestLayout();
  }

  private void moved(Tile tile, Tile.Place now) {
    TileWindow window = windows.remove(tile);
    if (window != null) {
      window.close();
    }
    if (now == Tile.Place.DETACHED) {
      WindowPlace place = new WindowPlace(preferences, key(tile));
      windows.put(tile, new TileWindow(tile, appearance, place, main));
    }
  }

  /** Writes down how the tiles are arranged. */
  void remember() {
    preferences.setNumber("tiles.left", board.shareOfWidth().get());
    for (Tile tile : tiles) {
      preferences.setNumber(key(tile) + ".weight", board.columnOf(tile).weight(tile));
      boolean large = tile.large().get() && tile.place().get() == Tile.Place.SHOWN;
      preferences.setWord(key(tile), large ? LARGE : tile.place().get().name());
    }
    windows.values().forEach(TileWindow::remember);
  }

  /** Closes the windows of detached tiles. */
  void close() {
    windows.values().forEach(TileWindow::close);
    windows.clear();
  }

  private static String key(Tile tile) {
    return "tile." + tile.name().toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
  }
}
