package adaps.runs;

import adaps.config.AdapsException;
import adaps.config.ExperimentConfig;
import adaps.pipeline.Checkpoint;
import adaps.pipeline.Experiment;
import adaps.pipeline.ExperimentChecks;
import adaps.pipeline.IdentityFindings;
import adaps.pipeline.Listeners;
import adaps.pipeline.RunEvent;
import adaps.pipeline.RunListener;
import adaps.pipeline.RunState;
import adaps.pipeline.VaePoint;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A run and the folder that it is kept in, for whoever runs one: opens both, runs on the thread
 * that calls, stops when the disk fails, and leaves everything on disk. Watchers hear the run's
 * last state when all its files are closed, so that it is true of them too.
 *
 * <p>Usage: {@link #create}, {@link #from} or {@link #resume}; {@link #prepare}; {@link #run};
 * {@link #close}.
 */
public final class RunHost implements AutoCloseable {
  private final ExperimentConfig config;
  private final Checkpoint earlier;
  private final RunWriter writer;
  private final boolean isNew;
  private final List<String> notes;
  private Listeners watchers = new Listeners(List.of());
  private Experiment experiment;
  private RunEvent.StateChanged end;

  /**
   * @param earlier what the run goes on from, or null at its beginning
   */
  private RunHost(
      ExperimentConfig config,
      Checkpoint earlier,
      RunWriter writer,
      boolean isNew,
      List<String> notes) {
    this.config = config;
    this.earlier = earlier;
    this.writer = writer;
    this.isNew = isNew;
    this.notes = List.copyOf(notes);
  }

  /**
   * A new run, in a folder of its own.
   *
   * @param runs where run folders are kept; made when missing
   * @throws AdapsException if the configuration cannot be run or the folder cannot be written;
   *     nothing is written then
   */
  public static RunHost create(Path runs, ExperimentConfig config) {
    ExperimentChecks.check(config);
    return new RunHost(config, null, RunWriter.create(runs, config), true, List.of());
  }

  /**
   * A new run that takes over what an earlier one found, as far as it would find the same.
   *
   * @param runs where run folders are kept; made when missing
   * @throws AdapsException if the configuration cannot be run or the folder cannot be written;
   *     nothing is written then
   */
  public static RunHost from(IdentityFindings findings, ExperimentConfig config, Path runs) {
    ExperimentChecks.check(config);
    Checkpoint earlier = new Checkpoint(config, null, findings, null);
    return new RunHost(config, earlier, RunWriter.create(runs, config), true, List.of());
  }

  /**
   * A stored run that goes on from its last whole checkpoint.
   *
   * @param steps another length of the training, over all parallel environments, or empty
   * @throws AdapsException if it is no run folder, cannot be read or written, is under way in some
   *     process, or holds checkpoints of which none can be used; the sentence says which
   */
  public static RunHost resume(Path folder, OptionalLong steps) {
    return resume(folder, steps, Map.of());
  }

  /**
   * A stored run that goes on from its last whole checkpoint with other settings of the learner.
   *
   * @param steps another length of the training, over all parallel environments, or empty
   * @param settings by name, of those that can change while a run trains
   * @throws AdapsException like {@link #resume(Path, OptionalLong)}, or if a setting cannot change
   */
  public static RunHost resume(Path folder, OptionalLong steps, Map<String, String> settings) {
    Resumption found = Resumption.of(folder, steps, settings);
    return new RunHost(
        found.config(), found.checkpoint().orElse(null), found.writer(), false, found.notes());
  }

  /** What is run. */
  public ExperimentConfig config() {
    return config;
  }

  /** Where it is kept. */
  public RunFolder folder() {
    return writer.folder();
  }

  /** Sentences on what the person should know of a run that goes on. */
  public List<String> notes() {
    return notes;
  }

  /** Environment steps that were trained before, over all parallel environments. */
  public long envStepsBefore() {
    return earlier == null ? 0 : earlier.envSteps();
  }

  /** What went wrong with the disk, in a sentence, if anything did. */
  public Optional<String> diskError() {
    return writer.diskError();
  }

  /**
   * Makes the experiment, once.
   *
   * @param heard by them is what the run tells, on the thread that runs it
   * @throws AdapsException if it cannot be run; the folder of a new run is taken away then
   */
  public Experiment prepare(List<RunListener> heard) {
    watchers = new Listeners(heard);
    List<RunListener> all = List.of(writer, this::forward);
    try {
      experiment =
          earlier == null ? new Experiment(config, all) : Experiment.from(earlier, config, all);
    } catch (AdapsException e) {
      if (isNew) {
        writer.discard();
      }
      throw e;
    }
    writer.onDiskError(sentence -> experiment.control().stop());
    return experiment;
  }

  private void forward(RunEvent event) {
    if (event instanceof RunEvent.StateChanged changed && changed.state().ended()) {
      end = changed;
    } else {
      watchers.accept(event);
    }
  }

  /**
   * Runs to the end or until stopped, and waits until everything is on disk.
   *
   * @return how it ended: as the experiment says, or failed where the disk did
   */
  public RunEvent.StateChanged run() {
    encodedBefore().forEach(point -> watchers.accept(new RunEvent.VaeTrained(point)));
    experiment.run();
    writer.close();
    RunEvent.StateChanged ended =
        diskError().map(e -> new RunEvent.StateChanged(RunState.FAILED, e)).orElse(end);
    watchers.accept(ended);
    return ended;
  }

  /**
   * The VAE's loss curve, where the VAE is not trained once more; the experiment tells the rest.
   */
  private List<VaePoint> encodedBefore() {
    boolean kept = !isNew && earlier != null && earlier.findings() != null;
    return kept ? StoredRun.read(folder().path()).vae() : List.of();
  }

  /** Waits until everything is on disk. */
  @Override
  public void close() {
    writer.close();
  }
}
