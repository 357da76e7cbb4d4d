package adaps.studio.shell;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import adaps.studio.look.ThemeChoice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudioPreferencesTest {
  @TempDir Path folder;

  @Test
  void whatWasSavedIsThereTheNextTime() {
    Path file = folder.resolve("new/window.properties");
    StudioPreferences first = new StudioPreferences(file);
    assertEquals(ThemeChoice.SYSTEM, first.theme());
    first.setTheme(ThemeChoice.LIGHT);
    first.setNumber("width", 1234);
    first.save();
    StudioPreferences second = new StudioPreferences(file);
    assertEquals(ThemeChoice.LIGHT, second.theme());
    assertEquals(1234, second.number("width", 1));
    assertEquals(7, second.number("height", 7));
  }

  @Test
  void aFolderThatCannotBeMadeIsNoObstacle() throws IOException {
    Path inTheWay = Files.writeString(folder.resolve("file"), "");
    StudioPreferences preferences =
        new StudioPreferences(inTheWay.resolve("below").resolve("window.properties"));
    assertDoesNotThrow(preferences::save);
    assertEquals(ThemeChoice.SYSTEM, preferences.theme());
  }

  @Test
  void nonsenseInTheFileIsReadAsNothing() throws IOException {
    Path file = Files.writeString(folder.resolve("window.properties"), "width=wide\ntheme=\\u00\n");
    assertEquals(5, new StudioPreferences(file).number("width", 5));
  }
}
