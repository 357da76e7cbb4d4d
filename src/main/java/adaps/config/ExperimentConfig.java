package adaps.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything that decides what an experiment computes: the same configuration gives the same
 * numbers to the bit.
 */
public record ExperimentConfig(
    Scenario scenario,
    RunConfig run,
    A2cConfig a2c,
    IdentityConfig identity,
    MaskConfig masks,
    EvaluationConfig evaluation) {

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
  private static final List<RecordParameters<?>> ALL =
      List.of(RUN, A2C, IDENTITY, MASKS, EVALUATION);

  /** Every parameter but those of the scenario's environment. */
  public static List<ParameterDescription> parameters() {
    return ALL.stream().flatMap(group -> group.descriptions().stream()).toList();
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
    List<ConfigException.Problem> problems = new ArrayList<>(unknown(values));
    List<Record> groups = new ArrayList<>();
    for (RecordParameters<?> group : ALL) {
      try {
        groups.add(group.read(values));
      } catch (ConfigException e) {
        problems.addAll(e.problems());
      }
    }
    if (!problems.isEmpty()) {
      throw new ConfigException(problems);
    }
    return new ExperimentConfig(
        scenario,
        (RunConfig) groups.get(0),
        (A2cConfig) groups.get(1),
        (IdentityConfig) groups.get(2),
        (MaskConfig) groups.get(3),
        (EvaluationConfig) groups.get(4));
  }

  /** All parameter values by name, defaults included, in the order of {@link #parameters}. */
  public Map<String, Object> values() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.putAll(RUN.write(run));
    values.putAll(A2C.write(a2c));
    values.putAll(IDENTITY.write(identity));
    values.putAll(MASKS.write(masks));
    values.putAll(EVALUATION.write(evaluation));
    return values;
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

  private static List<ConfigException.Problem> unknown(Map<String, ?> values) {
    List<String> names = parameters().stream().map(ParameterDescription::key).toList();
    return values.keySet().stream()
        .filter(key -> !names.contains(key))
        .map(
            key ->
                new ConfigException.Problem(
                    key,
                    "There is no parameter '" + key + "'." + NearestName.suggestion(key, names)))
        .toList();
  }
}
