package adaps.studio.setup;

import adaps.config.ConfigException;
import adaps.config.ConfigException.Problem;
import adaps.config.ExperimentConfig;
import adaps.config.ParameterDescription;
import adaps.config.Scenario;
import adaps.config.Scenarios;
import adaps.env.EnvironmentKinds;
import adaps.env.EnvironmentSpec;
import adaps.pipeline.ExperimentChecks;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The setting of the next run while a person edits it. It is checked after every change by the same
 * code as in the terminal; a configuration exists only while nothing is wrong.
 */
public final class SetupViewModel {
  private final List<String> scenarioNames = Scenarios.names();
  private final StringProperty scenarioName = new SimpleStringProperty();
  private final ReadOnlyStringWrapper scenarioProblem = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Scenario> scenario = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<EnvironmentSpec> spec = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<ExperimentConfig> config = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyIntegerWrapper problemCount = new ReadOnlyIntegerWrapper();
  private final ObservableList<EditedParameter> environment = FXCollections.observableArrayList();
  private final List<EditedParameter> experiment =
      ExperimentConfig.parameters().stream().map(this::edited).toList();

  /**
   * @param firstScenario chosen at first
   */
  public SetupViewModel(String firstScenario) {
    scenarioName.addListener((o, before, now) -> chooseScenario(now));
    scenarioName.set(firstScenario);
  }

  private EditedParameter edited(ParameterDescription description) {
    return edited(description, description.defaultValue());
  }

  private EditedParameter edited(ParameterDescription description, Object start) {
    EditedParameter parameter = new EditedParameter(description, start);
    parameter.text().addListener((o, before, now) -> check());
    return parameter;
  }

  /** Names of the scenarios to choose from. */
  public List<String> scenarioNames() {
    return scenarioNames;
  }

  /** Name of the chosen scenario, or the path of a scenario file. */
  public StringProperty scenarioName() {
    return scenarioName;
  }

  /** What is wrong with the scenario as a whole, or an empty text. */
  public ReadOnlyStringProperty scenarioProblem() {
    return scenarioProblem.getReadOnlyProperty();
  }

  /** The chosen scenario with the changes made to it; null when it cannot be read. */
  public ReadOnlyObjectProperty<Scenario> scenario() {
    return scenario.getReadOnlyProperty();
  }

  /** Shape of its environment; null while a setting of it is wrong. */
  public ReadOnlyObjectProperty<EnvironmentSpec> spec() {
    return spec.getReadOnlyProperty();
  }

  /** What Run would run; null while anything is wrong. */
  public ReadOnlyObjectProperty<ExperimentConfig> config() {
    return config.getReadOnlyProperty();
  }

  /** Number of things that are wrong. */
  public ReadOnlyIntegerProperty problemCount() {
    return problemCount.getReadOnlyProperty();
  }

  /** The chosen environment's own parameters. */
  public ObservableList<EditedParameter> environmentParameters() {
    return environment;
  }

  /** All other parameters, in the order of their description. */
  public List<EditedParameter> experimentParameters() {
    return experiment;
  }

  /** One of the experiment's parameters. */
  public EditedParameter parameter(String key) {
    return experiment.stream()
        .filter(p -> p.description().key().equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no parameter " + key));
  }

  /** Makes every parameter what it was at first. */
  public void resetAll() {
    Stream.concat(environment.stream(), experiment.stream()).forEach(EditedParameter::reset);
  }

  private void chooseScenario(String name) {
    try {
      Scenario chosen = Scenarios.load(name);
      List<EditedParameter> parameters = new ArrayList<>();
      for (ParameterDescription d : EnvironmentKinds.of(chosen).parameters().descriptions()) {
        Object given = chosen.settings().getOrDefault(d.key(), d.defaultValue());
        parameters.add(edited(d, given));
      }
      environment.setAll(parameters);
      Map<String, Object> suited = ExperimentConfig.of(chosen).values();
      experiment.forEach(p -> p.setNormal(suited.get(p.description().key())));
      scenario.set(chosen);
    } catch (ConfigException e) {
      environment.clear();
      scenario.set(null);
      spec.set(null);
      scenarioProblem.set(e.getMessage());
    }
    check();
  }

  private void check() {
    List<Problem> problems = new ArrayList<>();
    Scenario edited = editedScenario(problems);
    ExperimentConfig checked = null;
    if (edited != null) {
      spec.set(problems.isEmpty() ? specOf(edited, problems) : null);
      checked = configOf(edited, problems);
    }
    mark(problems);
    config.set(problems.isEmpty() && edited != null ? checked : null);
  }

  /** The chosen scenario with the person's changes, as far as they can be read. */
  private Scenario editedScenario(List<Problem> problems) {
    Scenario edited = scenario.get();
    for (EditedParameter parameter : environment) {
      if (edited != null && parameter.changed().get()) {
        ParameterDescription description = parameter.description();
        try {
          Object value = description.read(parameter.text().get());
          edited = edited.with(description.key(), value);
        } catch (ConfigException e) {
          problems.addAll(e.problems());
        }
      }
    }
    return edited;
  }

  private static EnvironmentSpec specOf(Scenario scenario, List<Problem> problems) {
    try {
      return EnvironmentKinds.spec(scenario);
    } catch (ConfigException e) {
      problems.addAll(e.problems());
      return null;
    }
  }

  private ExperimentConfig configOf(Scenario scenario, List<Problem> problems) {
    Map<String, Object> values = new LinkedHashMap<>();
    experiment.forEach(p -> values.put(p.description().key(), p.text().get()));
    try {
      ExperimentConfig made = ExperimentConfig.of(scenario, values);
      if (problems.isEmpty()) {
        ExperimentChecks.check(made);
      }
      return made;
    } catch (ConfigException e) {
      problems.addAll(e.problems());
      return null;
    }
  }

  /** Puts every problem where it belongs; what belongs nowhere else is the scenario's. */
  private void mark(List<Problem> problems) {
    Map<String, String> byKey = new LinkedHashMap<>();
    problems.forEach(p -> byKey.merge(p.key(), p.message(), (a, b) -> a + " " + b));
    for (EditedParameter parameter :
        Stream.concat(environment.stream(), experiment.stream()).toList()) {
      String problem = byKey.remove(parameter.description().key());
      parameter.setProblem(problem == null ? "" : problem);
    }
    if (scenario.get() != null) {
      scenarioProblem.set(String.join(" ", byKey.values()));
    }
    problemCount.set(problems.size() + (scenario.get() == null ? 1 : 0));
  }
}
