package adaps.studio.shell;

import adaps.studio.look.Tile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tiles above each other and how they share the height; those that are not there leave no gap. */
final class TileColumn {
  private static final double MIN_SHARE = 0.2;

  private final List<Tile> tiles;
  private final Map<Tile, Double> weights = new HashMap<>();

  TileColumn(List<Tile> tiles) {
    this.tiles = List.copyOf(tiles);
    tiles.forEach(tile -> weights.put(tile, 1.0));
  }

  /** The tiles that take part, top to bottom. */
  List<Tile> shown() {
    return tiles.stream().filter(tile -> tile.place().get() == Tile.Place.SHOWN).toList();
  }

  double weight(Tile tile) {
    return weights.get(tile);
  }

  void setWeight(Tile tile, double weight) {
    weights.put(tile, Math.max(0.05, Math.min(20, weight)));
  }

  boolean holds(Tile tile) {
    return weights.containsKey(tile);
  }

  /** Height of each shown tile for this much room, in pixels. */
  List<Double> heights(double room) {
    List<Tile> shown = shown();
    double all = shown.stream().mapToDouble(this::weight).sum();
    List<Double> heights = new ArrayList<>();
    double used = 0;
    double given = 0;
    for (Tile tile : shown) {
      used += room * weight(tile) / all;
      heights.add(Math.round(used) - given);
      given = Math.round(used);
    }
    return heights;
  }

  /** Moves the border below a shown tile; only its two neighbours change. */
  void moveBorder(int upper, double by, double room) {
    List<Tile> shown = shown();
    double all = shown.stream().mapToDouble(this::weight).sum();
    double both = weight(shown.get(upper)) + weight(shown.get(upper + 1));
    double least = MIN_SHARE * both;
    double wanted = weight(shown.get(upper)) + by / Math.max(1, room) * all;
    double first = Math.max(least, Math.min(both - least, wanted));
    setWeight(shown.get(upper), first);
    setWeight(shown.get(upper + 1), both - first);
  }
}
