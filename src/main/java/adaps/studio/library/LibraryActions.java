package adaps.studio.library;

import adaps.config.ExperimentConfig;
import adaps.studio.session.OpenedRun;
import adaps.studio.session.curves.RunCurve;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.value.ObservableBooleanValue;

/** What the rest of the window does with stored runs. */
public interface LibraryActions {
  /** Whether a run is under way in the tiles, so that none can be opened or resumed there. */
  ObservableBooleanValue active();

  /** Shows a run in the tiles as one that has ended. */
  void show(OpenedRun run);

  /** Lets a run's policy play in the World tile. */
  void watch(OpenedRun run);

  /** Lays curves over the Curves tile. */
  void overlay(List<RunCurve> curves);

  /** Puts a run's whole setting into the form. */
  void duplicate(ExperimentConfig config);

  /** Goes on with a run that was stopped or broke off. */
  void resume(Path folder, ExperimentConfig config);

  /** Goes back to the tiles without any run: who asked for one does not want it any more. */
  void back();
}
