package adaps.cli.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A small canvas of characters, each in no colour or a cluster's. */
final class CharGrid {
  private static final int PLAIN = -1;

  private final char[][] characters;
  private final int[][] clusters;

  CharGrid(int width, int height) {
    characters = new char[height][width];
    clusters = new int[height][width];
    for (int row = 0; row < height; row++) {
      Arrays.fill(characters[row], ' ');
      Arrays.fill(clusters[row], PLAIN);
    }
  }

  int width() {
    return characters[0].length;
  }

  int height() {
    return characters.length;
  }

  char at(int column, int row) {
    return characters[row][column];
  }

  void put(int column, int row, char character) {
    characters[row][column] = character;
    clusters[row][column] = PLAIN;
  }

  void put(int column, int row, char character, int cluster) {
    characters[row][column] = character;
    clusters[row][column] = cluster;
  }

  /** Writes a text from a place on; what does not fit is left out. */
  void text(int column, int row, String text) {
    for (int i = 0; i < text.length() && column + i < width(); i++) {
      put(column + i, row, text.charAt(i));
    }
  }

  TextBlock block(Style style) {
    List<String> lines = new ArrayList<>();
    for (int row = 0; row < height(); row++) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < width(); column++) {
        String character = String.valueOf(characters[row][column]);
        int cluster = clusters[row][column];
        line.append(cluster == PLAIN ? character : style.cluster(cluster, character));
      }
      lines.add(line.toString());
    }
    return new TextBlock(lines, width());
  }
}
