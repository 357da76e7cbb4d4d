package adaps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When the launcher script builds, and what it says when it cannot. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the script is for POSIX shells")
class LauncherScriptTest extends LauncherProject {
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
        "echo x >>\"$BUILDS\"\necho '[ERROR] COMPILATION ERROR : '\n"
            + "echo '[ERROR] cannot find symbol'\necho '[ERROR] more'\nexit 1\n");
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
}
