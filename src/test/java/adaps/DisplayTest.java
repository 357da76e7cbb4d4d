package adaps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DisplayTest {
  private static final Map<String, String> X = Map.of("DISPLAY", ":0");

  @TempDir Path root;

  @Test
  void withoutDisplayThereIsNoWindow() {
    assertEquals(
        Optional.of("there is no display (DISPLAY is not set)"),
        new Display("Linux", Map.of("DISPLAY", ""), root).obstacle());
    assertTrue(
        new Display("Linux", Map.of("WAYLAND_DISPLAY", "wayland-0"), root)
            .obstacle()
            .orElseThrow()
            .contains("Wayland"));
  }

  @Test
  void withoutGtkThereIsNoWindow() throws Exception {
    libraries("usr/lib64", "libX11.so.6", "libXtst.so.6");
    assertEquals(
        Optional.of("the GTK 3 library libgtk-3.so.0 is not installed"),
        new Display("Linux", X, root).obstacle());
  }

  @Test
  void librariesAreFoundInFoldersInTheCacheAndOnTheLibraryPath() throws Exception {
    libraries("usr/lib64", "libX11.so.6");
    libraries("mine", "libXtst.so.6");
    Files.createDirectories(root.resolve("etc"));
    Files.write(
        root.resolve("etc/ld.so.cache"),
        new byte[] {
          0, (byte) 0xff, 'l', 'i', 'b', 'g', 't', 'k', '-', '3', '.', 's', 'o', '.', '0'
        });
    Map<String, String> environment =
        Map.of("DISPLAY", ":0", "LD_LIBRARY_PATH", "/nowhere:" + root.resolve("mine"));
    assertEquals(Optional.empty(), new Display("Linux", environment, root).obstacle());
    assertTrue(new Display("Linux", environment, root).lacksOpenGl());
  }

  @Test
  void windowsAndMacHaveWhatIsNeeded() {
    assertEquals(Optional.empty(), new Display("Windows 11", Map.of(), root).obstacle());
    assertEquals(Optional.empty(), new Display("Mac OS X", Map.of(), root).obstacle());
    assertFalse(new Display("Mac OS X", Map.of(), root).lacksOpenGl());
  }

  private void libraries(String folder, String... names) throws Exception {
    Path path = Files.createDirectories(root.resolve(folder));
    for (String name : names) {
      Files.writeString(path.resolve(name), "");
    }
  }
}
