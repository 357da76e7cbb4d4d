package adaps;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Tells, before JavaFX is loaded, what speaks against opening a window. Windows and macOS have all
 * that is needed; elsewhere JavaFX wants an X display and some libraries. Whether the X server
 * answers is left to JavaFX, which fails quietly there; of a library that its own ones need it
 * complains at length.
 *
 * @param system name of the operating system
 * @param environment environment variables
 * @param root where the file system begins
 */
record Display(String system, Map<String, String> environment, Path root) {
  private static final String GTK = "libgtk-3.so.0";
  private static final List<String> FOR_WINDOWS = List.of(GTK, "libX11.so.6", "libXtst.so.6");
  private static final List<String> FOR_OPENGL = List.of("libGL.so.1", "libXxf86vm.so.1");
  private static final List<String> FOLDERS =
      List.of("lib64", "usr/lib64", "lib", "usr/lib", "usr/local/lib");

  static Display ofThisMachine() {
    return new Display(System.getProperty("os.name"), System.getenv(), Path.of("/"));
  }

  /** The X display's name, or empty where there is none. */
  String name() {
    return environment.getOrDefault("DISPLAY", "");
  }

  /** Why no window can be opened, as a clause; empty when nothing is known to speak against it. */
  Optional<String> obstacle() {
    if (hasOwnWindows()) {
      return Optional.empty();
    }
    if (name().isEmpty()) {
      boolean wayland = !environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
      return Optional.of(
          wayland
              ? "this Wayland session has no X display (Xwayland is not running)"
              : "there is no display (DISPLAY is not set)");
    }
    return missing(FOR_WINDOWS)
        .map(
            library ->
                (library.equals(GTK) ? "the GTK 3 library " : "the library ")
                    + library
                    + " is not installed");
  }

  /** Whether only the processor can draw, because a library for OpenGL is not there. */
  boolean lacksOpenGl() {
    return !hasOwnWindows() && missing(FOR_OPENGL).isPresent();
  }

  private boolean hasOwnWindows() {
    String lower = system.toLowerCase(Locale.ROOT);
    return lower.startsWith("windows") || lower.startsWith("mac");
  }

  /** The first library that the dynamic linker would not find. */
  private Optional<String> missing(List<String> libraries) {
    List<Path> folders = new ArrayList<>();
    for (String folder : environment.getOrDefault("LD_LIBRARY_PATH", "").split(":")) {
      if (!folder.isEmpty()) {
        folders.add(Path.of(folder));
      }
    }
    FOLDERS.forEach(folder -> folders.add(root.resolve(folder)));
    String cache = linkerCache();
    return libraries.stream()
        .filter(library -> !cache.contains(library))
        .filter(library -> folders.stream().noneMatch(f -> Files.exists(f.resolve(library))))
        .findFirst();
  }

  /** The linker's cache holds the names of all libraries in its folders as plain text. */
  private String linkerCache() {
    try {
      byte[] cache = Files.readAllBytes(root.resolve("etc/ld.so.cache"));
      return new String(cache, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return "";
    }
  }
}
