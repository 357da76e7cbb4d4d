package adaps.runs;

import java.util.Collections;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * Code that came into the program from outside its build, so that runs can say that it was there.
 * Whoever loads such code tells it here.
 */
public final class LoadedPlugins {
  private static final Map<String, String> ALL = new ConcurrentSkipListMap<>();

  private LoadedPlugins() {}

  /**
   * Code was loaded.
   *
   * @param name of its file
   * @param sha256 of the file's bytes, in hexadecimal digits
   */
  public static void add(String name, String sha256) {
    ALL.put(name, sha256);
  }

  /** The checksums by the files' names, in their order; nothing where nothing was loaded. */
  public static Map<String, String> all() {
    return Collections.unmodifiableMap(ALL);
  }
}
