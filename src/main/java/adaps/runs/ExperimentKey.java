package adaps.runs;

import adaps.config.ExperimentConfig;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What tells two experiments apart: runs with equal keys compute the same numbers. A scenario's
 * title and source are words and do not count, nor do parameters that change no number and settings
 * of other methods.
 *
 * @param scenario name of the scenario
 * @param environment name of its environment
 * @param settings every setting of the environment, defaults included
 * @param parameters every parameter that numbers depend on, defaults included
 */
public record ExperimentKey(
    String scenario,
    String environment,
    Map<String, Object> settings,
    Map<String, Object> parameters) {
  private static final String SEED = "seed";

  /**
   * The key of an experiment.
   *
   * @throws adaps.config.AdapsException if its environment does not exist
   */
  public static ExperimentKey of(ExperimentConfig config) {
    return new ExperimentKey(
        config.scenario().name(),
        config.scenario().environment(),
        ConfigFile.allSettings(config.scenario()),
        config.decidingValues());
  }

  /**
   * Whether both act in one world, so that their returns are on one scale: the same environment
   * with the same settings, whatever the scenario is called.
   */
  public boolean inSameWorld(ExperimentKey other) {
    return environment.equals(other.environment) && settings.equals(other.settings);
  }

  /** A short name of the experiment for files: 24 hexadecimal digits. */
  public String digest() {
    try {
      byte[] key = toString().getBytes(StandardCharsets.UTF_8);
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(key);
      return HexFormat.of().formatHex(digest, 0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** What runs have in common that differ only in their seeds. */
  public ExperimentKey withoutSeed() {
    Map<String, Object> seedless = new LinkedHashMap<>(parameters);
    seedless.remove(SEED);
    return new ExperimentKey(scenario, environment, settings, seedless);
  }
}
