package adaps.cli.picture;

/**
 * The characters that pictures are drawn with.
 *
 * @param shades of a cell from nothing kept to everything kept
 * @param bar of a progress bar's last cell, from empty to full in equal steps
 * @param band between lowest and highest return
 * @param line of a curve: flat, upright, and the four corners down-right, down-left, up-right,
 *     up-left (where the strokes point to)
 * @param frame of a box: the four corners clockwise from top left, horizontal, upright, tick at the
 *     left
 * @param separator between two facts on a line
 */
public record Glyphs(
    String shades, String bar, char band, String line, String frame, String separator) {

  /** Block and line drawing characters. */
  public static final Glyphs UNICODE =
      new Glyphs("·░▒▓█", "░▏▎▍▌▋▊▉█", '░', "─│╭╮╰╯", "┌┐┘└─│┤", " · ");

  /** For terminals that know nothing else. */
  public static final Glyphs ASCII = new Glyphs(".:+*#", "-=#", ':', "-|/\\\\/", "++++-||", ", ");

  /** The shade for a share of 0 to 1; the ends are kept for none at all and all. */
  char shade(double share) {
    if (share <= 0) {
      return shades.charAt(0);
    }
    int last = shades.length() - 1;
    return share >= 1 ? shades.charAt(last) : shades.charAt(1 + (int) (share * (last - 1)));
  }
}
