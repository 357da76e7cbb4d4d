package adaps.studio.lessons;

import adaps.config.ExperimentConfig;
import adaps.config.ParameterType;
import adaps.pipeline.MetricPoint;
import adaps.pipeline.RunEvent;
import adaps.pipeline.RunResult;
import adaps.pipeline.RunState;
import adaps.pipeline.Stage;
import adaps.pipeline.StageProgress;
import adaps.runs.ExperimentKey;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** What is the case in the window, as far as lessons wait for it. Lives on the JavaFX thread. */
public final class LessonFacts {
  private final Map<Stage, StageProgress.State> stages = new EnumMap<>(Stage.class);
  private final Set<String> warnings = new HashSet<>();
  private final View view;
  private ExperimentConfig config;
  private RunState state;
  private RunResult result;

  /** Of the curve; null before the first. */
  private MetricPoint last;

  private Runnable listener = () -> {};

  /**
   * What is seen and chosen in the tiles.
   *
   * @param otherClusters number of clusters that is looked at though the run has another, or 0
   * @param cluster whether a cluster is selected
   * @param agent whether an agent is selected
   * @param overlay whether a second mask lies over the subnetwork
   * @param setting the setting in the form, or null
   * @param trainableParameters of the method in the form; asked only where there is a setting
   */
  public record View(
      IntSupplier otherClusters,
      BooleanSupplier cluster,
      BooleanSupplier agent,
      BooleanSupplier overlay,
      Supplier<ExperimentConfig> setting,
      LongSupplier trainableParameters) {}

  public LessonFacts(View view) {
    this.view = view;
  }

  /**
   * The present or last run.
   *
   * @param testReturn what it is judged by, NaN while it has not ended
   * @param finished whether it came to its own end
   */
  record Run(ExperimentConfig config, double testReturn, boolean finished) {}

  /** The present or last run; null before the first. */
  Run run() {
    if (config == null) {
      return null;
    }
    return result == null
        ? new Run(config, Double.NaN, false)
        : new Run(config, result.training().testReturn(), result.state() == RunState.FINISHED);
  }

  /** Whether a run has begun and not ended. */
  boolean underWay() {
    return state != null && !ended() && state != RunState.FAILED;
  }

  /** Who is told when something may have changed. */
  void onChange(Runnable newListener) {
    listener = newListener;
  }

  /** Something in the tiles or in the form may have changed. */
  void changed() {
    listener.run();
  }

  /** Whether a stage of the present run has begun, or is over. */
  boolean reached(Stage stage) {
    StageProgress.State of = stages.get(stage);
    return of == StageProgress.State.RUNNING || of == StageProgress.State.DONE;
  }

  /** Whether a stage of the present run is over. */
  boolean done(Stage stage) {
    return stages.get(stage) == StageProgress.State.DONE;
  }

  /** Whether the last run has come to its end, by itself or by the reader. */
  boolean ended() {
    return state == RunState.FINISHED || state == RunState.STOPPED;
  }

  /** Whether the run has given a warning of this name. */
  boolean warned(String name) {
    return warnings.contains(name);
  }

  /** What is seen and chosen in the tiles. */
  View view() {
    return view;
  }

  /** Whether the present or last run has these values. */
  boolean runs(Map<String, String> wanted) {
    return has(config, wanted);
  }

  /** Whether the present or last run has the numbers of just what these arguments set. */
  boolean runsJust(Map<String, String> arguments) {
    return config != null
        && ExperimentKey.of(LessonSetting.of(arguments, config)).equals(ExperimentKey.of(config));
  }

  /** Whether the form holds what these arguments set; then setting them changes nothing. */
  boolean isSet(Map<String, String> arguments) {
    ExperimentConfig present = view.setting().get();
    return present != null && LessonSetting.of(arguments, present).equals(present);
  }

  /** The last run's return, in words, or an empty text where it has none. */
  String resultWords() {
    boolean known = result != null && !Double.isNaN(result.training().testReturn());
    return known ? LessonMeasure.RETURN.words(result.training().testReturn()) : "";
  }

  /** The size of what is set up, in words; only where something is. */
  String sizeWords() {
    return LessonMeasure.PARAMETERS.words(view.trainableParameters().getAsLong());
  }

  /** A number of the last run, if it has come to its own end with just this setting. */
  OptionalDouble measured(LessonMeasure measure, Map<String, String> arguments) {
    boolean finished = result != null && state == RunState.FINISHED;
    double number = finished && runsJust(arguments) ? measure.of(result, last) : Double.NaN;
    return Double.isNaN(number) ? OptionalDouble.empty() : OptionalDouble.of(number);
  }

  private static boolean has(ExperimentConfig config, Map<String, String> wanted) {
    if (config == null) {
      return false;
    }
    Map<String, Object> values = new HashMap<>();
    // Of what only other methods have, a configuration holds what is not the default.
    ExperimentConfig.parameters().forEach(p -> values.put(p.key(), p.defaultValue()));
    values.putAll(config.values());
    return wanted.entrySet().stream().allMatch(e -> has(config, values, e.getKey(), e.getValue()));
  }

  private static boolean has(
      ExperimentConfig config, Map<String, Object> values, String key, String text) {
    return key.equals("scenario")
        ? config.scenario().name().equals(text)
        : ParameterType.text(values.get(key)).equals(text);
  }

  /** Takes in what the run tells. */
  void accept(RunEvent event) {
    if (event instanceof RunEvent.Begins begins) {
      begin(begins.config());
    } else if (event instanceof RunEvent.StageChanged changed) {
      showStage(changed.progress());
    } else if (event instanceof RunEvent.Warned warned) {
      warnings.add(warned.name());
      changed();
    } else if (event instanceof RunEvent.Tested tested) {
      last = tested.point();
    } else if (event instanceof RunEvent.Ended ended) {
      result = ended.result();
      changed();
    } else if (event instanceof RunEvent.StateChanged changed) {
      state = changed.state();
      changed();
    }
  }

  private void begin(ExperimentConfig newConfig) {
    config = newConfig;
    stages.clear();
    warnings.clear();
    result = null;
    last = null;
    state = RunState.PREPARING;
    changed();
  }

  private void showStage(StageProgress progress) {
    if (stages.put(progress.stage(), progress.state()) != progress.state()) {
      changed();
    }
  }
}
