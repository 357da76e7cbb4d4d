package adaps.studio.shell;

import adaps.pipeline.RunEvent;
import adaps.studio.session.Background;
import adaps.studio.setup.SettingExchange;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Settings in and out of the window's form. */
final class StudioSettings {
  private StudioSettings() {}

  /**
   * Remembers every setting that is run; a stored run that is shown is none.
   *
   * @param preferences beside which they are kept
   * @param problems takes a sentence on what cannot be used
   */
  static SettingExchange of(
      StudioModels models,
      StudioPreferences preferences,
      Background background,
      Consumer<String> problems) {
    Path folder = preferences.place().resolve("settings");
    SettingExchange exchange = new SettingExchange(models.setup(), folder, background, problems);
    models
        .session()
        .watch(
            event -> {
              if (event instanceof RunEvent.Begins begins && models.session().active().get()) {
                exchange.remember(begins.config());
              }
            });
    return exchange;
  }
}
