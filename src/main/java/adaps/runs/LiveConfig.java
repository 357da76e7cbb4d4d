package adaps.runs;

import adaps.config.A2cConfig;
import adaps.config.ExperimentConfig;
import adaps.config.SettingChanges.Change;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** The configuration in the folder of a run that is under way, and what is changed in it. */
final class LiveConfig {
  private final RunFolder folder;
  private volatile ExperimentConfig newest;

  /** What of it is in the folder; for the thread that writes. */
  private ExperimentConfig written;

  /** Writes what the run begins or goes on with. */
  LiveConfig(RunFolder folder, ExperimentConfig begun) throws IOException {
    this.folder = folder;
    newest = begun;
    written = begun;
    BegunExperiment.write(folder, begun);
  }

  /** With every change that was made so far. */
  ExperimentConfig newest() {
    return newest;
  }

  /**
   * The run is this one from now on; {@link #write} is to be called.
   *
   * @return what is new, in words
   */
  String change(ExperimentConfig changed) {
    List<Change> before = newest.a2c().settingChanges().all();
    newest = changed;
    A2cConfig learner = changed.a2c();
    return learner.settingChanges().all().stream()
        .filter(change -> !before.contains(change))
        .map(change -> learner.words(change) + " after update " + change.updates())
        .collect(Collectors.joining(", "));
  }

  /**
   * Writes what is not in the folder yet. Before any checkpoint that may know of it: the folder
   * would not take that for its own.
   */
  void write() throws IOException {
    ExperimentConfig whole = newest;
    if (written != whole) {
      BegunExperiment.change(folder, whole);
      written = whole;
    }
  }
}
