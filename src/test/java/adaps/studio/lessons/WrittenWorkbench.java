package adaps.studio.lessons;

import adaps.config.ExperimentConfig;
import java.util.ArrayList;
import java.util.List;

/** Writes down what it is asked to do. */
final class WrittenWorkbench implements Workbench {
  final List<String> written = new ArrayList<>();
  ExperimentConfig setting;

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
