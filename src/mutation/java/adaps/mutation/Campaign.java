package adaps.mutation;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts faults into the program one at a time and tells which of them the tests notice: PIT's
 * faults, but all of them in one process, which a small machine can do in a tenth of the time. A
 * fault that harms the process costs a new one, which goes on behind it.
 */
public final class Campaign {
  private static final int GO_ON = 3;

  private Campaign() {}

  /**
   * @param arguments none for the campaign; {@code coverage} or {@code faults} in the processes
   *     that it starts
   */
  public static void main(String[] arguments) throws Exception {
    Settings settings = Settings.ofProperties();
    Files.createDirectories(settings.work());
    if (arguments.length == 0) {
      supervise(settings);
      return;
    }
    PrintStream out = System.out;
    System.setOut(
        new PrintStream(
            new FileOutputStream(settings.work().resolve(arguments[0] + ".txt").toFile())));
    System.setErr(System.out);
    boolean done = true;
    if (arguments[0].equals("coverage")) {
      new CoverageRun(settings, out).run();
    } else {
      done = new FaultRun(settings, out).run();
    }
    out.flush();
    // Threads that tests left behind may not keep the process.
    Runtime.getRuntime().halt(done ? 0 : GO_ON);
  }

  private static void supervise(Settings settings) throws Exception {
    if (start(settings, "coverage") != 0) {
      throw new IllegalStateException("The tests could not be run once without faults.");
    }
    int code = start(settings, "faults");
    while (code != 0) {
      if (code != GO_ON && !crashed(settings)) {
        throw new IllegalStateException("A process ended with " + code + " between two faults.");
      }
      code = start(settings, "faults");
    }
    System.out.print(new Results(settings.resultsFile()).summary());
  }

  /** Notes the fault at which a process ended, and says whether there was one. */
  private static boolean crashed(Settings settings) throws IOException {
    Path current = settings.currentFile();
    if (!Files.exists(current)) {
      return false;
    }
    new Results(settings.resultsFile()).add(Result.ofCsv(Files.readString(current)));
    Files.delete(current);
    return true;
  }

  private static int start(Settings settings, String what) throws Exception {
    Files.deleteIfExists(settings.currentFile());
    Path agent = Agent.writeJar(settings.work().resolve("agent.jar"));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-javaagent:" + agent);
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(Campaign.class.getName());
    command.add(what);
    return new ProcessBuilder(command).inheritIO().start().waitFor();
  }
}
