package adaps.cli.picture;

/**
 * How pictures look on a terminal.
 *
 * @param glyphs the characters it can show
 * @param colour whether it shows colours
 */
public record Style(Glyphs glyphs, boolean colour) {
  private static final String RESET = "\u001b[0m";

  /** Okabe and Ito's colours, safe for the colour-blind, as entries of the 256-colour palette. */
  private static final int[] CLUSTERS = {32, 214, 36, 175, 166, 74, 227};

  private static final int QUIET = 245;

  /** A text in a cluster's colour. */
  public String cluster(int cluster, String text) {
    return paint(CLUSTERS[cluster % CLUSTERS.length], text);
  }

  /** A text that steps back behind the others. */
  public String quiet(String text) {
    return paint(QUIET, text);
  }

  /** A heading. */
  public String heading(String text) {
    return colour ? "\u001b[1m" + text + RESET : text;
  }

  /** A cluster as one character: 1 to 9, then a to z, then #. */
  public static char digit(int cluster) {
    if (cluster < 9) {
      return (char) ('1' + cluster);
    }
    return cluster < 35 ? (char) ('a' + cluster - 9) : '#';
  }

  private String paint(int entry, String text) {
    return colour ? "\u001b[38;5;" + entry + "m" + text + RESET : text;
  }
}
