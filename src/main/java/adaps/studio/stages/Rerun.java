package adaps.studio.stages;

import adaps.config.ConfigException;
import adaps.config.ExperimentConfig;
import adaps.config.ParameterDescription;
import adaps.pipeline.ExperimentChecks;
import adaps.pipeline.IdentityFindings;
import adaps.pipeline.Stage;
import adaps.studio.session.EditedParameter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * The present run with a few parameters changed, to go on from one stage with what the earlier ones
 * found. A configuration exists only while nothing is wrong.
 */
public final class Rerun {
  private static final Map<Stage, List<String>> CHANGEABLE =
      Map.of(
          Stage.CLUSTER, List.of("clusters"),
          Stage.MASK, List.of("lambda", "gain", "mappingSeed"),
          Stage.TRAIN, List.of("steps", "learningRate", "entropyWeight", "changes"));

  private final ExperimentConfig base;
  private final List<EditedParameter> parameters;
  private final ReadOnlyObjectWrapper<ExperimentConfig> config = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

  /**
   * @param base what runs or ran
   */
  public Rerun(Stage stage, ExperimentConfig base) {
    this.base = base;
    Map<String, Object> values = base.values();
    parameters =
        ExperimentConfig.parameters().stream()
            .filter(d -> changeable(stage).contains(d.key()))
            .map(d -> edited(d, values.get(d.key())))
            .toList();
    check();
  }

  private EditedParameter edited(ParameterDescription description, Object value) {
    EditedParameter parameter = new EditedParameter(description, value);
    parameter.text().addListener((o, before, now) -> check());
    return parameter;
  }

  /** Names of what can be changed at a stage; none where it has to start from the beginning. */
  public static List<String> changeable(Stage stage) {
    return CHANGEABLE.getOrDefault(stage, List.of());
  }

  /**
   * Whether what was found is enough to go on from a stage.
   *
   * @param found what stages 1 to 3 found, or null
   */
  public static boolean isPossible(Stage stage, IdentityFindings found) {
    boolean needsClusters = stage != Stage.CLUSTER;
    return !changeable(stage).isEmpty()
        && Optional.ofNullable(found)
            .filter(f -> !needsClusters || f.clusters() != null)
            .isPresent();
  }

  /** What can be changed, as it is in the run. */
  public List<EditedParameter> parameters() {
    return parameters;
  }

  /** What would run; null while anything is wrong. */
  public ReadOnlyObjectProperty<ExperimentConfig> config() {
    return config.getReadOnlyProperty();
  }

  /** What is wrong and belongs to none of the parameters, or an empty text. */
  public ReadOnlyStringProperty problem() {
    return problem.getReadOnlyProperty();
  }

  private void check() {
    parameters.forEach(p -> p.setProblem(""));
    problem.set("");
    Map<String, Object> changes = new LinkedHashMap<>();
    parameters.forEach(p -> changes.put(p.description().key(), p.text().get()));
    try {
      ExperimentConfig made = base.with(changes);
      ExperimentChecks.check(made);
      config.set(made);
    } catch (ConfigException e) {
      config.set(null);
      e.problems().forEach(this::mark);
    }
  }

  private void mark(ConfigException.Problem wrong) {
    parameters.stream()
        .filter(p -> p.description().key().equals(wrong.key()))
        .findFirst()
        .ifPresentOrElse(p -> p.setProblem(wrong.message()), () -> problem.set(wrong.message()));
  }
}
