package adaps.report;

import adaps.drawing.Drawing;
import adaps.drawing.Lettering;
import java.util.ArrayList;
import java.util.List;

/** Symbols with their names, from left to right, in as many rows as they need. */
final class Legend {
  private static final int ROW = 22;
  private static final int BASELINE = 14;
  private static final int BEFORE_WORDS = 6;
  private static final int AFTER_WORDS = 18;
  private static final Lettering WORDS = Lettering.plain(13);

  private final List<Place> places = new ArrayList<>();
  private final double width;
  private double x;
  private int rows = 1;

  /** Draws a symbol whose left end and middle line are at a place. */
  interface Symbol {
    void draw(Drawing drawing, double x, double y);
  }

  private record Place(String words, Symbol symbol, double symbolWidth, double x, int row) {}

  /**
   * @param width pixels that a row may have
   */
  Legend(double width) {
    this.width = width;
  }

  /** Adds an entry behind the others, or below them where it does not fit. */
  void add(String name, double symbolWidth, Symbol symbol) {
    String words = WORDS.fitted(name, width - symbolWidth - BEFORE_WORDS);
    double needs = symbolWidth + BEFORE_WORDS + WORDS.width(words);
    if (x > 0 && x + needs > width) {
      x = 0;
      rows++;
    }
    places.add(new Place(words, symbol, symbolWidth, x, rows - 1));
    x += needs + AFTER_WORDS;
  }

  double height() {
    return ROW * rows;
  }

  /** Draws it with its top left corner at this place. */
  void draw(Drawing drawing, double left, double top) {
    for (Place place : places) {
      double baseline = top + BASELINE + ROW * place.row;
      place.symbol.draw(drawing, left + place.x, baseline - 4.5);
      drawing.text(place.words, left + place.x + place.symbolWidth + BEFORE_WORDS, baseline, WORDS);
    }
  }
}
