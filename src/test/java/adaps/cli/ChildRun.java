package adaps.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.JavaProcess;
import adaps.Waiting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The program in a process of its own, which a test may treat badly. */
public final class ChildRun {
  private static final long PATIENCE_SECONDS = 300;

  private final Process process;
  private final Path said;
  private final Path temporary;

  /**
   * @param folder where it may write its log and what it says
   */
  ChildRun(Path folder, List<String> arguments) throws IOException {
    this(folder, "adaps.Launcher", arguments);
  }

  /**
   * @param main the class that it runs
   */
  public ChildRun(Path folder, String main, List<String> arguments) throws IOException {
    this(folder, main, List.of(), arguments);
  }

  /**
   * @param jvm further flags of its JVM
   */
  ChildRun(Path folder, String main, List<String> jvm, List<String> arguments) throws IOException {
    said = Files.createTempFile(folder, "said", ".txt");
    temporary = Files.createTempDirectory(folder, "temporary");
    List<String> flags = new ArrayList<>();
    flags.add("-Xmx512m");
    flags.add("-Djava.awt.headless=true");
    flags.add("-Dadaps.logs=" + folder.resolve("logs"));
    flags.add("-Djava.io.tmpdir=" + temporary);
    flags.addAll(jvm);
    process =
        JavaProcess.of(flags, main, arguments)
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
  }

  long pid() {
    return process.pid();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** Processes that it has begun and that would outlive it. */
  long children() {
    return process.descendants().count();
  }

  /** What it has put into its folder for temporary files. */
  List<Path> temporaryFiles() throws IOException {
    try (Stream<Path> files = Files.walk(temporary)) {
      return files.filter(file -> !file.equals(temporary)).sorted().toList();
    }
  }

  /** As {@code kill -9}. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Sends a signal by name, for example {@code TERM}. */
  public void signal(String name) throws Exception {
    new ProcessBuilder("kill", "-" + name, Long.toString(pid())).start().waitFor();
  }

  public int exit() throws InterruptedException {
    assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), "it hangs: " + said());
    return process.exitValue();
  }

  public String said() {
    try {
      return Files.readString(said);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /**
   * Waits until there is something, or the process has ended.
   *
   * @param what completes "the process"
   */
  public static void await(ChildRun child, String what, Callable<Boolean> condition) {
    Waiting.until(
        "the process " + what + ", or has ended",
        child::said,
        () -> condition.call() || !child.isAlive());
  }

  /** Waits until it has used so much more of the processor, or has ended. */
  void awaitComputing(long millis) {
    Duration until = computed().plusMillis(millis);
    await(this, "has computed for " + millis + " ms", () -> computed().compareTo(until) >= 0);
  }

  private Duration computed() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** The only run folder, once its configuration is whole. */
  public static Optional<Path> run(Path runs) throws IOException {
    if (!Files.isDirectory(runs)) {
      return Optional.empty();
    }
    try (Stream<Path> all = Files.list(runs)) {
      return all.filter(run -> Files.exists(run.resolve("config.yaml"))).findFirst();
    }
  }
}
