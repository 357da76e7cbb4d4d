package adaps.env.trace;

/** Compares recorded with replayed values and keeps the first difference in words. */
final class FirstDifference {
  /** How far positions, velocities and rewards in double precision may differ. */
  static final double TOLERANCE = 1e-9;

  private String place = "header";
  private String words;

  /** Names the part of the trace that is compared from now on, for example a step. */
  void at(String newPlace) {
    place = newPlace;
  }

  /** An empty comparison at the same place. */
  FirstDifference copy() {
    FirstDifference copy = new FirstDifference();
    copy.at(place);
    return copy;
  }

  /** Takes over what another comparison found, unless something was found before. */
  void take(FirstDifference other) {
    words = found() ? words : other.words;
  }

  boolean found() {
    return words != null;
  }

  /** The first difference in words, or null. */
  String words() {
    return words;
  }

  /** Notes a difference if it is the first. */
  void note(String field, Object recorded, Object replayed) {
    noteWords(field, "recorded " + recorded + ", replayed " + replayed);
  }

  /** Notes a difference of another sort if it is the first. */
  void noteWords(String field, String what) {
    if (!found()) {
      words = place + ", " + field + ": " + what;
    }
  }

  void equal(String field, Object recorded, Object replayed) {
    if (!recorded.equals(replayed)) {
      note(field, recorded, replayed);
    }
  }

  void integer(String field, int recorded, int replayed) {
    if (recorded != replayed) {
      note(field, recorded, replayed);
    }
  }

  void flag(String field, boolean recorded, boolean replayed) {
    if (recorded != replayed) {
      note(field, recorded, replayed);
    }
  }

  void number(String field, double recorded, double replayed) {
    if (!(Math.abs(recorded - replayed) <= TOLERANCE)) {
      note(field, recorded, replayed);
    }
  }

  /** One number for each agent. */
  void rewards(String field, double[] recorded, double[] replayed) {
    for (int i = 0; i < recorded.length; i++) {
      number(field + ", agent " + i, recorded[i], replayed[i]);
    }
  }

  /** Several numbers for each agent (or whatever the rows are), one row after the other. */
  void numbers(String field, String row, double[] recorded, double[] replayed, int columns) {
    for (int i = 0; i < recorded.length; i++) {
      if (!(Math.abs(recorded[i] - replayed[i]) <= TOLERANCE)) {
        note(cell(field, row, i, columns), recorded[i], replayed[i]);
      }
    }
  }

  /** A table of whole numbers, one row after the other. */
  void integers(String field, String row, int[] recorded, int[] replayed, int columns) {
    if (recorded.length != replayed.length) {
      noteWords(
          field,
          "recorded " + recorded.length / columns + " rows, replayed " + replayed.length / columns);
      return;
    }
    for (int i = 0; i < recorded.length; i++) {
      if (recorded[i] != replayed[i]) {
        note(cell(field, row, i, columns), recorded[i], replayed[i]);
      }
    }
  }

  /** Observations are single-precision numbers and must be equal. */
  void observations(String field, double[] recorded, float[] replayed, int columns) {
    for (int i = 0; i < recorded.length; i++) {
      if ((float) recorded[i] != replayed[i]) {
        note(cell(field, "agent", i, columns), recorded[i], replayed[i]);
      }
    }
  }

  private static String cell(String field, String row, int index, int columns) {
    String line = field + ", " + row + " " + index / columns;
    return columns == 1 ? line : line + ", entry " + index % columns;
  }
}
