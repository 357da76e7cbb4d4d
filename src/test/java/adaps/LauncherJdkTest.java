package adaps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Which JDK the launcher script takes, and how it starts it. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the script is for POSIX shells")
class LauncherJdkTest extends LauncherProject {
  @Test
  void theNewestJdkOnThePathIsTaken() throws Exception {
    Path older = jdk("17.0.9");
    Path newer = jdk("199.0.1");
    String path = older + "/bin:" + newer + "/bin:" + tools + ":" + System.getenv("PATH");
    Outcome start = run(script, folder, Map.of("PATH", path, "JAVA_HOME", ""));
    assertEquals(0, start.code(), start.err());
    assertTrue(start.out().startsWith("java 199.0.1:"), start.out());
    assertTrue(builds().get(0).startsWith(newer + " "), builds().get(0));
  }

  @Test
  void javaHomeDecidesAndMustBeNewEnough() throws Exception {
    Outcome old = start(jdk("11.0.2"));
    assertEquals(1, old.code());
    assertEquals(1, old.err().lines().count(), old.err());
    assertTrue(old.err().contains("Java 11") && old.err().contains("JDK 17 or newer"), old.err());
    Outcome none = start(folder.resolve("nothing"));
    assertEquals(1, none.code());
    assertTrue(none.err().contains("no JDK 17 or newer"), none.err());
    Outcome good = start(jdk("17.0.1"));
    assertTrue(good.out().startsWith("java 17.0.1:"), good.out());
  }

  @Test
  void flagsFollowTheJdk() throws Exception {
    String old = start(jdk("17.0.1")).out();
    assertTrue(old.contains("[--add-modules=jdk.incubator.vector]"), old);
    assertFalse(old.contains("unsafe"), old);
    String recent = start(jdk("25")).out();
    assertTrue(recent.contains("[--sun-misc-unsafe-memory-access=allow]"), recent);
    Path bare = jdk("21.0.1");
    Files.writeString(bare.resolve("release"), "JAVA_VERSION=\"21.0.1\"\nMODULES=\"java.base\"\n");
    assertFalse(start(bare).out().contains("vector"), "the module is not there");
  }

  @Test
  void aWindowLoadsItsClassesFromAnArchiveWhereTheJdkCanMakeOne() throws Exception {
    String archive = "[-XX:SharedArchiveFile=" + project.resolve("target/adaps-studio.jsa") + "]";
    String recent = onDisplay(jdk("25"), ":7");
    assertTrue(recent.contains("[-XX:+AutoCreateSharedArchive] " + archive), recent);
    assertTrue(recent.contains("[-Xlog:cds*=off]") && recent.contains("[-Xlog:aot*=off]"), recent);
    String before = onDisplay(jdk("21.0.1"), ":7");
    assertTrue(before.contains(archive) && !before.contains("aot"), before);
    assertFalse(onDisplay(jdk("17.0.1"), ":7").contains("Archive"), "JDK 19 is the first");
    assertFalse(onDisplay(jdk("25"), "").contains("Archive"), "no window, no classes of it");
    assertFalse(start(jdk("25"), "train").out().contains("Archive"), "a command without window");
  }

  private String onDisplay(Path home, String display) throws Exception {
    Map<String, String> there =
        Map.of("JAVA_HOME", home.toString(), "DISPLAY", display, "WAYLAND_DISPLAY", "");
    return run(script, folder, there).out();
  }

  /** Java would write file names in the locale's charset, and lose what that does not have. */
  @Test
  void aLocaleOfAnotherCharsetMakesWayForUtf8() throws Exception {
    String old =
        "case $1 in charmap) echo ANSI_X3.4-1968 ;; *) printf 'C\\n"
            + "C.utf8\\n"
            + "de_DE.utf8\\n"
            + "' ;; esac\n";
    tool(tools.resolve("locale"), old);
    Path home = jdk("17.0.1");
    tool(home.resolve("bin/java"), "echo \"$LC_ALL|$LC_CTYPE\"\n");
    Map<String, String> all = Map.of("JAVA_HOME", home.toString(), "LC_ALL", "POSIX");
    assertEquals("C.utf8|\n", run(script, folder, all).out());
    Map<String, String> none = Map.of("JAVA_HOME", home.toString(), "LC_ALL", "", "LANG", "C");
    assertEquals("|C.utf8\n", run(script, folder, none).out());
    tool(tools.resolve("locale"), old.replace("C.utf8\\n", ""));
    assertEquals("de_DE.utf8|\n", run(script, folder, all).out());
    tool(tools.resolve("locale"), "echo UTF-8\n");
    assertEquals("POSIX|\n", run(script, folder, all).out());
  }
}
