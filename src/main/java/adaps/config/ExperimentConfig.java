package adaps.config;

import adaps.config.ConfigException.Problem;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Everything that decides what an experiment computes: the same configuration gives the same
 * numbers to the bit.
 *
 * @param methodSettings settings that methods have of their own, by name: those of the experiment's
 *     method, defaults included, and what was given for others, which the same experiment with
 *     another method uses
 */
public record ExperimentConfig(
    Scenario scenario,
    RunConfig run,
    A2cConfig a2c,
    IdentityConfig identity,
    MaskConfig masks,
    Map<String, Object> methodSettings,
    EvaluationConfig evaluation) {

  private static final MethodCatalogue METHODS =
      ServiceLoader.load(MethodCatalogue.class, MethodCatalogue.class.getClassLoader())
          .findFirst()
          .orElseThrow();
  private static final RecordParameters<RunConfig> RUN =
      RecordParameters.of(RunConfig.class, "Experiment");
  private static final RecordParameters<A2cConfig> A2C =
      RecordParameters.of(A2cConfig.class, "A2C");
  private static final RecordParameters<IdentityConfig> IDENTITY =
      RecordParameters.of(IdentityConfig.class, "Identity");
  private static final RecordParameters<MaskConfig> MASKS =
      RecordParameters.of(MaskConfig.class, "Masks");
  private static final RecordParameters<EvaluationConfig> EVALUATION =
      RecordParameters.of(EvaluationConfig.class, "Evaluation");

  public ExperimentConfig {
    methodSettings = Collections.unmodifiableMap(new LinkedHashMap<>(methodSettings));
  }

  /** Every parameter but those of the scenario's environment; those of all methods among them. */
  public static List<ParameterDescription> parameters() {
    Map<String, ParameterDescription> all = new LinkedHashMap<>();
    Stream.of(runParameters(), A2C, IDENTITY, MASKS)
        .flatMap(group -> group.descriptions().stream())
        .forEach(description -> all.put(description.key(), description));
    for (String method : METHODS.names()) {
      for (ParameterDescription own : METHODS.settings(method).descriptions()) {
        ParameterDescription taken = all.putIfAbsent(own.key(), own);
        if (taken != null && isCommon(own.key())) {
          throw new ConfigException(own.key(), taken(method, own.key()));
        }
      }
    }
    EVALUATION.descriptions().forEach(description -> all.put(description.key(), description));
    return List.copyOf(all.values());
  }

  /**
   * The experiment that a program meant which wrote all of its parameters, but did not know some of
   * today's.
   *
   * @param written by parameter name
   * @throws ConfigException naming every value or name that cannot be used
   */
  public static ExperimentConfig ofEarlier(Scenario scenario, Map<String, ?> written) {
    Map<String, Object> values = new LinkedHashMap<>(before());
    values.keySet().removeAll(scenario.parameters().keySet());
    values.putAll(written);
    return of(scenario, values);
  }

  /** By name what programs did that did not know a parameter yet. */
  public static Map<String, Object> before() {
    Map<String, Object> before = new LinkedHashMap<>();
    Stream.of(RUN, A2C, IDENTITY, MASKS, EVALUATION)
        .forEach(group -> before.putAll(group.before()));
    return before;
  }

  private static boolean isCommon(String key) {
    return Stream.of(RUN, A2C, IDENTITY, MASKS, EVALUATION).anyMatch(group -> group.has(key));
  }

  private static String taken(String method, String key) {
    return "The method "
        + method
        + " has a setting '"
        + key
        + "', but so is a parameter of every experiment called; give the setting another name.";
  }

  /** Parameters of the run, with the methods there are to choose from. */
  private static RecordParameters<RunConfig> runParameters() {
    return RUN.choosing("method", METHODS.names());
  }

  /**
   * The experiment on a scenario with every parameter as the scenario has it, or at its default.
   */
  public static ExperimentConfig of(Scenario scenario) {
    return of(scenario, Map.of());
  }

  /**
   * The experiment with some parameters changed from what suits the scenario, or from the defaults.
   *
   * @param changes by parameter name; names must be known
   * @throws ConfigException naming every value or name that cannot be used
   */
  public static ExperimentConfig of(Scenario scenario, Map<String, ?> changes) {
    Map<String, Object> values = new LinkedHashMap<>(scenario.parameters());
    values.putAll(changes);
    Set<Problem> problems = new LinkedHashSet<>(unknown(values));
    RunConfig run = read(runParameters(), values, problems);
    A2cConfig a2c = read(A2C, values, problems);
    IdentityConfig identity = read(IDENTITY, values, problems);
    MaskConfig masks = read(MASKS, values, problems);
    Map<String, Object> own = methodSettings(run, values, problems);
    EvaluationConfig evaluation = read(EVALUATION, values, problems);
    if (!problems.isEmpty()) {
      throw new ConfigException(List.copyOf(problems));
    }
    return new ExperimentConfig(scenario, run, a2c, identity, masks, own, evaluation);
  }

  /** A group of parameters; null, and a problem more, where a value cannot be used. */
  private static <T extends Record> T read(
      RecordParameters<T> group, Map<String, ?> values, Set<Problem> problems) {
    try {
      return group.read(values);
    } catch (ConfigException e) {
      problems.addAll(e.problems());
      return null;
    }
  }

  private static Map<String, Object> methodSettings(
      RunConfig run, Map<String, ?> values, Set<Problem> problems) {
    Map<String, Object> settings = new LinkedHashMap<>();
    Map<String, Object> ofOthers = new LinkedHashMap<>();
    for (String method : METHODS.names()) {
      try {
        RecordParameters<?> parameters = METHODS.settings(method);
        if (run != null && method.equals(run.method())) {
          settings.putAll(parameters.complete(values));
        } else {
          ofOthers.putAll(parameters.changed(values));
        }
      } catch (ConfigException e) {
        problems.addAll(e.problems());
      }
    }
    ofOthers.forEach(settings::putIfAbsent);
    return settings;
  }

  /**
   * All parameter values by name, defaults included, in the order of {@link #parameters}; of what
   * other methods than the experiment's have of their own only what is not the default.
   */
  public Map<String, Object> values() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.putAll(RUN.write(run));
    values.putAll(A2C.write(a2c));
    values.putAll(IDENTITY.write(identity));
    values.putAll(MASKS.write(masks));
    values.putAll(methodSettings);
    values.putAll(EVALUATION.write(evaluation));
    return values;
  }

  /** All parameter values but those of methods that are not the experiment's. */
  public Map<String, Object> usedValues() {
    RecordParameters<?> own = METHODS.settings(run.method());
    Map<String, Object> used = values();
    used.keySet().removeIf(key -> !isCommon(key) && !own.has(key));
    return used;
  }

  /** The used values without those of parameters that change no number. */
  public Map<String, Object> decidingValues() {
    Map<String, Object> deciding = usedValues();
    parameters().stream()
        .filter(parameter -> !parameter.changesNumbers())
        .forEach(parameter -> deciding.remove(parameter.key()));
    return deciding;
  }

  /** This experiment with some parameters changed. */
  public ExperimentConfig with(Map<String, ?> changes) {
    Map<String, Object> values = values();
    values.putAll(changes);
    return of(scenario, values);
  }

  /** This experiment with one parameter changed. */
  public ExperimentConfig with(String key, Object value) {
    return with(Map.of(key, value));
  }

  private static List<Problem> unknown(Map<String, ?> values) {
    List<String> names = parameters().stream().map(ParameterDescription::key).toList();
    return values.keySet().stream()
        .filter(key -> !names.contains(key))
        .map(
            key ->
                new Problem(
                    key,
                    "There is no parameter '" + key + "'." + NearestName.suggestion(key, names)))
        .toList();
  }
}
