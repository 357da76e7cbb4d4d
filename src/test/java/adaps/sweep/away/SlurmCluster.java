package adaps.sweep.away;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.Waiting;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The real Slurm with two nodes of one core each on this machine. */
final class SlurmCluster implements AutoCloseable {
  private static final Path SCRIPT = Path.of("src/test/resources/slurm/cluster.sh");

  private final Path folder;

  /** Commands that know the cluster. */
  private final Path commands;

  private SlurmCluster(Path folder) {
    this.folder = folder;
    commands = folder.resolve("commands");
  }

  /** Whether Slurm is installed, and this is the user who may start it. */
  static boolean isThere() {
    return "root".equals(System.getProperty("user.name"))
        && List.of("slurmctld", "slurmd", "munged", "sbatch").stream()
            .allMatch(
                program ->
                    List.of("/usr/sbin", "/usr/bin", "/usr/local/bin").stream()
                        .anyMatch(place -> Files.isExecutable(Path.of(place, program))));
  }

  /**
   * Starts it.
   *
   * @param folder is taken away at the end; of a short name: the path of a socket has at most 107
   *     characters
   */
  static SlurmCluster start(Path folder) throws Exception {
    SlurmCluster cluster = new SlurmCluster(folder);
    List<String> command =
        new ArrayList<>(List.of("sh", SCRIPT.toString(), "start", folder.toString()));
    command.addAll(freePorts());
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("said.txt").toFile())
            .start();
    assertEquals(0, process.waitFor(), () -> read(folder.resolve("said.txt")));
    Files.createDirectories(cluster.commands);
    for (String name : List.of("sbatch", "squeue", "scontrol", "scancel", "sinfo")) {
      Path wrapper = cluster.commands.resolve(name);
      Files.writeString(
          wrapper,
          "#!/bin/sh\necho "
              + name
              + " >>"
              + cluster.asked()
              + "\nSLURM_CONF="
              + folder.resolve("slurm.conf")
              + " JAVA_TOOL_OPTIONS='-XX:TieredStopAtLevel=1 -XX:+UseSerialGC' exec "
              + name
              + " \"$@\"\n");
      assertTrue(wrapper.toFile().setExecutable(true));
    }
    Waiting.until(
        "both nodes are idle", () -> cluster.said("sinfo"), () -> cluster.idleNodes() == 2);
    Files.delete(cluster.asked());
    return cluster;
  }

  private static List<String> freePorts() throws IOException {
    try (ServerSocket one = new ServerSocket(0);
        ServerSocket two = new ServerSocket(0);
        ServerSocket three = new ServerSocket(0)) {
      return List.of("" + one.getLocalPort(), "" + two.getLocalPort(), "" + three.getLocalPort());
    }
  }

  private long idleNodes() {
    return said("sinfo", "--noheader", "--Node", "--format=%t")
        .lines()
        .filter("idle"::equals)
        .count();
  }

  Slurm slurm() {
    return new Slurm(commands);
  }

  private Path asked() {
    return folder.resolve("asked.txt");
  }

  /** Every command that the cluster was asked by, in order. */
  List<String> commandsAsked() throws IOException {
    return Files.readAllLines(asked());
  }

  /** What one of Slurm's commands prints. */
  String said(String name, String... arguments) {
    List<String> line = new ArrayList<>(List.of(commands.resolve(name).toString()));
    line.addAll(List.of(arguments));
    try {
      Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() throws Exception {
    new ProcessBuilder("sh", SCRIPT.toString(), "stop", folder.toString()).start().waitFor();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
