package adaps;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Libraries that lie beside the program are used where they lie. */
class UnpackedNativesTest {
  private static final List<String> NAMES =
      List.of("java.library.path", "org.bytedeco.javacpp.pathsFirst");

  private final Map<String, String> before = new HashMap<>();

  @TempDir Path folder;

  @BeforeEach
  void remember() {
    NAMES.forEach(name -> before.put(name, System.getProperty(name)));
  }

  @AfterEach
  void restore() {
    before.forEach(
        (name, value) -> {
          if (value == null) {
            System.clearProperty(name);
          } else {
            System.setProperty(name, value);
          }
        });
  }

  @Test
  void theFolderBesideTheProgramsJarIsFound() throws Exception {
    Path classes = Files.createDirectories(folder.resolve("app/program"));
    String name = UnpackedNatives.class.getName().replace('.', '/') + ".class";
    Files.createDirectories(classes.resolve(name).getParent());
    try (var bytes = UnpackedNatives.class.getResourceAsStream("/" + name)) {
      Files.copy(bytes, classes.resolve(name));
    }
    try (URLClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()}, null)) {
      Class<?> program = loader.loadClass(UnpackedNatives.class.getName());
      assertEquals(Optional.empty(), UnpackedNatives.beside(program));
      Path natives = Files.createDirectories(folder.resolve("app/natives"));
      assertEquals(Optional.of(new UnpackedNatives(natives)), UnpackedNatives.beside(program));
    }
  }

  @Test
  void theyAreLookedForFirstBesideAPersonsOwn() {
    System.setProperty("java.library.path", "elsewhere");
    new UnpackedNatives(folder).announce();
    assertEquals(
        List.of(folder.toString(), "elsewhere"),
        List.of(System.getProperty("java.library.path").split(java.io.File.pathSeparator)));
    assertEquals("true", System.getProperty("org.bytedeco.javacpp.pathsFirst"));
  }
}
