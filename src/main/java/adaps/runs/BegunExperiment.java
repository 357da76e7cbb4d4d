package adaps.runs;

import adaps.config.ConfigException;
import adaps.config.ExperimentConfig;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32C;

/**
 * What decides a run's numbers, as it was begun, last made longer or last changed, under a
 * checksum, so that a configuration edited by hand is not taken for the one that the files beside
 * it were computed with. A run of an older program has no such file and is taken at its word.
 */
final class BegunExperiment {
  private static final String VALUES = "values";
  private static final String CHECKSUM = "crc32c";

  private BegunExperiment() {}

  /** Writes the configuration and this beside it; a crash between the two leaves none of this. */
  static void write(RunFolder folder, ExperimentConfig config) throws IOException {
    Files.deleteIfExists(folder.experiment());
    WholeFile.write(folder.config(), ConfigFile.text(config));
    WholeFile.write(folder.experiment(), text(config));
  }

  /**
   * The same, and the configuration is on the disk when this returns: what is written after it may
   * rest on what was changed.
   */
  static void change(RunFolder folder, ExperimentConfig config) throws IOException {
    Files.deleteIfExists(folder.experiment());
    byte[] text = ConfigFile.text(config).getBytes(StandardCharsets.UTF_8);
    WholeFile.writeDurably(folder.config(), text);
    WholeFile.write(folder.experiment(), text(config));
  }

  private static String text(ExperimentConfig config) {
    Map<String, Object> file = new LinkedHashMap<>();
    file.put(CHECKSUM, checksum(values(config)));
    file.put(VALUES, values(config));
    return JsonFormat.text(file);
  }

  /**
   * Reads a run's configuration.
   *
   * @throws adaps.config.AdapsException if it cannot be read, or is not the one that the run was
   *     begun with; the sentence has both values
   */
  static ExperimentConfig read(RunFolder folder) throws IOException {
    try {
      return readOnce(folder);
    } catch (ConfigException e) {
      // A run that is under way may have changed the one file after the other was read.
      return readOnce(folder);
    }
  }

  private static ExperimentConfig readOnce(RunFolder folder) throws IOException {
    ExperimentConfig config = ConfigFile.read(folder.config());
    if (Files.isRegularFile(folder.experiment())) {
      check(folder.config(), config, begun(folder.experiment()));
    }
    return config;
  }

  private static Map<String, String> begun(Path path) throws IOException {
    JsonFields file = JsonFields.read(path);
    JsonFields section = file.section(VALUES);
    Map<String, String> values = new LinkedHashMap<>();
    section.names().forEach(name -> values.put(name, section.text(name)));
    if (!checksum(values).equals(file.text(CHECKSUM))) {
      throw file.refused(CHECKSUM, "is not that of the values; put back what was changed");
    }
    return values;
  }

  /** What only one of the two programs knew cannot be compared. */
  private static void check(Path file, ExperimentConfig config, Map<String, String> begun) {
    values(config)
        .forEach(
            (name, value) -> {
              String before = begun.getOrDefault(name, value);
              if (!before.equals(value)) {
                throw new ConfigException(
                    "run",
                    file
                        + " was edited: it has '"
                        + name
                        + ": "
                        + value
                        + "' where the run was begun with '"
                        + name
                        + ": "
                        + before
                        + "'; put that back, or train a new run with the other value.");
              }
            });
  }

  private static Map<String, String> values(ExperimentConfig config) {
    ExperimentKey key = ExperimentKey.of(config);
    Map<String, String> values = new LinkedHashMap<>();
    values.put("scenario", key.scenario());
    values.put("environment", key.environment());
    key.settings().forEach((name, value) -> values.put(name, String.valueOf(value)));
    key.parameters().forEach((name, value) -> values.put(name, String.valueOf(value)));
    return values;
  }

  private static String checksum(Map<String, String> values) {
    CRC32C sum = new CRC32C();
    values.forEach(
        (name, value) -> sum.update((name + "=" + value + "\n").getBytes(StandardCharsets.UTF_8)));
    return String.format(Locale.ROOT, "%08x", sum.getValue());
  }
}
