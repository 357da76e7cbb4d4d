package adaps.cli;

import adaps.config.ExperimentConfig;
import adaps.pipeline.StageProgress;

/**
 * Shows a run's progress: on a terminal one line that is drawn over, elsewhere a line now and then.
 * One thread only.
 */
final class ProgressDisplay {
  private static final long LINE_EVERY_NANOS = 10_000_000_000L;

  private final Terminal terminal;
  private final ProgressText text;
  private final RunProgress progress;
  private int drawn;
  private long lastLine;

  ProgressDisplay(Terminal terminal, ExperimentConfig config, RunProgress progress, long nanos) {
    this.terminal = terminal;
    this.progress = progress;
    text = new ProgressText(config, terminal.style().glyphs());
    lastLine = nanos;
  }

  /**
   * Shows what is new.
   *
   * @param nanos the present time of {@link System#nanoTime}
   */
  void refresh(long nanos) {
    sayNotices();
    StageProgress stage = progress.stage();
    if (stage == null || stage.state() != StageProgress.State.RUNNING) {
      return;
    }
    text.look(stage);
    if (terminal.interactive()) {
      draw(text.bar(stage, progress.newest(), terminal.width() - 1));
    } else if (nanos - lastLine >= LINE_EVERY_NANOS) {
      lastLine = nanos;
      terminal.err().println(text.plain(stage, progress.newest()));
    }
    terminal.err().flush();
  }

  /** Says what is left to say and leaves the cursor at the beginning of a fresh line. */
  void end() {
    sayNotices();
    draw("");
    terminal.err().flush();
  }

  private void sayNotices() {
    for (RunProgress.Notice next = progress.poll(); next != null; next = progress.poll()) {
      draw("");
      terminal
          .err()
          .println(
              switch (next.kind()) {
                case STAGE -> text.done(next.stage());
                case WARNING -> "Warning: " + next.sentence();
                case REVISION -> next.sentence();
              });
    }
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
