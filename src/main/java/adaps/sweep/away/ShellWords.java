package adaps.sweep.away;

/** Words for a POSIX shell. */
final class ShellWords {
  private ShellWords() {}

  /** A word that the shell takes as it is, whatever is in it. */
  static String quoted(String word) {
    return word.matches("[\\w@%+=:,./-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
