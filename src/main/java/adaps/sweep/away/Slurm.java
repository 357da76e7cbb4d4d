package adaps.sweep.away;

import adaps.config.ConfigException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Slurm's commands on this machine: one call of sbatch sends a job, one of squeue asks for all. */
final class Slurm {
  private static final String FORMAT = "%j|%K|%T|%N|%r";
  private static final int FIELDS = 5;
  private static final long PATIENCE_SECONDS = 60;

  private final String folder;

  /** The commands that the search path leads to. */
  Slurm() {
    folder = "";
  }

  /**
   * @param commands the folder that holds them
   */
  Slurm(Path commands) {
    folder = commands + "/";
  }

  /**
   * A task that waits or runs.
   *
   * @param job its name
   * @param number of the task in the job
   * @param state Slurm's word, such as {@code PENDING}
   * @param node where it runs; empty before
   * @param reason why it waits, in Slurm's word
   */
  record Task(String job, int number, String state, String node, String reason) {
    boolean runs() {
      return state.equals("RUNNING");
    }

    /** What it does, in a few words. */
    String words() {
      return switch (state) {
        case "PENDING" -> "waits (" + reason + ")";
        case "RUNNING" -> "runs on " + node;
        default -> "is " + state.toLowerCase(Locale.ROOT);
      };
    }
  }

  private record Said(int code, String out, String words) {}

  /**
   * Sends a job.
   *
   * @return its number
   * @throws ConfigException if there is no sbatch, or it refuses the job
   */
  String submit(Path script) {
    Said said;
    try {
      said = run(List.of("sbatch", "--parsable", script.toString()));
    } catch (IOException e) {
      throw new ConfigException(
          "on",
          "There is no command sbatch on this machine, so nothing was sent to Slurm; give the"
              + " command on a login node of the cluster, or leave --on slurm out to run here.");
    }
    if (said.code != 0) {
      throw new ConfigException(
          "on",
          "Slurm refused the job ("
              + said.words
              + "), so nothing was sent; change --partition, --time or --slurm and give the command"
              + " again.");
    }
    return said.out.strip().split(";")[0];
  }

  /**
   * What jobs of these names do.
   *
   * @return empty where Slurm cannot be asked
   */
  Optional<List<Task>> queue(List<String> names) {
    if (names.isEmpty()) {
      return Optional.of(List.of());
    }
    String jobs = String.join(",", names);
    try {
      Said said =
          run(List.of("squeue", "--noheader", "--array", "--name=" + jobs, "--format=" + FORMAT));
      return said.code == 0 ? Optional.of(tasks(said.out)) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static List<Task> tasks(String lines) {
    List<Task> tasks = new ArrayList<>();
    for (String line : lines.lines().toList()) {
      String[] fields = line.split("\\|", FIELDS);
      if (fields.length == FIELDS && fields[1].matches("\\d{1,9}")) {
        tasks.add(
            new Task(fields[0], Integer.parseInt(fields[1]), fields[2], fields[3], fields[4]));
      }
    }
    return tasks;
  }

  private Said run(List<String> command) throws IOException {
    List<String> line = new ArrayList<>(command);
    line.set(0, folder + command.get(0));
    ProcessBuilder builder = new ProcessBuilder(line);
    builder.environment().keySet().removeAll(List.of("SQUEUE_FORMAT", "SQUEUE_FORMAT2"));
    Process process = builder.start();
    try {
      process.getOutputStream().close();
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      String words = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return new Said(-1, "", command.get(0) + " does not answer");
      }
      return new Said(process.exitValue(), out, inOneLine(words));
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      return new Said(-1, "", "interrupted");
    }
  }

  private static String inOneLine(String words) {
    return words
        .lines()
        .map(line -> line.strip().replaceFirst("^(sbatch|squeue): (error: )?", ""))
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("; "));
  }
}
