package adaps.sweep.away;

import adaps.config.ConfigException;
import adaps.config.ExperimentConfig;
import adaps.sweep.EarlierRuns;
import adaps.sweep.PlannedRun;
import adaps.sweep.ProgramStart;
import adaps.sweep.RunExecutor;
import adaps.sweep.RunOutcome;
import adaps.sweep.RunOutcome.State;
import adaps.sweep.SweepListener;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Sends the runs of a sweep to Slurm as one array job. What is sent goes on whether or not anybody
 * looks: the next sweep over the same runs finds in the folders and in the queue what became of it,
 * and sends only what is neither finished nor queued nor under way.
 */
public final class SlurmExecutor implements RunExecutor {
  /** Slurm takes arrays of 1,001 by default. */
  private static final int MOST = 1000;

  /** Short at first, so that short runs are seen; the scheduler is not to be asked often. */
  private static final long FIRST_LOOK_MILLIS = 1000;

  private static final long MOST_LOOK_MILLIS = 20_000;

  private final CompletableFuture<Void> stopping = new CompletableFuture<>();
  private final SlurmOptions options;
  private final boolean stays;
  private final Slurm slurm;

  /**
   * @param stays whether to go on looking until nothing that was sent is left, or {@link #stop}
   */
  public SlurmExecutor(SlurmOptions options, boolean stays) {
    this(options, stays, new Slurm());
  }

  SlurmExecutor(SlurmOptions options, boolean stays, Slurm slurm) {
    this.options = options;
    this.stays = stays;
    this.slurm = slurm;
  }

  @Override
  public List<RunOutcome> run(List<PlannedRun> planned, Path runs, SweepListener listener) {
    List<ExperimentConfig> experiments = planned.stream().map(PlannedRun::config).toList();
    SentRuns sent = new SentRuns(listener);
    EarlierRuns folders = EarlierRuns.in(runs);
    SlurmLook look = SlurmLook.at(runs, folders, slurm, experiments);
    List<RunOutcome> outcomes = new ArrayList<>(look.of(experiments));
    send(outcomes, look, runs, listener);
    tell(outcomes, sent, folders);
    long millis = FIRST_LOOK_MILLIS;
    while (stays && !stopping.isDone() && anySent(outcomes)) {
      pause(millis);
      millis = Math.min(MOST_LOOK_MILLIS, millis * 3 / 2);
      look = SlurmLook.at(runs, folders, slurm, experiments);
      outcomes = new ArrayList<>(look.of(experiments));
      outcomes.replaceAll(SlurmExecutor::lost);
      tell(outcomes, sent, folders);
    }
    outcomes.stream().filter(outcome -> outcome.state() != State.SENT).forEach(listener::ended);
    if (!anySent(outcomes)) {
      look.forget(outcomes);
    }
    return outcomes;
  }

  private static boolean anySent(List<RunOutcome> outcomes) {
    return outcomes.stream().anyMatch(outcome -> outcome.state() == State.SENT);
  }

  /** Sends what is missing, if anything is and the queue is known. */
  private void send(List<RunOutcome> outcomes, SlurmLook look, Path runs, SweepListener listener) {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < outcomes.size() && places.size() < MOST; i++) {
      if (outcomes.get(i).state() == State.NOT_BEGUN) {
        places.add(i);
      }
    }
    if (places.isEmpty() || stopping.isDone()) {
      return;
    }
    List<ExperimentConfig> missing = places.stream().map(i -> outcomes.get(i).config()).toList();
    try {
      String job = send(runs, missing);
      String what = missing.size() == 1 ? "1 run" : missing.size() + " runs";
      listener.said("Sent " + what + " to Slurm as job " + job + ".");
      places.forEach(
          i -> outcomes.set(i, sent(outcomes.get(i).config(), "was sent as job " + job)));
    } catch (ConfigException e) {
      places.forEach(
          i ->
              outcomes.set(
                  i,
                  new RunOutcome(outcomes.get(i).config(), State.NOT_BEGUN, null, e.getMessage())));
    }
  }

  /** A task has the processors that it asks for, so that it cannot choose by those of its node. */
  private String send(Path runs, List<ExperimentConfig> runsToSend) {
    List<ExperimentConfig> missing =
        runsToSend.stream()
            .map(run -> run.run().workers() == 0 ? run.with("workers", 1) : run)
            .toList();
    TaskFolder folder = TaskFolder.create(runs, TaskFolder.SLURM, missing);
    try {
      int threads = missing.stream().mapToInt(config -> config.run().workers()).max().orElse(1);
      ArrayScript script = new ArrayScript(folder, options, ProgramStart.command());
      folder.writeScript(script.text(missing.size(), threads));
      return slurm.submit(folder.script());
    } catch (RuntimeException e) {
      folder.delete();
      throw e;
    }
  }

  static RunOutcome sent(ExperimentConfig config, String words) {
    return new RunOutcome(config, State.SENT, null, words);
  }

  /** While somebody only looks, what nobody computes any more has been lost on the way. */
  private static RunOutcome lost(RunOutcome outcome) {
    return outcome.state() == State.NOT_BEGUN
        ? new RunOutcome(
            outcome.config(),
            State.STOPPED,
            null,
            "Slurm has ended its task; begin the comparison again to send it again.")
        : outcome;
  }

  private static void tell(List<RunOutcome> outcomes, SentRuns sent, EarlierRuns folders) {
    outcomes.stream()
        .filter(outcome -> outcome.state() == State.SENT)
        .forEach(outcome -> sent.tell(outcome.config(), outcome.message(), folders));
  }

  private void pause(long millis) {
    try {
      stopping.get(millis, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      // Time to look again.
      return;
    } catch (InterruptedException e) {
      stop();
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a sweep's stop broke", e);
    }
  }

  @Override
  public boolean outlivesSweep() {
    return true;
  }

  /** Looks no longer; what was sent goes on. */
  @Override
  public void stop() {
    stopping.complete(null);
  }
}
