package adaps.plugins;

/** What became of a jar in a plugins folder. */
public enum PluginState {
  /** The program works with it. */
  USED("used"),
  /** Nobody has said yet that it may run; nothing of it has. */
  NEW("not trusted yet"),
  /** It cannot be used, and everything else goes on without it. */
  BROKEN("cannot be used");

  private final String words;

  PluginState(String words) {
    this.words = words;
  }

  /** The state in a few words, for people. */
  public String words() {
    return words;
  }
}
