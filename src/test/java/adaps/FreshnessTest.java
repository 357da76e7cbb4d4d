package adaps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a jar is stale: the rule of Windows beside the other launcher's, on the same folders. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the other launcher is for POSIX shells")
class FreshnessTest extends LauncherProject {
  private Path home;

  @BeforeEach
  void buildAndPutAllElseBehindIt() throws Exception {
    Files.createDirectories(project.resolve("assets/screenshots"));
    Files.writeString(project.resolve("assets/screenshots/window.png"), "");
    home = jdk("17.0.1");
    start(home);
    Files.setLastModifiedTime(jar(), FileTime.from(LONG_AGO));
    try (Stream<Path> all = Files.walk(project)) {
      for (Path each : all.filter(path -> !path.startsWith(project.resolve("target"))).toList()) {
        Files.setLastModifiedTime(each, FileTime.from(LONG_AGO.minusSeconds(10)));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "nothing, pom.xml, true",
    "touch, pom.xml, false",
    "touch, src/main/A.java, false",
    "touch, assets/a.yaml, false",
    "delete, src/main/A.java, false",
    "write, src/main/deep/er/B.java, false",
    "write, assets/screenshots.yaml, false",
    "touch, assets/screenshots/window.png, true",
    "delete, assets/screenshots/window.png, true",
    "write, assets/screenshots/another.png, true",
    "write, README.md, true",
    "write, src/test/ATest.java, true"
  })
  void bothLaunchersBuildAfterTheSame(String edit, String file, boolean fresh) throws Exception {
    edit(edit, project.resolve(file));
    // The path as the launcher of Windows gives it.
    assertEquals(fresh, Freshness.isFresh(project.resolve(".")), "Freshness");
    start(home);
    assertEquals(fresh ? 1 : 2, builds().size(), "the other launcher");
  }

  private static void edit(String edit, Path file) throws IOException {
    if (edit.equals("touch")) {
      Files.setLastModifiedTime(file, FileTime.from(LONG_AGO.plusSeconds(5)));
    } else if (edit.equals("delete")) {
      Files.delete(file);
    } else if (edit.equals("write")) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, "");
    }
  }

  @Test
  void withoutJarOrSourcesNothingIsFresh() throws Exception {
    Files.delete(project.resolve("pom.xml"));
    assertFalse(Freshness.isFresh(project));
    Files.writeString(project.resolve("pom.xml"), "");
    Files.delete(jar());
    assertFalse(Freshness.isFresh(project));
  }
}
