package adaps;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher script in a project of its own, with a compiler and a Maven that only note calls.
 */
abstract class LauncherProject {
  static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

  @TempDir Path folder;
  Path project;
  Path script;
  Path tools;

  /** What a start of the launcher gave. */
  record Outcome(int code, String out, String err) {}

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

  /** A Maven that notes its call, does something, and leaves a jar. */
  void maven(String doing) throws IOException {
    tool(
        tools.resolve("mvn"),
        "echo \"$JAVA_HOME $*\" >>\"$BUILDS\"\n"
            + doing
            + "\nmkdir -p target/lib\necho jar >target/adaps-studio.jar\n");
  }

  Path jar() throws IOException {
    return project.toRealPath().resolve("target/adaps-studio.jar");
  }

  List<String> builds() throws IOException {
    return Files.readAllLines(folder.resolve("builds"));
  }

  void age(Path file) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(LONG_AGO));
    for (String source : List.of("src/main/A.java", "assets/a.yaml", "src/main", "assets", "src")) {
      Files.setLastModifiedTime(project.resolve(source), FileTime.from(LONG_AGO.minusSeconds(10)));
    }
  }

  Path jdk(String version) throws IOException {
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

  static void tool(Path file, String body) throws IOException {
    Files.writeString(file, "#!/bin/sh\n" + body);
    assertTrue(file.toFile().setExecutable(true));
  }

  Outcome start(Path javaHome, String... arguments) throws Exception {
    return run(script, folder, Map.of("JAVA_HOME", javaHome.toString()), arguments);
  }

  Outcome run(Path command, Path where, Map<String, String> environment, String... arguments)
      throws Exception {
    Process process = process(command, where, environment, arguments).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Outcome(process.waitFor(), out, err);
  }

  ProcessBuilder process(
      Path command, Path where, Map<String, String> environment, String... arguments) {
    List<String> line = new ArrayList<>(List.of(command.toString()));
    line.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(line).directory(where.toFile());
    builder.environment().put("PATH", tools + ":" + System.getenv("PATH"));
    builder.environment().put("BUILDS", folder.resolve("builds").toString());
    builder.environment().remove("ADAPS_JAVA_OPTIONS");
    builder.environment().remove("LC_CTYPE");
    // Whether the tests are run on a desktop makes no difference.
    builder.environment().remove("DISPLAY");
    builder.environment().remove("WAYLAND_DISPLAY");
    builder.environment().putAll(environment);
    return builder;
  }
}
