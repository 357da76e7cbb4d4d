package adaps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/**
 * What builds the program for the launcher of Windows, here with a Maven that leaves a real jar.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Maven's stand-in is for POSIX shells")
class LauncherBuildTest extends LauncherProject {
  private static final String SAID = "Building AdaPS Studio...\n";
  private static final Path JDK = Path.of(System.getProperty("java.home"));

  @BeforeEach
  void makeMaven() throws IOException {
    Path made = folder.resolve("made.jar");
    String entry = "adaps/Freshness.class";
    try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(made));
        OutputStream whole = jar) {
      jar.putNextEntry(new ZipEntry(entry));
      whole.write(Freshness.class.getResourceAsStream("/" + entry).readAllBytes());
    }
    mavenDoing("");
  }

  private void mavenDoing(String doing) throws IOException {
    tool(
        tools.resolve("mvn"),
        "echo \"$JAVA_HOME $*\" >>\"$BUILDS\"\n"
            + doing
            + "\nmkdir -p target/lib\ncp ../made.jar target/adaps-studio.jar\n");
  }

  private ProcessBuilder building(Map<String, String> environment) {
    String source = Path.of("launcher/Build.java").toAbsolutePath().toString();
    Path java = JDK.resolve("bin/java");
    return process(java, folder, environment, source, project.resolve(".").toString());
  }

  private Outcome build(Map<String, String> environment) throws Exception {
    ProcessBuilder building = building(environment);
    List<String> line = new ArrayList<>(building.command());
    return run(Path.of(line.remove(0)), folder, environment, line.toArray(String[]::new));
  }

  @Test
  void buildsOnceWithTheJdkThatRunsIt() throws Exception {
    assertEquals(new Outcome(0, "", SAID), build(Map.of()));
    assertEquals(List.of(JDK + " -B -q -Dmaven.test.skip=true package"), builds());
    assertEquals(new Outcome(0, "", ""), build(Map.of()), "the jar is fresh");
  }

  /** As a closed console ends it. */
  @Test
  void aStartThatWasKilledWhileItBuiltLeavesNoLock() throws Exception {
    mavenDoing("sleep 30");
    Process killed = building(Map.of()).start();
    Waiting.until("Maven runs", () -> Files.exists(folder.resolve("builds")));
    killed.descendants().forEach(ProcessHandle::destroyForcibly);
    killed.destroyForcibly().waitFor();
    assertTrue(Files.exists(project.resolve("target/launcher.lock.file")));
    mavenDoing("");
    assertEquals(new Outcome(0, "", SAID), build(Map.of()));
  }

  @Test
  void whoWaitedForAnotherStartsBuildDoesNotBuildAgain() throws Exception {
    mavenDoing("until [ -f ../go ]; do sleep 0.1; done");
    Process first = building(Map.of()).start();
    Waiting.until("Maven runs", () -> Files.exists(folder.resolve("builds")));
    Path said = folder.resolve("said");
    Process second = building(Map.of()).redirectError(said.toFile()).start();
    Waiting.until("the other waits", () -> Files.size(said) > 0);
    Files.writeString(folder.resolve("go"), "");
    assertEquals(0, first.waitFor());
    assertEquals(0, second.waitFor());
    assertEquals(
        "Another start is building AdaPS Studio; waiting for it...\n", Files.readString(said));
    assertEquals(1, builds().size());
  }

  @Test
  void aFailedBuildIsSaidWithItsReasonAndLeavesNoJar() throws Exception {
    build(Map.of());
    Files.writeString(project.resolve("src/main/B.java"), "");
    mavenDoing(
        "echo '[INFO] begun'\necho '[ERROR] COMPILATION ERROR : '\necho '[ERROR] '\n"
            + "echo '[ERROR] No room left. '\necho half >target/adaps-studio.jar\nexit 3");
    Path log = project.resolve("target/launcher-build.log");
    String sentence =
        "AdaPS Studio could not be built (No room left.); the whole output is in " + log + ".\n";
    assertEquals(new Outcome(1, "", SAID + sentence), build(Map.of()));
    assertFalse(Files.exists(jar()));
    assertTrue(Files.readString(log).contains("begun"));
  }

  @Test
  void whatIsEditedDuringTheBuildMakesItsJarStale() throws Exception {
    mavenDoing("sleep 0.1; touch src/main/A.java; sleep 0.1");
    assertEquals(0, build(Map.of()).code());
    assertFalse(Freshness.isFresh(project));
  }

  @Test
  void withoutMavenThatIsSaid() throws Exception {
    Files.delete(tools.resolve("mvn"));
    String sentence =
        "AdaPS Studio has to be built first and needs Maven for it; install Maven (the command"
            + " mvn).\n";
    assertEquals(new Outcome(1, "", sentence), build(Map.of("PATH", tools.toString())));
  }

  @Test
  void aTargetThatCannotBeMadeIsSaid() throws Exception {
    Files.writeString(project.resolve("target"), "");
    String sentence =
        project.resolve("target") + " cannot be written; AdaPS Studio is built there.\n";
    assertEquals(new Outcome(1, "", sentence), build(Map.of()));
  }
}
