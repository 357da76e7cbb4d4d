package adaps.studio.lessons;

import adaps.config.ExperimentConfig;
import adaps.runs.library.LibraryRun;
import java.util.ArrayList;
import java.util.List;

/** Writes down what it is asked to do. */
final class WrittenWorkbench implements Workbench {
  final List<String> written = new ArrayList<>();
  ExperimentConfig setting;
  List<LibraryRun> stored = List.of();

  @Override
  public ExperimentConfig setting() {
    return setting;
  }

  @Override
  public void set(ExperimentConfig newSetting) {
    setting = newSetting;
    written.add("set");
  }

  @Override
  public void run() {
    written.add("run");
  }

  @Override
  public void rerun() {
    written.add("rerun");
  }

  @Override
  public List<LibraryRun> stored() {
    return stored;
  }

  @Override
  public void show(LibraryRun run) {
    written.add("show " + run.name());
  }

  @Override
  public void pauseOrContinue() {
    written.add("pause");
  }

  @Override
  public void stop() {
    written.add("stop");
  }

  @Override
  public void tile(TileName tile) {
    written.add("tile " + tile);
  }

  @Override
  public void tiles() {
    written.add("tiles");
  }

  @Override
  public void masks(MaskLook look) {
    written.add("masks " + look);
  }

  @Override
  public void showSetup() {
    written.add("setup");
  }

  @Override
  public void compare() {
    written.add("compare");
  }
}
