package adaps.sweep.away;

import adaps.config.ExperimentConfig;
import adaps.sweep.EarlierRuns;
import adaps.sweep.RunOutcome;
import adaps.sweep.RunOutcome.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** One run that a command of the person's own starts. */
final class CommandRun {
  private final ExperimentConfig config;
  private final TaskFile task;
  private Process process;
  private boolean stopped;

  CommandRun(ExperimentConfig config, TaskFile task) {
    this.config = config;
    this.task = task;
  }

  ExperimentConfig config() {
    return config;
  }

  /**
   * Starts the command and waits until it ends.
   *
   * @return its exit code; empty where it was not started, because the sweep was stopped before
   */
  Optional<Integer> follow(CommandTemplate template) throws IOException, InterruptedException {
    synchronized (this) {
      if (stopped) {
        return Optional.empty();
      }
      process =
          new ProcessBuilder(template.of(task.path()))
              .redirectErrorStream(true)
              .redirectOutput(task.output().toFile())
              .start();
    }
    process.getOutputStream().close();
    return Optional.of(process.waitFor());
  }

  /** Asks the command, and what it has started, to end. */
  synchronized void stop() {
    stopped = true;
    if (process != null) {
      process.descendants().forEach(ProcessHandle::destroy);
      process.destroy();
    }
  }

  synchronized boolean isUnderWay() {
    return process != null && process.isAlive();
  }

  /** What became of it, when the command has ended. */
  RunOutcome outcome(Optional<Integer> code, EarlierRuns folders) {
    folders.refresh();
    Optional<Path> finished = folders.finished(config);
    if (finished.isPresent()) {
      return ended(State.FINISHED, finished.get(), "");
    }
    if (code.isEmpty()) {
      return ended(State.NOT_BEGUN, null, "");
    }
    Optional<String> failure = task.failure();
    if (failure.isPresent()) {
      return ended(State.FAILED, null, failure.get());
    }
    if (isStopped() || code.get() == TaskCodes.INTERRUPTED) {
      return ended(State.STOPPED, folders.interrupted(config).orElse(null), "");
    }
    if (code.get() != 0) {
      return ended(State.FAILED, null, failed(code.get()));
    }
    task.markSent();
    return new RunOutcome(config, State.SENT, null, "was sent");
  }

  private synchronized boolean isStopped() {
    return stopped;
  }

  private RunOutcome ended(State state, Path folder, String message) {
    task.forget();
    return new RunOutcome(config, state, folder, message);
  }

  private String failed(int code) {
    return "Its command ended with code " + code + lastWords() + ".";
  }

  private String lastWords() {
    try {
      List<String> lines = Files.readAllLines(task.output());
      lines.removeIf(String::isBlank);
      return lines.isEmpty() ? "" : " (" + lines.get(lines.size() - 1).strip() + ")";
    } catch (IOException e) {
      // It said nothing that could be read.
      return "";
    }
  }
}
