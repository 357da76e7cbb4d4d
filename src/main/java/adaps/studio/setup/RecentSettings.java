package adaps.studio.setup;

import adaps.config.ConfigException;
import adaps.config.ExperimentConfig;
import adaps.runs.ConfigFile;
import adaps.runs.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The last settings that were run, newest first, each a YAML file in one folder. Never used on the
 * JavaFX thread. Where the folder cannot be read or written, there are none.
 */
final class RecentSettings {
  private static final Logger LOG = LoggerFactory.getLogger(RecentSettings.class);

  /** How many are kept. */
  static final int KEPT = 10;

  private final Path folder;

  RecentSettings(Path folder) {
    this.folder = folder;
  }

  /** All that can still be read. */
  synchronized List<ExperimentConfig> read() {
    List<ExperimentConfig> settings = new ArrayList<>();
    for (int place = 0; place < KEPT; place++) {
      Path file = file(place);
      try {
        if (Files.isRegularFile(file)) {
          settings.add(ConfigFile.parse(file.toString(), Files.readString(file)));
        }
      } catch (IOException | ConfigException e) {
        LOG.info("A remembered setting in {} cannot be read any more.", file, e);
      }
    }
    return settings;
  }

  /** Remembers one more, and forgets the oldest; one that was there moves to the front. */
  synchronized List<ExperimentConfig> add(ExperimentConfig setting) {
    List<ExperimentConfig> settings = new ArrayList<>(List.of(setting));
    String text = ConfigFile.text(setting);
    read().stream()
        .filter(other -> !ConfigFile.text(other).equals(text))
        .limit(KEPT - 1)
        .forEach(settings::add);
    try {
      Files.createDirectories(folder);
      for (int place = 0; place < settings.size(); place++) {
        WholeFile.write(file(place), ConfigFile.text(settings.get(place)));
      }
    } catch (IOException e) {
      LOG.info("Settings cannot be remembered in {}.", folder, e);
    }
    return settings;
  }

  private Path file(int place) {
    return folder.resolve("setting-" + place + ".yaml");
  }
}
