package adaps.sweep;

import adaps.config.ConfigException;
import adaps.config.ParameterDescription;
import adaps.config.Scenario;
import adaps.pipeline.NamedSettings;
import adaps.random.RandomStreams;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * The settings that a comparison tries: every combination of the values of some parameters, or a
 * random sample of them.
 *
 * @param parameters whose values are tried; none for a comparison of methods alone
 * @param sample how many settings are drawn, or empty for all
 */
public record Sweeps(List<SweptParameter> parameters, Optional<Sample> sample) {
  private static final int MAX_SETTINGS = 10_000;

  /** Draws for each setting that is wanted, after which there are taken to be no others. */
  private static final int DRAWS = 100;

  /** Nothing is swept. */
  public static final Sweeps NONE = new Sweeps(List.of(), Optional.empty());

  public Sweeps {
    parameters = List.copyOf(parameters);
  }

  /**
   * Reads sweeps as a person writes them.
   *
   * @param sweeps each as {@code lambda=0.05,0.1} or {@code gain=2..8/4}
   * @param sample how many settings are drawn; blank for all
   * @param sampleSeed what the draws come from; blank for 0
   * @throws ConfigException naming what is not of that form
   */
  public static Sweeps parse(List<String> sweeps, String sample, String sampleSeed) {
    List<SweptParameter> parameters = new ArrayList<>();
    Set<String> keys = new LinkedHashSet<>();
    for (String sweep : sweeps) {
      SweptParameter parameter = SweptParameter.parse(sweep);
      if (!keys.add(parameter.key())) {
        throw refused(parameter.key() + " is swept twice; put all of its values into one sweep.");
      }
      parameters.add(parameter);
    }
    if (sample.isBlank() && !sampleSeed.isBlank()) {
      throw new ConfigException(
          Sample.FIELD,
          "A seed of the sample is given, "
              + sampleSeed
              + ", but no sample; say how many settings.");
    }
    if (!sample.isBlank() && parameters.isEmpty()) {
      throw new ConfigException(
          Sample.FIELD, "A sample is drawn from the values of a sweep, but there is no sweep.");
    }
    return new Sweeps(
        parameters,
        sample.isBlank() ? Optional.empty() : Optional.of(Sample.parse(sample, sampleSeed)));
  }

  /** Names of the parameters. */
  public List<String> keys() {
    return parameters.stream().map(SweptParameter::key).toList();
  }

  /**
   * The settings by name, each once; one without any value where nothing is swept.
   *
   * @throws ConfigException naming the sweep and the value that cannot be used
   */
  public List<Map<String, Object>> settings(Scenario scenario) {
    Map<SweptParameter, ParameterDescription> described = new LinkedHashMap<>();
    parameters.forEach(one -> described.put(one, description(one.key(), scenario)));
    return sample.isPresent() ? drawn(described, sample.get()) : combined(described);
  }

  private static ParameterDescription description(String key, Scenario scenario) {
    if (key.equals("method") || key.equals("seed")) {
      throw refused("A comparison has " + key + "s of its own, so " + key + " cannot be swept.");
    }
    ParameterDescription description;
    try {
      description = NamedSettings.description(key, scenario);
    } catch (ConfigException e) {
      throw refused(e.getMessage());
    }
    if (!description.changesNumbers()) {
      throw refused(key + " changes no number of a run, so there is nothing to compare in it.");
    }
    return description;
  }

  private static List<Map<String, Object>> combined(
      Map<SweptParameter, ParameterDescription> described) {
    List<Map<String, Object>> settings = List.of(Map.of());
    for (Map.Entry<SweptParameter, ParameterDescription> one : described.entrySet()) {
      List<Object> values = one.getKey().listed(one.getValue());
      if ((long) settings.size() * values.size() > MAX_SETTINGS) {
        throw refused(
            "The sweeps make more than "
                + MAX_SETTINGS
                + " settings; name fewer values, or draw a sample of them.");
      }
      List<Map<String, Object>> more = new ArrayList<>();
      for (Map<String, Object> setting : settings) {
        for (Object value : values) {
          Map<String, Object> extended = new LinkedHashMap<>(setting);
          extended.put(one.getKey().key(), value);
          more.add(extended);
        }
      }
      settings = more;
    }
    return settings;
  }

  /** Every parameter is drawn from a stream of its own: one more changes no value of another. */
  private static List<Map<String, Object>> drawn(
      Map<SweptParameter, ParameterDescription> described, Sample sample) {
    RandomStreams streams = new RandomStreams(sample.seed()).child("sweep");
    Map<String, Function<UniformRandomProvider, Object>> drawings = new LinkedHashMap<>();
    Map<String, UniformRandomProvider> randoms = new LinkedHashMap<>();
    described.forEach(
        (swept, description) -> {
          drawings.put(swept.key(), swept.drawing(description));
          randoms.put(swept.key(), streams.stream(swept.key()));
        });
    Set<Map<String, Object>> settings = new LinkedHashSet<>();
    for (int draw = 0; draw < DRAWS * sample.size() && settings.size() < sample.size(); draw++) {
      Map<String, Object> setting = new LinkedHashMap<>();
      drawings.forEach((key, drawing) -> setting.put(key, drawing.apply(randoms.get(key))));
      settings.add(setting);
    }
    if (settings.size() < sample.size()) {
      throw new ConfigException(
          Sample.FIELD,
          "sample is "
              + sample.size()
              + " but the sweeps have only "
              + settings.size()
              + " different settings; draw fewer, or try all.");
    }
    return List.copyOf(settings);
  }

  private static ConfigException refused(String sentence) {
    return new ConfigException(SweptParameter.FIELD, sentence);
  }
}
