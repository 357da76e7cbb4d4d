package adaps.studio.setup;

import adaps.config.AdapsException;
import adaps.config.ConfigException;
import adaps.config.ConfigException.Problem;
import adaps.config.ExperimentConfig;
import adaps.config.ParameterDescription;
import adaps.config.ParameterType;
import adaps.config.Scenario;
import adaps.config.Scenarios;
import adaps.env.EnvironmentKinds;
import adaps.env.EnvironmentSpec;
import adaps.nets.MlpKernels;
import adaps.pipeline.ExperimentChecks;
import adaps.pipeline.PlannedSize;
import adaps.pipeline.WorkerChoice;
import adaps.sharing.Method;
import adaps.sharing.Methods;
import adaps.studio.session.EditedParameter;
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
  private final ReadOnlyIntegerWrapper changedCount = new ReadOnlyIntegerWrapper();
  private final ReadOnlyObjectWrapper<Map<Method, PlannedSize>> sizes =
      new ReadOnlyObjectWrapper<>(Map.of());
  private final ObservableList<EditedParameter> environment = FXCollections.observableArrayList();
  private final List<EditedParameter> experiment =
      ExperimentConfig.parameters().stream().map(this::edited).toList();
  private boolean loading;

  /**
   * @param firstScenario chosen at first
   */
  public SetupViewModel(String firstScenario) {
    scenarioName.addListener((o, before, now) -> chooseScenario(now));
    scenarioName.set(firstScenario);
  }

  /**
   * Puts a whole setting into the form. What differs from the built-in scenario of its name counts
   * as changed; a scenario of one's own is its own standard.
   *
   * @throws ConfigException if a setting of its environment cannot be used
   */
  public void load(ExperimentConfig setting) {
    Scenario wanted = setting.scenario();
    EnvironmentKinds.spec(wanted);
    loading = true;
    try {
      scenarioName.set(wanted.name());
      choose(standard(wanted));
      environment.forEach(p -> fill(p, wanted.settings()));
      Map<String, Object> values = setting.values();
      experiment.forEach(p -> fill(p, values));
    } finally {
      loading = false;
    }
    check();
  }

  private Scenario standard(Scenario wanted) {
    if (scenarioNames.contains(wanted.name())) {
      Scenario builtIn = Scenarios.load(wanted.name());
      if (builtIn.environment().equals(wanted.environment())) {
        return builtIn;
      }
    }
    return wanted;
  }

  private static void fill(EditedParameter parameter, Map<String, Object> values) {
    ParameterDescription description = parameter.description();
    Object value = values.getOrDefault(description.key(), description.defaultValue());
    parameter.text().set(ParameterType.text(description.read(value)));
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

  /** Number of parameters that differ from what suits the scenario. */
  public ReadOnlyIntegerProperty changedCount() {
    return changedCount.getReadOnlyProperty();
  }

  /** How much each method would train; empty while anything is wrong. */
  public ReadOnlyObjectProperty<Map<Method, PlannedSize>> sizes() {
    return sizes.getReadOnlyProperty();
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
    allParameters().forEach(EditedParameter::reset);
  }

  /** Every parameter of the form. */
  Stream<EditedParameter> allParameters() {
    return Stream.concat(environment.stream(), experiment.stream());
  }

  private void chooseScenario(String name) {
    if (loading) {
      return;
    }
    try {
      choose(Scenarios.load(name));
    } catch (AdapsException e) {
      environment.clear();
      scenario.set(null);
      spec.set(null);
      scenarioProblem.set(e.getMessage());
    }
    check();
  }

  private void choose(Scenario chosen) {
    List<EditedParameter> parameters = new ArrayList<>();
    for (ParameterDescription d : EnvironmentKinds.of(chosen).parameters().descriptions()) {
      Object given = chosen.settings().getOrDefault(d.key(), d.defaultValue());
      parameters.add(edited(d, given));
    }
    Map<String, Object> suited = ExperimentConfig.of(chosen).values();
    environment.setAll(parameters);
    experiment.forEach(
        p ->
            p.setNormal(
                suited.getOrDefault(p.description().key(), p.description().defaultValue())));
    scenario.set(chosen);
  }

  private void check() {
    if (loading) {
      return;
    }
    List<Problem> problems = new ArrayList<>();
    Scenario edited = editedScenario(problems);
    ExperimentConfig checked = null;
    if (edited != null) {
      spec.set(problems.isEmpty() ? specOf(edited, problems) : null);
      checked = configOf(edited, problems);
    }
    mark(problems);
    changedCount.set((int) allParameters().filter(p -> p.changed().get()).count());
    boolean usable = problems.isEmpty() && edited != null;
    sizes.set(usable ? sizes(checked, spec.get()) : Map.of());
    parameter("workers").setNote(usable ? workers(checked, spec.get()) : "");
    config.set(usable ? checked : null);
  }

  private static String workers(ExperimentConfig config, EnvironmentSpec spec) {
    int chosen = WorkerChoice.of(config, spec, MlpKernels.named(config.run().kernel()));
    return config.run().workers() == 0 ? "0 is " + chosen + " here" : "";
  }

  private static Map<Method, PlannedSize> sizes(ExperimentConfig config, EnvironmentSpec spec) {
    Map<Method, PlannedSize> sizes = new LinkedHashMap<>();
    Methods.all().forEach(method -> sizes.put(method, PlannedSize.of(method, config, spec)));
    return sizes;
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
    for (EditedParameter parameter : allParameters().toList()) {
      String problem = byKey.remove(parameter.description().key());
      parameter.setProblem(problem == null ? "" : problem);
    }
    if (scenario.get() != null) {
      scenarioProblem.set(String.join(" ", byKey.values()));
    }
    problemCount.set(problems.size() + (scenario.get() == null ? 1 : 0));
  }
}
