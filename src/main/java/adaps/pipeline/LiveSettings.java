package adaps.pipeline;

import adaps.a2c.A2c;
import adaps.config.A2cConfig;
import adaps.config.ExperimentConfig;
import adaps.config.SettingChanges;
import java.util.Map;

/**
 * The settings of a training that is under way. What a person changes becomes part of the
 * experiment, with the update after which it does, so that whoever repeats it computes the same.
 */
final class LiveSettings {
  private final A2c a2c;
  private final RunListener listener;
  private ExperimentConfig config;

  /**
   * @param config what was begun
   * @param listener hears of every change before the first update that learns with it
   */
  LiveSettings(ExperimentConfig config, A2c a2c, RunListener listener) {
    this.config = config;
    this.a2c = a2c;
    this.listener = listener;
  }

  /**
   * Takes over what is asked for, between two updates.
   *
   * @param asked values by name; what is so already is no change
   */
  void takeOver(Map<String, Double> asked) {
    if (asked.isEmpty()) {
      return;
    }
    A2cConfig present = config.a2c().after(a2c.updates());
    SettingChanges changes = config.a2c().settingChanges();
    for (Map.Entry<String, Double> one : asked.entrySet()) {
      if (present.changeable(one.getKey()) != one.getValue()) {
        changes =
            changes.with(new SettingChanges.Change(a2c.updates(), one.getKey(), one.getValue()));
      }
    }
    if (!changes.equals(config.a2c().settingChanges())) {
      config = config.with(SettingChanges.KEY, changes.text());
      a2c.change(config.a2c());
      listener.accept(new RunEvent.SettingsChanged(config));
    }
  }
}
