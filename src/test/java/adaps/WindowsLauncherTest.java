package adaps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher for Windows in Wine's command processor, with a Java that only says what it is
 * given. Wine 8 knows neither locked files nor {@code findstr} nor {@code where}, so that building
 * cannot be tried there.
 */
@EnabledIf("isWineThere")
class WindowsLauncherTest {
  @TempDir static Path folder;
  private static Path project;
  private static Path prefix;

  static boolean isWineThere() {
    try {
      return new ProcessBuilder("wine", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @BeforeAll
  static void makeProject() throws Exception {
    prefix = folder.resolve("wine");
    project = folder.resolve("project");
    Files.createDirectories(project.resolve("launcher"));
    Files.createDirectories(project.resolve("target/lib"));
    Files.writeString(project.resolve("target/adaps-studio.jar"), "");
    String script = Files.readString(Path.of("launcher/adaps.cmd")).replace("\r", "");
    Files.writeString(project.resolve("launcher/adaps.cmd"), script.replace("\n", "\r\n"));
  }

  @Test
  void javaHomeIsTakenInAllForms() throws Exception {
    Path home = jdk("a & (b) ^ jdk", "24.0.1", "java.base jdk.incubator.vector");
    String expected =
        "java [-XX:MaxRAMPercentage=50] [-Dfile.encoding=UTF-8]"
            + " [--add-modules=jdk.incubator.vector] [--sun-misc-unsafe-memory-access=allow] [-jar]"
            + " ["
            + windows(project.resolve("target/adaps-studio.jar"))
            + "] [train]\n";
    assertEquals(expected, said(windows(home)));
    assertEquals(expected, said("\"" + windows(home) + "\""));
  }

  @Test
  void flagsFollowTheJdk() throws Exception {
    String said = said(windows(jdk("bare", "21", "java.base java.desktop")));
    assertTrue(said.startsWith("java ["), said);
    assertTrue(!said.contains("vector") && !said.contains("unsafe"), said);
  }

  @Test
  void aJavaHomeThatIsNoneIsSaidAndNothingInItIsRun() throws Exception {
    String said = said("Z:\\none & echo RUN");
    assertEquals(
        "JAVA_HOME is Z:\\n"
            + "one & echo RUN, which is no JDK 17 or newer; set it to one, or unset it.",
        said.strip());
    String old = said(windows(jdk("old", "11.0.2", "java.base")));
    assertTrue(old.contains("which is no JDK 17 or newer"), old);
  }

  @Test
  void aTargetThatCannotBeMadeIsSaid() throws Exception {
    Path other = folder.resolve("other");
    Files.createDirectories(other.resolve("launcher"));
    Files.copy(project.resolve("launcher/adaps.cmd"), other.resolve("launcher/adaps.cmd"));
    Files.writeString(other.resolve("target"), "");
    String said = said(other, windows(jdk("good", "17", "java.base")));
    assertTrue(said.contains("target cannot be written; AdaPS Studio is built there."), said);
  }

  private static Path jdk(String name, String version, String modules) throws IOException {
    Path home = folder.resolve(name);
    Files.createDirectories(home.resolve("bin"));
    Files.writeString(
        home.resolve("release"),
        "IMPLEMENTOR=\"x\"\r\nJAVA_VERSION=\"" + version + "\"\r\nMODULES=\"" + modules + "\"\r\n");
    for (String program : List.of("java.exe", "javac.exe")) {
      Path file = home.resolve("bin").resolve(program);
      Files.writeString(file, "#!/bin/sh\nprintf 'java'; printf ' [%s]' \"$@\"; echo\n");
      assertTrue(file.toFile().setExecutable(true));
    }
    return home;
  }

  private static String windows(Path path) {
    return "Z:" + path.toAbsolutePath().toString().replace('/', '\\');
  }

  private static String said(String javaHome) throws Exception {
    return said(project, javaHome);
  }

  private static String said(Path where, String javaHome) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
            "wine", "cmd", "/c", windows(where.resolve("launcher/adaps.cmd")), "train");
    builder.environment().put("WINEPREFIX", prefix.toString());
    builder.environment().put("WINEDEBUG", "-all");
    builder.environment().put("JAVA_HOME", javaHome);
    Path said = Files.createTempFile(folder, "said", ".txt");
    Process process = builder.redirectErrorStream(true).redirectOutput(said.toFile()).start();
    process.waitFor();
    return Files.readString(said, StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.startsWith("wine: "))
        .reduce("", (all, line) -> all + line + "\n");
  }
}
