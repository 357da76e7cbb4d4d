package adaps.runs;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/**
 * Which program this is, as its build wrote it down.
 *
 * @param version for example {@code 0.1.0}
 * @param commit that it was built from, 40 hexadecimal digits; empty where it was built without a
 *     Git checkout
 * @param changed whether files differed from that commit
 */
public record Program(String version, String commit, boolean changed) {
  private static final String FILE = "/program.properties";

  /** By it Git tells a checkout from its commit. */
  private static final String CHANGED = "-dirty";

  private static final int SHORT = 12;
  private static final Program THIS = read();

  /** The one that runs. */
  public static Program present() {
    return THIS;
  }

  private static Program read() {
    Properties built = new Properties();
    try (InputStream file = Program.class.getResourceAsStream(FILE)) {
      built.load(file);
    } catch (IOException e) {
      throw new IllegalStateException("the program's own " + FILE + " cannot be read", e);
    }
    String commit = built.getProperty("commit");
    boolean changed = commit.endsWith(CHANGED);
    return new Program(
        built.getProperty("version"),
        changed ? commit.substring(0, commit.length() - CHANGED.length()) : commit,
        changed);
  }

  /** Version and commit in a few words: {@code 0.1.0 (commit 0123456789ab, changed)}. */
  public String words() {
    if (commit.isEmpty()) {
      return version;
    }
    String name = commit.substring(0, Math.min(SHORT, commit.length()));
    return version + " (commit " + name + (changed ? ", changed" : "") + ")";
  }
}
