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
 * starts. Wine 8 has no {@code for /d} with quotation marks, so that the search in the folders
 * where installers put JDKs cannot be tried there. When a jar is stale is in {@link FreshnessTest},
 * how it is built in {@link LauncherBuildTest}.
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

  /** Java's stand-in is a program of Wine's that refuses all arguments with its code. */
  @Test
  void aBuildThatFailsEndsTheStartAndTheCodeOfTheProgramIsTheLaunchers() throws Exception {
    Path home = refusing("with a code");
    assertEquals(1, code(toBuild("failing"), home));
    Path image = folder.resolve("image");
    Files.createDirectories(image.resolve("app"));
    Files.writeString(image.resolve("app/adaps-studio.jar"), "");
    Files.copy(project.resolve("launcher/adaps.cmd"), image.resolve("adaps.cmd"));
    Files.move(home, image.resolve("runtime"));
    assertEquals(4, code(image.resolve("adaps.cmd"), home));
  }

  private static Path refusing(String name) throws Exception {
    Path home = jdk(name, "21", "java.base");
    said(windows(home));
    Path refuses = prefix.resolve("drive_c/windows/system32/xcopy.exe");
    Files.copy(refuses, home.resolve("bin/java.exe"), StandardCopyOption.REPLACE_EXISTING);
    return home;
  }

  private static int code(Path script, Path home) throws Exception {
    return starting(script, windows(home))
        .redirectOutput(folder.resolve("code.txt").toFile())
        .start()
        .waitFor();
  }

  @Test
  void aJavaThatCannotCompileDoesNotBuild() throws Exception {
    Path home = jdk("for running", "21", "java.base");
    Files.delete(home.resolve("bin/javac.exe"));
    assertEquals(
        "AdaPS Studio has to be built first, but "
            + windows(home)
            + " has no compiler; set JAVA_HOME to a JDK.",
        saidBy(toBuild("not compiled"), windows(home)).strip());
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
    Path script = toBuild("built");
    String said = saidWithStandIns(script, jdk("of the path", "21.0.2", "java.base"));
    String source = windows(script.resolveSibling("Build.java"));
    String built = windows(script.getParent().getParent()) + "\\.";
    assertTrue(said.contains("java [" + source + "] [" + built + "]\n"), said);
    assertTrue(said.contains("java [-XX:MaxRAMPercentage=50]"), said);
  }

  /** The launcher of a project with nothing built. */
  private static Path toBuild(String name) throws IOException {
    Path script = folder.resolve(name).resolve("launcher/adaps.cmd");
    Files.createDirectories(script.getParent());
    return Files.copy(project.resolve("launcher/adaps.cmd"), script);
  }

  /**
   * What it says without a JAVA_HOME.
   *
   * @param home the JDK whose compiler is on the path
   */
  private static String saidWithStandIns(Path launcher, Path home) throws Exception {
    Path bin = Files.createDirectories(launcher.resolveSibling("bin"));
    standIn(
        bin.resolve("where.exe"),
        "[ \"$1\" != javac ] || printf '%s\\r\\n' '"
            + windows(home.resolve("bin/javac.exe"))
            + "'");
    String script =
        "@set \"PATH=%s;%%PATH%%\"\r\n@set \"JAVA_HOME=\"\r\n@call \"%s\" train\r\n"
            .formatted(windows(bin), windows(launcher));
    Path outer = bin.resolve("outer.cmd");
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
    return saidBy(project.resolve("launcher/adaps.cmd"), javaHome);
  }

  private static ProcessBuilder starting(Path script, String javaHome) {
    ProcessBuilder builder = new ProcessBuilder("wine", "cmd", "/c", windows(script), "train");
    builder.environment().put("WINEPREFIX", prefix.toString());
    builder.environment().put("WINEDEBUG", "-all");
    builder.environment().put("JAVA_HOME", javaHome);
    return builder.redirectErrorStream(true);
  }

  private static boolean isWhole(String said) {
    return said.endsWith("\n") && (!said.contains("Build.java") || said.contains("[-jar]"));
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
