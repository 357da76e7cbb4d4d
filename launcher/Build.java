import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Builds the program for the launcher of Windows, one start at a time. {@code java
 * launcher/Build.java PROJECT} ends with 0 when there is a fresh jar, else with 1 and a sentence.
 *
 * <p>The command processor has no lock that ends with its owner; the system takes this one away
 * from a process that is closed or killed, and the file that stays is none.
 */
final class Build {
  private static final long LOOK_MILLIS = 500;

  /** Lines that end with a colon head others. */
  private static final Pattern ERROR = Pattern.compile(".*\\[ERROR] *(.*[^ :]) *");

  private final Path project;
  private final Path target;
  private final Path jar;
  private final Path log;
  private final Path jdk = Path.of(System.getProperty("java.home"));

  private Build(Path project) {
    this.project = project;
    target = project.resolve("target");
    jar = target.resolve("adaps-studio.jar");
    log = target.resolve("launcher-build.log");
  }

  private static final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    Refusal(String sentence) {
      super(sentence);
    }
  }

  /**
   * @param arguments the folder of {@code pom.xml}
   */
  public static void main(String[] arguments) throws InterruptedException {
    try {
      new Build(Path.of(arguments[0]).toAbsolutePath().normalize()).alone();
    } catch (Refusal e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  private void alone() throws Refusal, InterruptedException {
    try {
      Files.createDirectories(target);
      Path file = target.resolve("launcher.lock.file");
      try (FileChannel channel =
              FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock lock = taken(channel)) {
        if (lock.isValid() && !isFresh()) {
          build();
        }
      }
    } catch (FileSystemException e) {
      throw new Refusal(target + " cannot be written; AdaPS Studio is built there.");
    } catch (IOException e) {
      throw new Refusal(
          "AdaPS Studio could not be built in " + target + " (" + e.getMessage() + ").");
    }
  }

  private static FileLock taken(FileChannel channel) throws IOException, InterruptedException {
    FileLock lock = channel.tryLock();
    if (lock == null) {
      System.err.println("Another start is building AdaPS Studio; waiting for it...");
    }
    while (lock == null) {
      Thread.sleep(LOOK_MILLIS);
      lock = channel.tryLock();
    }
    return lock;
  }

  /** Another start may just have built it. */
  private boolean isFresh() throws IOException, InterruptedException {
    if (!Files.exists(jar) || !Files.isDirectory(target.resolve("lib"))) {
      return false;
    }
    String java = jdk.resolve("bin").resolve("java").toString();
    List<String> look =
        List.of(java, "-cp", jar.toString(), "adaps.Freshness", project.toString());
    return new ProcessBuilder(look)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor()
        == 0;
  }

  private void build() throws Refusal, IOException, InterruptedException {
    List<String> command = new ArrayList<>(maven());
    command.addAll(List.of("-B", "-q", "-Dmaven.test.skip=true", "package"));
    System.err.println("Building AdaPS Studio...");
    FileTime began = FileTime.from(Instant.now());
    takeAway();
    ProcessBuilder maven = new ProcessBuilder(command).directory(project.toFile());
    maven.environment().put("JAVA_HOME", jdk.toString());
    Process process =
        maven.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    process.getOutputStream().close();
    if (process.waitFor() != 0 || !Files.exists(jar)) {
      Files.deleteIfExists(jar);
      throw new Refusal(
          "AdaPS Studio could not be built" + reason() + "; the whole output is in " + log + ".");
    }
    // What was edited while the build ran is newer than the jar.
    Files.setLastModifiedTime(jar, began);
  }

  /** What starts Maven: on Windows a script, which only the command processor runs. */
  private static List<String> maven() throws Refusal {
    boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
    List<String> names = windows ? List.of("mvn.cmd", "mvn.bat") : List.of("mvn");
    for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
      for (String name : names) {
        if (new File(folder.replace("\"", ""), name).isFile()) {
          return windows ? List.of("cmd", "/d", "/c", name) : List.of(name);
        }
      }
    }
    throw new Refusal(
        "AdaPS Studio has to be built first and needs Maven for it; install Maven (the command mvn).");
  }

  /** Windows keeps the jar of a program that runs. */
  private void takeAway() throws Refusal {
    try {
      Files.deleteIfExists(jar);
    } catch (IOException e) {
      throw new Refusal(
          "AdaPS Studio has to be built anew, but " + jar + " is in use; close the AdaPS Studio that"
              + " runs from it.");
    }
  }

  private String reason() throws IOException {
    String said = Files.readString(log, StandardCharsets.ISO_8859_1);
    return said.lines()
        .map(ERROR::matcher)
        .filter(Matcher::matches)
        .findFirst()
        .map(line -> " (" + line.group(1) + ")")
        .orElse("");
  }
}
