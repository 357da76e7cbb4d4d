package adaps;

/** Starts the studio or a terminal command. */
public final class Launcher {
  private Launcher() {}

  public static void main(String[] arguments) {}
}
