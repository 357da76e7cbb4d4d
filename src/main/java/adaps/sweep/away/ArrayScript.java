package adaps.sweep.away;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The script that Slurm runs once for every run, with the run's number.
 *
 * <p>Slurm warns the script, and only it, some seconds before the time limit; it passes the warning
 * on as SIGTERM, the run leaves a checkpoint and ends, and the script asks Slurm to put the task
 * back into the queue. It asks with {@code scontrol requeue}: an exit code that does the same
 * (RequeueExit) can be set by the cluster's administrators alone. The warning is SIGUSR1, since
 * Slurm sends SIGTERM itself where somebody takes the task away (scancel): that task leaves a
 * checkpoint too, but stays away.
 */
final class ArrayScript {
  private static final int SHELL_KILLED = 143;

  private final TaskFolder folder;
  private final SlurmOptions options;
  private final List<String> program;

  /**
   * @param program what starts the program, to be followed by its command
   */
  ArrayScript(TaskFolder folder, SlurmOptions options, List<String> program) {
    this.folder = folder;
    this.options = options;
    this.program = program;
  }

  /**
   * The script.
   *
   * @param tasks how many there are
   * @param threads that each uses
   */
  String text(int tasks, int threads) {
    String head =
        header(tasks, threads).stream()
            .map(option -> "#SBATCH " + option + "\n")
            .collect(Collectors.joining());
    return "#!/bin/sh\n"
        + "# Written by 'adaps compare --on slurm': task N runs the run of the file N-*.yaml"
        + " here.\n"
        + head
        + body();
  }

  private List<String> header(int tasks, int threads) {
    List<String> lines = new ArrayList<>();
    lines.add("--job-name=" + folder.name());
    lines.add("--array=0-" + (tasks - 1) + (options.atOnce() == 0 ? "" : "%" + options.atOnce()));
    lines.add("--output=" + quoted(folder.path().toString().replace("%", "%%") + "/%a.txt"));
    lines.add("--open-mode=append");
    lines.add("--requeue");
    lines.add("--signal=B:USR1@" + options.notice());
    lines.add("--ntasks=1");
    lines.add("--cpus-per-task=" + threads);
    if (!options.partition().isEmpty()) {
      lines.add("--partition=" + quoted(options.partition()));
    }
    if (!options.time().isEmpty()) {
      lines.add("--time=" + options.time());
    }
    lines.addAll(options.further());
    return lines;
  }

  private static String quoted(String value) {
    return "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  private String body() {
    String start = program.stream().map(ShellWords::quoted).collect(Collectors.joining(" "));
    return String.format(
        Locale.ROOT,
        """
folder=%s
number=$SLURM_ARRAY_TASK_ID
# By it is known that nodes see this folder.
: >"$folder/seen"
set -- "$folder/$number"-*.yaml
# Its run has finished in the meantime.
[ -f "$1" ] || exit 0
%s task "$1" &
task=$!
limit=
trap 'limit=near; kill -TERM "$task" 2>/dev/null' USR1
trap 'kill -TERM "$task" 2>/dev/null' TERM
wait "$task"
code=$?
# A signal ends the wait; the task itself ends a little later.
while kill -0 "$task" 2>/dev/null; do
  wait "$task"
  code=$?
done
fail() {
  [ -f "${1%%.yaml}.failed" ] || echo "$2" >"${1%%.yaml}.failed"
}
case $code in
  0) rm -f "$folder/$number.txt" ;;
  %d | %d)
    if [ -n "$limit" ]; then
      scontrol requeue "${SLURM_ARRAY_JOB_ID}_$number"
    fi
    ;;
  %d)
    if [ -n "$limit" ]; then
      fail "$1" "The time limit is too short: it came before the run was farther than when it was begun; give a longer --time."
    fi
    ;;
  *) fail "$1" "The task ended with code $code on $(hostname); its output is in $folder/$number.txt." ;;
esac
exit "$code"
""",
        ShellWords.quoted(folder.path().toString()),
        start,
        TaskCodes.INTERRUPTED,
        SHELL_KILLED,
        TaskCodes.NO_FARTHER);
  }
}
