package adaps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher for Windows in Wine's command processor, with stand-ins for the programs that it
 * starts. Wine 8 has no locked files and no {@code for /d} with quotation marks, so this cannot be
 * tried there: waiting for another start's build, the search in the folders where installers put
 * JDKs, and a machine without Maven. When a jar is stale is in {@link FreshnessTest}.
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

  /**
   * Java's stand-in is a program of Wine's that refuses all arguments: also those by which the jar
   * would say that it is fresh, so that it is built.
   */
  @Test
  void theCodeOfJavaDecidesWhetherToBuildAndHowTheLauncherEnds() throws Exception {
    Path home = jdk("with a code", "21", "java.base");
    said(windows(home));
    Path refuses = prefix.resolve("drive_c/windows/system32/xcopy.exe");
    Files.copy(refuses, home.resolve("bin/java.exe"), StandardCopyOption.REPLACE_EXISTING);
    Path stale = toBuild("stale", "echo x> target\\adaps-studio.jar");
    Files.writeString(stale.resolve("target/adaps-studio.jar"), "");
    ProcessBuilder start = starting(stale.resolve("launcher/adaps.cmd"), windows(home));
    start.environment().put("WINEPATH", windows(stale.resolve("bin")));
    Process process = start.redirectOutput(folder.resolve("code.txt").toFile()).start();
    assertEquals(4, process.waitFor(), Files.readString(folder.resolve("code.txt")));
    assertTrue(
        Files.readString(stale.resolve("target/launcher-build.log")).contains("in "), "no build");
  }

  @Test
  void aJavaHomeThatIsNoneIsSaidAndNothingInItIsRun() throws Exception {
    String said = said("Z:\\none & echo RUN");
    assertEquals(
        "JAVA_HOME is Z:\\n"
            + "one & echo RUN, which is no JDK 17 or newer; set it to one, or unset it.",
        said.strip());
    String old = said(windows(jdk("old", "11.0.2", "java.base")));
    // Where Windows says 11, Wine says the whole version.
    assertTrue(old.contains("which is Java 11"), old);
    assertTrue(old.contains("and no JDK 17 or newer"), old);
  }

  @Test
  void withoutAJavaHomeTheJdkOfThePathIsTakenAndTheJarIsBuiltWhereThereIsNone() throws Exception {
    Path home = jdk("of the path", "21.0.2", "java.base");
    Path built = toBuild("built", "echo x> target\\adaps-studio.jar");
    String said = saidWithStandIns(built, home);
    assertTrue(said.contains("Building AdaPS Studio..."), said);
    assertTrue(said.contains("java [-XX:MaxRAMPercentage=50]"), said);
    assertTrue(
        Files.readString(built.resolve("target/launcher-build.log"))
            .contains("in " + windows(built) + " with " + windows(home)));
  }

  @Test
  void aFailedBuildIsSaidWithItsReasonAndLeavesNoJar() throws Exception {
    Path home = jdk("for failures", "21.0.2", "java.base");
    Path broken =
        toBuild(
            "broken",
            "echo x> target\\adaps-studio.jar\r\necho [ERROR] No room left.\r\nexit /b 1");
    String said = saidWithStandIns(broken, home);
    assertTrue(
        said.contains(
            "AdaPS Studio could not be built (No room left.); the whole output is in "
                + windows(broken.resolve("target/launcher-build.log"))),
        said);
    assertTrue(Files.notExists(broken.resolve("target/adaps-studio.jar")));
  }

  /** A project with nothing built, and Maven as it is to behave. */
  private static Path toBuild(String name, String maven) throws IOException {
    Path to = folder.resolve(name);
    Files.createDirectories(to.resolve("launcher"));
    Files.createDirectories(to.resolve("target/lib"));
    Files.createDirectories(to.resolve("bin"));
    String script = Files.readString(project.resolve("launcher/adaps.cmd"));
    // Wine has no files that only one process may write.
    String locked = "8>&2 2>nul (9>\"%LOCK%\" (set \"HELD=1\"& call :build 2>&8))\r\n";
    assertTrue(script.contains(locked));
    Files.writeString(
        to.resolve("launcher/adaps.cmd"),
        script.replace(locked, "set \"HELD=1\"& call :build\r\n"));
    Files.writeString(
        to.resolve("bin/mvn.cmd"), "@echo in %CD% with %JAVA_HOME%\r\n@" + maven + "\r\n");
    return to;
  }

  /**
   * What it says without a JAVA_HOME.
   *
   * @param home the JDK whose compiler is on the path
   */
  private static String saidWithStandIns(Path where, Path home) throws Exception {
    Path bin = where.resolve("bin");
    standIn(
        bin.resolve("where.exe"),
        "[ \"$1\" != javac ] || printf '%s\\r\\n' '"
            + windows(home.resolve("bin/javac.exe"))
            + "'");
    String script =
        "@set \"PATH=%s;%%PATH%%\"\r\n@set \"JAVA_HOME=\"\r\n@call \"%s\" train\r\n"
            .formatted(windows(bin), windows(where.resolve("launcher/adaps.cmd")));
    Path outer = where.resolve("outer.cmd");
    Files.writeString(outer, script);
    String said = saidBy(outer, "");
    // Wine does not wait for what a program of the host's writes, so that "where" may say nothing.
    for (int again = 0; again < 5 && said.contains("found none"); again++) {
      said = saidBy(outer, "");
    }
    return said;
  }

  private static void standIn(Path file, String does) throws IOException {
    Files.writeString(file, "#!/bin/sh\n" + does + "\n");
    assertTrue(file.toFile().setExecutable(true));
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
      standIn(home.resolve("bin").resolve(program), "printf 'java'; printf ' [%s]' \"$@\"; echo");
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
    return saidBy(where.resolve("launcher/adaps.cmd"), javaHome);
  }

  private static ProcessBuilder starting(Path script, String javaHome) {
    ProcessBuilder builder = new ProcessBuilder("wine", "cmd", "/c", windows(script), "train");
    builder.environment().put("WINEPREFIX", prefix.toString());
    builder.environment().put("WINEDEBUG", "-all");
    builder.environment().put("JAVA_HOME", javaHome);
    return builder.redirectErrorStream(true);
  }

  private static boolean isWhole(String said) {
    return said.endsWith("\n") && !said.strip().endsWith("Building AdaPS Studio...");
  }

  private static String saidBy(Path script, String javaHome) throws Exception {
    Path said = Files.createTempFile(folder, "said", ".txt");
    starting(script, javaHome).redirectOutput(said.toFile()).start().waitFor();
    // Nor does it wait for what stands in for Java.
    Waiting.until("something was said to its end", () -> isWhole(Files.readString(said)));
    return Files.readString(said, StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.startsWith("wine: "))
        .reduce("", (all, line) -> all + line + "\n");
  }
}
