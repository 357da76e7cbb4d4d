package adaps.studio.compare;

import adaps.config.ConfigException;
import adaps.config.ConfigException.Problem;
import adaps.config.ExperimentConfig;
import adaps.config.ParameterType;
import adaps.config.Scenarios;
import adaps.runs.ChangedSettings;
import adaps.sharing.Method;
import adaps.sharing.Methods;
import adaps.sweep.Comparison;
import adaps.sweep.Comparisons;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;

/** What is to be compared while a person edits it; checked after every change. */
public final class CompareSetup {
  private static final List<String> FIELDS =
      List.of("scenarios", "methods", "seeds", "steps", "sweep", "sample");

  private final ObservableList<String> scenarios = FXCollections.observableArrayList();
  private final ObservableSet<String> methods = FXCollections.observableSet();
  private final StringProperty seeds = new SimpleStringProperty("0-3");
  private final StringProperty steps = new SimpleStringProperty("");
  private final StringProperty settings = new SimpleStringProperty("");
  private final SweptFields sweeps = new SweptFields(this::check);
  private final WhereSetup where = new WhereSetup();
  private final Map<String, ReadOnlyStringWrapper> problems = new LinkedHashMap<>();
  private final ReadOnlyIntegerWrapper runs = new ReadOnlyIntegerWrapper();
  private Map<String, Map<String, Object>> suited = Map.of();
  private boolean loading;

  /**
   * @param firstScenario chosen at first
   */
  public CompareSetup(String firstScenario) {
    FIELDS.forEach(field -> problems.put(field, new ReadOnlyStringWrapper("")));
    problems.put("settings", new ReadOnlyStringWrapper(""));
    scenarios.add(firstScenario);
    Methods.all().forEach(method -> methods.add(method.name()));
    InvalidationListener changed = o -> check();
    scenarios.addListener(changed);
    methods.addListener(changed);
    List.of(seeds, steps, settings).forEach(text -> text.addListener((o, before, now) -> check()));
    check();
  }

  /** Names of all scenarios there are. */
  public List<String> allScenarios() {
    return Scenarios.names();
  }

  /** Names of the chosen scenarios. */
  public ObservableList<String> scenarios() {
    return scenarios;
  }

  /** Names of the chosen methods. */
  public ObservableSet<String> methods() {
    return methods;
  }

  /** Seeds, such as {@code 0-3} or {@code 0,2,5}. */
  public StringProperty seeds() {
    return seeds;
  }

  /** Environment steps of each run; blank for those that suit each scenario. */
  public StringProperty steps() {
    return steps;
  }

  /** Further parameters as {@code key=value key=value}. */
  public StringProperty settings() {
    return settings;
  }

  /** Parameters that are tried with several values each. */
  public SweptFields sweeps() {
    return sweeps;
  }

  /** Where the runs are computed. */
  public WhereSetup where() {
    return where;
  }

  /**
   * What is wrong with a field, or an empty text.
   *
   * @param field scenarios, methods, seeds, steps, sweep, sample or settings
   */
  public ReadOnlyStringProperty problem(String field) {
    return problems.get(field).getReadOnlyProperty();
  }

  /** How many runs that is; 0 while anything is wrong. */
  public ReadOnlyIntegerProperty runs() {
    return runs.getReadOnlyProperty();
  }

  /** Fills in one of the comparisons that come with the program. */
  public void choose(String comparison) {
    Comparison named = Comparisons.named(comparison);
    loading = true;
    scenarios.setAll(named.scenarios().keySet());
    methods.clear();
    methods.addAll(named.methods());
    seeds.set(named.seeds().stream().map(String::valueOf).collect(Collectors.joining(",")));
    Set<Object> budgets =
        named.scenarios().values().stream().map(s -> s.get("steps")).collect(Collectors.toSet());
    boolean same = budgets.size() == 1 && !budgets.contains(null);
    steps.set(same ? String.valueOf(budgets.iterator().next()) : "");
    settings.set("");
    sweeps.clear();
    suited = named.scenarios();
    loading = false;
    check();
  }

  /**
   * Fills in one experiment, to be run with several seeds.
   *
   * @param config of a scenario that comes with the program
   * @param newSeeds such as {@code 0-3}
   */
  public void fill(ExperimentConfig config, String newSeeds) {
    loading = true;
    scenarios.setAll(List.of(config.scenario().name()));
    methods.clear();
    methods.add(config.run().method());
    seeds.set(newSeeds);
    steps.set(String.valueOf(config.run().steps()));
    settings.set(
        ChangedSettings.of(config).entrySet().stream()
            .map(e -> e.getKey() + "=" + ParameterType.text(e.getValue()))
            .collect(Collectors.joining(" ")));
    sweeps.clear();
    suited = Map.of();
    loading = false;
    check();
  }

  /** What is chosen, in the order of the methods. */
  ComparisonPlan plan() {
    List<String> ordered =
        Methods.all().stream().map(Method::name).filter(methods::contains).toList();
    return new ComparisonPlan(
        List.copyOf(scenarios),
        ordered,
        seeds.get(),
        steps.get(),
        settings.get(),
        sweeps.words(),
        suited);
  }

  private void check() {
    if (loading) {
      return;
    }
    Map<String, String> wrong = new LinkedHashMap<>();
    try {
      runs.set(plan().check());
    } catch (ConfigException e) {
      runs.set(0);
      for (Problem problem : e.problems()) {
        wrong.merge(
            field(problem.key()), problem.message(), (a, b) -> a.equals(b) ? a : a + " " + b);
      }
    }
    problems.forEach((field, problem) -> problem.set(wrong.getOrDefault(field, "")));
  }

  /** Where a problem is shown: beside the sweep of the parameter, or its own field. */
  private String field(String key) {
    boolean swept = sweeps.fields().stream().anyMatch(f -> f.key().get().equals(key));
    return swept ? "sweep" : problems.containsKey(key) ? key : "settings";
  }
}
