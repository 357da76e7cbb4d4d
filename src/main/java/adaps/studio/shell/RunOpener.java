package adaps.studio.shell;

import java.nio.file.Path;

/** Shows a stored run; its setting is in the form already. */
public interface RunOpener {
  /**
   * Opens a run. Called on the JavaFX thread, so reading its files is for another one.
   *
   * @param runFolder a folder that holds a run
   */
  void open(Path runFolder);
}
