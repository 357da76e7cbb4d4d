package adaps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The launcher script in a project of its own, with a compiler and a Maven that only note calls.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the script is for POSIX shells")
class LauncherScriptTest {
  private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

  @TempDir Path folder;
  private Path project;
  private Path script;
  private Path tools;

  /** What a start of the launcher gave. */
  private record Outcome(int code, String out, String err) {}

  @BeforeEach
  void makeProject() throws Exception {
    project = Files.createDirectories(folder.resolve("a project"));
    script = project.resolve("launcher/adaps");
    Files.createDirectories(script.getParent());
    Files.copy(Path.of("launcher/adaps"), script);
    assertTrue(script.toFile().setExecutable(true));
    for (String source : List.of("src/main/A.java", "assets/a.yaml")) {
      Files.createDirectories(project.resolve(source).getParent());
      Files.writeString(project.resolve(source), "");
    }
    Files.writeString(project.resolve("pom.xml"), "");
    tools = Files.createDirectories(folder.resolve("tools"));
    maven("");
  }

  @Test
  void theFirstStartBuildsWithOneLineOnStandardError() throws Exception {
    Outcome start = start(jdk("17.0.1"), "train", "a b");
    assertEquals(0, start.code(), start.err());
    assertEquals("Building AdaPS Studio...\n", start.err());
    assertEquals(1, builds().size());
    assertTrue(builds().get(0).endsWith(" package"), builds().get(0));
    assertTrue(start.out().endsWith("[-jar] [" + jar() + "] [train] [a b]\n"), start.out());
  }

  @Test
  void aJarNewerThanAllItsSourcesIsTakenAsItIs() throws Exception {
    Path home = jdk("17.0.1");
    start(home);
    Outcome second = start(home);
    assertEquals("", second.err());
    assertEquals(1, builds().size());
  }

  @Test
  void whateverTheJarIsMadeOfMakesItStale() throws Exception {
    Path home = jdk("17.0.1");
    start(home);
    int expected = 1;
    for (String source : List.of("src/main/A.java", "assets/a.yaml", "pom.xml")) {
      Files.setLastModifiedTime(
          project.resolve(source), FileTime.from(Instant.now().plusSeconds(5)));
      start(home);
      assertEquals(++expected, builds().size(), source);
      Files.setLastModifiedTime(project.resolve(source), FileTime.from(LONG_AGO));
    }
    start(home);
    assertEquals(expected, builds().size());
  }

  @Test
  void aSourceTakenAwayMakesTheJarStale() throws Exception {
    Path home = jdk("17.0.1");
    start(home);
    age(jar());
    Files.setLastModifiedTime(project.resolve("pom.xml"), FileTime.from(LONG_AGO.minusSeconds(9)));
    Files.delete(project.resolve("src/main/A.java"));
    start(home);
    assertEquals(2, builds().size());
  }

  @Test
  void tooFewOpenFilesAreRaisedOrSaidInOneSentence() throws Exception {
    Map<String, String> environment = Map.of("JAVA_HOME", jdk("17.0.1").toString());
    Outcome raised = run(limited("ulimit -S -n 64"), folder, environment);
    assertEquals(0, raised.code(), raised.err());
    Outcome refused = run(limited("ulimit -n 64"), folder, environment);
    // Whoever may raise the hard limit is not refused.
    Outcome mayRaise = run(limited("ulimit -n 64; ulimit -n 256 || exit 9"), folder, environment);
    if (mayRaise.code() == 9) {
      assertEquals(1, refused.code(), refused.err());
      assertTrue(refused.err().startsWith("Only 64 files may be open at once"), refused.err());
      assertEquals(1, refused.err().lines().count(), refused.err());
    } else {
      assertEquals(0, refused.code(), refused.err());
    }
  }

  /** The launcher behind a command of the shell that limits it. */
  private Path limited(String limit) throws IOException {
    Path limited = folder.resolve("limited");
    Files.writeString(limited, "#!/bin/sh\n" + limit + "\nexec '" + script + "' \"$@\"\n");
    assertTrue(limited.toFile().setExecutable(true));
    return limited;
  }

  @Test
  void itWorksFromAnywhereThroughLinks() throws Exception {
    Path links = Files.createDirectories(folder.resolve("some links"));
    Files.createSymbolicLink(links.resolve("second"), Path.of("../a project/launcher/adaps"));
    Path first = Files.createSymbolicLink(links.resolve("first"), Path.of("second"));
    Outcome start = run(first, folder, Map.of("JAVA_HOME", jdk("17.0.1").toString()));
    assertEquals(0, start.code(), start.err());
    assertTrue(start.out().contains("[" + jar() + "]"), start.out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a:b", "smile \uD83D\uDE00"})
  void aFolderThatJavaLoadsNothingFromIsSaid(String name) throws Exception {
    Charset ofNames = Charset.forName(System.getProperty("sun.jnu.encoding"));
    assumeTrue(ofNames.newEncoder().canEncode(name), "the locale has no such letters");
    Path moved = Files.move(project, folder.resolve(name)).toRealPath();
    Outcome start = run(moved.resolve("launcher/adaps"), folder, Map.of());
    assertEquals(1, start.code());
    assertTrue(start.err().startsWith("Java loads no program from " + moved), start.err());
  }

  @Test
  void startsAtTheSameTimeBuildOnce() throws Exception {
    maven("sleep 2");
    Path home = jdk("17.0.1");
    List<Process> starts = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      starts.add(process(script, folder, Map.of("JAVA_HOME", home.toString())).start());
    }
    for (Process start : starts) {
      assertTrue(start.waitFor(60, TimeUnit.SECONDS));
      assertEquals(0, start.exitValue());
    }
    assertEquals(1, builds().size());
    assertFalse(Files.exists(project.resolve("target/launcher.lock")));
  }

  @Test
  void aLockWhoseOwnerIsGoneIsBroken() throws Exception {
    Process gone = new ProcessBuilder("true").start();
    gone.waitFor();
    Path lock = Files.createDirectories(project.resolve("target/launcher.lock"));
    Files.writeString(lock.resolve("owner"), gone.pid() + "\n");
    Outcome start = start(jdk("17.0.1"));
    assertEquals(0, start.code(), start.err());
    assertEquals(1, builds().size());
  }

  @Test
  void aFailedBuildIsSaidInOneSentenceAndTriedAgain() throws Exception {
    tool(
        tools.resolve("mvn"),
        "echo x >>\"$BUILDS\"\necho '[ERROR] cannot find symbol'\necho '[ERROR] more'\nexit 1\n");
    Path home = jdk("17.0.1");
    Outcome start = start(home);
    Path log = project.resolve("target/launcher-build.log");
    assertEquals(1, start.code());
    assertEquals(
        "Building AdaPS Studio...\nAdaPS Studio could not be built (cannot find symbol); the whole"
            + " output is in "
            + log
            + ".\n",
        start.err());
    assertEquals("", start.out());
    assertTrue(Files.readString(log).contains("[ERROR] more"));
    assertFalse(Files.exists(project.resolve("target/launcher.lock")));
    start(home);
    assertEquals(2, builds().size());
  }

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

  /** A Maven that notes its call, does something, and leaves a jar. */
  private void maven(String doing) throws IOException {
    tool(
        tools.resolve("mvn"),
        "echo \"$JAVA_HOME $*\" >>\"$BUILDS\"\n"
            + doing
            + "\nmkdir -p target/lib\necho jar >target/adaps-studio.jar\n");
  }

  private Path jar() throws IOException {
    return project.toRealPath().resolve("target/adaps-studio.jar");
  }

  private List<String> builds() throws IOException {
    return Files.readAllLines(folder.resolve("builds"));
  }

  private void age(Path file) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(LONG_AGO));
    for (String source : List.of("src/main/A.java", "assets/a.yaml", "src/main", "assets", "src")) {
      Files.setLastModifiedTime(project.resolve(source), FileTime.from(LONG_AGO.minusSeconds(10)));
    }
  }

  private Path jdk(String version) throws IOException {
    Path home = folder.resolve("jdk " + version);
    Files.createDirectories(home.resolve("bin"));
    Files.createDirectories(home.resolve("lib"));
    Files.writeString(home.resolve("lib/modules"), "");
    Files.writeString(
        home.resolve("release"),
        "JAVA_VERSION=\"" + version + "\"\nMODULES=\"java.base jdk.incubator.vector\"\n");
    tool(home.resolve("bin/javac"), "");
    tool(home.resolve("bin/java"), "printf 'java " + version + ":'\nprintf ' [%s]' \"$@\"\necho\n");
    return home;
  }

  private static void tool(Path file, String body) throws IOException {
    Files.writeString(file, "#!/bin/sh\n" + body);
    assertTrue(file.toFile().setExecutable(true));
  }

  private Outcome start(Path javaHome, String... arguments) throws Exception {
    return run(script, folder, Map.of("JAVA_HOME", javaHome.toString()), arguments);
  }

  private Outcome run(
      Path command, Path where, Map<String, String> environment, String... arguments)
      throws Exception {
    Process process = process(command, where, environment, arguments).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Outcome(process.waitFor(), out, err);
  }

  private ProcessBuilder process(
      Path command, Path where, Map<String, String> environment, String... arguments) {
    List<String> line = new ArrayList<>(List.of(command.toString()));
    line.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(line).directory(where.toFile());
    builder.environment().put("PATH", tools + ":" + System.getenv("PATH"));
    builder.environment().put("BUILDS", folder.resolve("builds").toString());
    builder.environment().remove("ADAPS_JAVA_OPTIONS");
    builder.environment().remove("LC_CTYPE");
    builder.environment().putAll(environment);
    return builder;
  }
}
