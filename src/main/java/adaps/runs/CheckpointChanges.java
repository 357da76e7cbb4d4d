package adaps.runs;

import adaps.config.ConfigException;
import adaps.config.SettingChanges;
import adaps.pipeline.Checkpoint;
import java.nio.file.Path;
import java.util.List;

/**
 * Changes that were made while a run trained, in a checkpoint of it: those that its updates learned
 * with are those of the run; what came later is made again where the run goes on.
 */
final class CheckpointChanges {
  private static final String LINE = SettingChanges.KEY + ": ";

  private CheckpointChanges() {}

  /**
   * Checks that a checkpoint belongs to the run.
   *
   * @param written lines of the checkpoint's experiment; an older program wrote none of changes
   * @throws ConfigException if its updates learned with something else; the sentence has both
   */
  static void check(Path file, List<String> written, Checkpoint checkpoint) {
    SettingChanges theirs =
        written.stream()
            .filter(line -> line.startsWith(LINE))
            .map(line -> SettingChanges.parse(line.substring(LINE.length())))
            .findFirst()
            .orElse(SettingChanges.NONE)
            .before(checkpoint.updates());
    SettingChanges ours = checkpoint.config().a2c().settingChanges().before(checkpoint.updates());
    if (!ours.equals(theirs)) {
      throw new ConfigException(
          "run",
          file
              + " belongs to another experiment: until its update "
              + checkpoint.updates()
              + " it has '"
              + LINE
              + theirs.text()
              + "' where the run's configuration has '"
              + LINE
              + ours.text()
              + "'; put back what was changed, or delete the checkpoint to begin from the start.");
    }
  }
}
