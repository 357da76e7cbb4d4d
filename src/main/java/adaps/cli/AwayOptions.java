package adaps.cli;

import adaps.config.ConfigException;
import adaps.config.NearestName;
import adaps.sweep.RunExecutor;
import adaps.sweep.ThreadExecutor;
import adaps.sweep.away.CommandExecutor;
import adaps.sweep.away.CommandTemplate;
import adaps.sweep.away.SlurmExecutor;
import adaps.sweep.away.SlurmOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Stack;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** The options that say where the runs of a comparison are computed. */
final class AwayOptions {
  private static final String SLURM = "slurm";
  private static final String COMMAND = "command";
  private static final int MOST_AT_ONCE = 1024;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "Runs side by side, one thread each. Default: cores of this machine but one.")
  private Integer jobs;

  @Option(
      names = "--on",
      paramLabel = "WHERE",
      parameterConsumer = Where.class,
      description =
          "slurm: send the missing runs as one array job and return; the same command shows how far"
              + " all is and ends with the report. command LINE: start each run by this line for"
              + " the shell, with {} for the run's settings file, as in 'ssh host adaps task {}'."
              + " Default: here.")
  private List<String> where = new ArrayList<>();

  @Option(
      names = "--partition",
      paramLabel = "P",
      description = "Slurm's partition. Default: the cluster's.")
  private String partition;

  @Option(
      names = "--time",
      paramLabel = "T",
      description =
          "Slurm's time limit of a run, minutes or hours:minutes:seconds; a run that needs longer"
              + " leaves a checkpoint before and is queued again. Default: the partition's.")
  private String time;

  @Option(
      names = "--at-once",
      paramLabel = "N",
      description =
          "Runs side by side away from here. Default: all of them on Slurm, 8 by commands.")
  private Integer atOnce;

  @Option(
      names = "--slurm",
      paramLabel = "OPTION",
      description = "A further option of sbatch, as in --slurm=--mem=4G; several times if wanted.")
  private List<String> further = new ArrayList<>();

  /** Takes one word, and a second where the first asks for it. */
  static final class Where implements CommandLine.IParameterConsumer {
    @Override
    public void consumeParameters(Stack<String> words, ArgSpec option, CommandSpec command) {
      List<String> taken = new ArrayList<>();
      if (!words.isEmpty()) {
        taken.add(words.pop());
        if (taken.get(0).equals(COMMAND) && !words.isEmpty()) {
          taken.add(words.pop());
        }
      }
      option.setValue(taken);
    }
  }

  /** Whether runs are computed away from this process, so that they may outlive it. */
  boolean isAway() {
    return !where.isEmpty();
  }

  /**
   * Who computes the runs.
   *
   * @throws ConfigException naming the option that cannot be used
   */
  RunExecutor executor() {
    check("--jobs", jobs);
    check("--at-once", atOnce);
    boolean slurm = where.equals(List.of(SLURM));
    if (!slurm && (partition != null || time != null || !further.isEmpty())) {
      throw new ConfigException(
          "on",
          "--partition, --time and --slurm are for Slurm; add --on slurm, or leave them out.");
    }
    if (isAway() && jobs != null) {
      throw new ConfigException("jobs", "--jobs is for runs on this machine; use --at-once.");
    }
    if (slurm) {
      int most = atOnce == null ? 0 : atOnce;
      return new SlurmExecutor(new SlurmOptions(text(partition), text(time), most, further), false);
    }
    if (isAway()) {
      return new CommandExecutor(new CommandTemplate(line()), atOnce == null ? 8 : atOnce);
    }
    if (atOnce != null) {
      throw new ConfigException("atOnce", "--at-once is for runs elsewhere; use --jobs here.");
    }
    return new ThreadExecutor(jobs == null ? ThreadExecutor.defaultJobs() : jobs);
  }

  private String line() {
    String first = where.get(0);
    if (!first.equals(COMMAND)) {
      throw new ConfigException(
          "on",
          "--on is '"
              + first
              + "' but must be slurm, or command with a line for the shell."
              + NearestName.suggestion(first, List.of(SLURM, COMMAND)));
    }
    if (where.size() < 2) {
      throw new ConfigException(
          "on", "--on command needs a line for the shell, as in 'ssh host adaps task {}'.");
    }
    return where.get(1);
  }

  private static void check(String option, Integer number) {
    if (number != null && (number < 1 || number > MOST_AT_ONCE)) {
      throw new ConfigException(
          option.substring(2),
          option + " is " + number + " but must be 1 to " + MOST_AT_ONCE + ".");
    }
  }

  private static String text(String given) {
    return given == null ? "" : given.strip();
  }
}
