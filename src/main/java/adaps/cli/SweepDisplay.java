package adaps.cli;

import adaps.cli.SweepProgress.Running;
import adaps.cli.SweepProgress.Whole;
import adaps.config.ExperimentConfig;
import adaps.pipeline.MetricPoint;
import adaps.pipeline.StageProgress;
import adaps.runs.StoredRun;
import adaps.sweep.ComparisonPace;
import adaps.sweep.RunOutcome;
import adaps.sweep.Sweep;
import adaps.sweep.Variants;
import adaps.words.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Shows a sweep: a line for every run that ended, and below them one that tells how far the whole
 * and each run under way are; without a terminal that line comes now and then.
 */
final class SweepDisplay {
  private static final long REFRESH_MILLIS = 200;
  private static final long LINE_EVERY_NANOS = 10_000_000_000L;
  private static final long TURN_NANOS = 2_000_000_000L;

  private final Terminal terminal;
  private final SweepProgress progress;
  private final Variants variants;
  private final long began = System.nanoTime();
  private long lastLine = began;
  private final ComparisonPace pace = new ComparisonPace();
  private OptionalDouble secondsLeft = OptionalDouble.empty();
  private int drawn;

  SweepDisplay(Terminal terminal, SweepProgress progress, Variants variants) {
    this.terminal = terminal;
    this.progress = progress;
    this.variants = variants;
  }

  /** Runs a sweep on a thread of its own and shows it until it ends. */
  List<RunOutcome> follow(Sweep sweep) {
    FutureTask<List<RunOutcome>> task = new FutureTask<>(sweep::run);
    new Thread(task, "sweep").start();
    boolean interrupted = false;
    try {
      while (true) {
        try {
          List<RunOutcome> outcomes = task.get(REFRESH_MILLIS, TimeUnit.MILLISECONDS);
          sayEnded();
          draw("");
          terminal.err().flush();
          return outcomes;
        } catch (TimeoutException e) {
          refresh(System.nanoTime());
        } catch (InterruptedException e) {
          interrupted = true;
          sweep.stop();
        }
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException("the sweep broke", e.getCause());
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void refresh(long nanos) {
    sayEnded();
    secondsLeft = progress.secondsLeft(pace, nanos / 1e9);
    for (Running run : progress.running()) {
      sayWarnings(run);
    }
    if (terminal.interactive()) {
      draw(line(nanos, terminal.width() - 1));
    } else if (nanos - lastLine >= LINE_EVERY_NANOS) {
      lastLine = nanos;
      terminal.err().println(line(nanos, Integer.MAX_VALUE));
    }
    terminal.err().flush();
  }

  private void sayWarnings(Running run) {
    RunProgress.Notice notice = run.progress().poll();
    for (; notice != null; notice = run.progress().poll()) {
      if (notice.kind() == RunProgress.Kind.WARNING) {
        say("Warning, " + name(run.config()) + ": " + notice.sentence());
      }
    }
  }

  private void sayEnded() {
    for (var next = progress.pollSentence(); next != null; next = progress.pollSentence()) {
      say(next);
    }
    int waiting = progress.pollWaiting();
    if (waiting > 0) {
      say(
          "Another comparison computes "
              + (waiting == 1 ? "the last run" : "the last " + waiting + " runs")
              + "; waits for it.");
    }
    for (var next = progress.pollGoingOn(); next != null; next = progress.pollGoingOn()) {
      String notes = String.join(" ", next.notes());
      say("Goes on: " + name(next.config()) + ", " + next.folder() + ". " + notes);
    }
    for (SweepProgress.Ended ended = progress.poll(); ended != null; ended = progress.poll()) {
      if (ended.running() != null) {
        sayWarnings(ended.running());
      }
      RunOutcome next = ended.outcome();
      String name = name(next.config());
      switch (next.state()) {
        case REUSED -> say("Finished before: " + name + ", " + next.folder());
        case FINISHED -> say("Finished: " + name + ", " + outcome(next));
        case STOPPED -> say("Stopped: " + name);
        case FAILED -> say("Failed: " + name + ". " + next.message());
        default -> {}
      }
    }
  }

  private static String outcome(RunOutcome outcome) {
    return StoredRun.read(outcome.folder())
        .result()
        .map(result -> "test return " + MetricPoint.words(result.training().testReturn()))
        .orElse("without a summary");
  }

  /** The whole, then the runs under way; those that do not fit take turns. */
  private String line(long nanos, int width) {
    Whole whole = progress.whole();
    StringBuilder line = new StringBuilder();
    line.append(whole.runs() + " of " + whole.of() + " runs, " + Quantity.percent(whole.done()));
    secondsLeft.ifPresent(left -> line.append(", " + Quantity.clock(left) + " left"));
    List<Running> running = new ArrayList<>(progress.running());
    if (!running.isEmpty()) {
      int first = (int) ((nanos - began) / TURN_NANOS % running.size());
      List<String> texts = running.stream().map(SweepDisplay::text).toList();
      int all = texts.stream().mapToInt(text -> text.length() + 3).sum();
      boolean fits = width - line.length() >= all;
      for (int i = 0; i < texts.size(); i++) {
        String text = texts.get(fits ? i : (first + i) % texts.size());
        if (line.length() + 3 + text.length() <= width) {
          line.append(" | ").append(text);
        }
      }
    }
    return line.toString();
  }

  private static String text(Running run) {
    StageProgress stage = run.progress().stage();
    String done =
        stage == null
            ? "prepares"
            : stage.stage().label().toLowerCase(Locale.ROOT) + " " + Quantity.percent(stage.done());
    String newest =
        run.progress().newest().map(point -> " " + MetricPoint.words(point.testMean())).orElse("");
    return run.config().run().method() + "/" + run.config().run().seed() + " " + done + newest;
  }

  private String name(ExperimentConfig config) {
    String variant = variants.words(config);
    return config.run().method()
        + (variant.isEmpty() ? "" : ", " + variant + ",")
        + " on "
        + config.scenario().name()
        + ", seed "
        + config.run().seed();
  }

  private void say(String sentence) {
    draw("");
    terminal.err().println(sentence);
  }

  private void draw(String line) {
    if (drawn == 0 && line.isEmpty()) {
      return;
    }
    String rest = " ".repeat(Math.max(0, drawn - line.length()));
    terminal.err().print("\r" + line + rest + (line.isEmpty() ? "\r" : ""));
    drawn = line.length();
  }
}
