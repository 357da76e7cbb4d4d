package adaps.studio.lessons;

import adaps.config.ExperimentConfig;
import adaps.runs.library.LibraryRun;
import java.util.List;

/** What a lesson can do with the window; never by clicks. */
public interface Workbench {
  /** The tiles by their titles. */
  enum TileName {
    WORLD,
    LATENT,
    MASKS,
    CURVES,
    CONFLICT,
    WEIGHTS
  }

  /** The two ways to look at masks. */
  enum MaskLook {
    HEATMAP,
    NETWORK
  }

  /** The setting in the form; null while something in it is wrong. */
  ExperimentConfig setting();

  /** Puts a whole setting into the form. */
  void set(ExperimentConfig setting);

  /** Runs what is set up; the present run ends first. */
  void run();

  /** The same, with what earlier stages found, as far as they would find the same again. */
  void rerun();

  /** The stored runs, as far as they have been read. */
  List<LibraryRun> stored();

  /** Shows a stored run in the tiles, as if it had just ended. */
  void show(LibraryRun run);

  /** Pauses, or goes on when paused. */
  void pauseOrContinue();

  /** Ends the run. */
  void stop();

  /** Makes one tile large. */
  void tile(TileName tile);

  /** Shows all tiles side by side. */
  void tiles();

  /** Chooses how the masks tile shows masks. */
  void masks(MaskLook look);

  /** Shows the form. */
  void showSetup();

  /** Turns to the page Compare. */
  void compare();
}
