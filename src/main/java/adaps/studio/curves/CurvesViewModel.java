package adaps.studio.curves;

import adaps.charts.Curve;
import adaps.charts.Plot;
import adaps.charts.PlotMark;
import adaps.charts.Smoothing;
import adaps.config.ExperimentConfig;
import adaps.env.EnvironmentSpec;
import adaps.pipeline.MetricPoint;
import adaps.pipeline.RunEvent;
import adaps.pipeline.RunListener;
import adaps.pipeline.RunResult;
import adaps.pipeline.VaePoint;
import adaps.runs.ExperimentKey;
import adaps.studio.session.LatestAnswer;
import adaps.studio.session.curves.Across;
import adaps.studio.session.curves.Measure;
import adaps.studio.session.curves.RunCurve;
import adaps.studio.session.curves.SeedCurves;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The curves of the run in the window and of stored runs laid over it, and what of them is shown.
 */
public final class CurvesViewModel implements RunListener {
  /** Stored runs that can be laid over at the same time. */
  public static final int MAX_OVERLAYS = 60;

  private final List<MetricPoint> points = new ArrayList<>();
  private final List<VaePoint> vae = new ArrayList<>();
  private final ObservableList<RunCurve> overlays = FXCollections.observableArrayList();
  private final ObjectProperty<Measure> measure = new SimpleObjectProperty<>(Measure.TEST_RETURN);
  private final ObjectProperty<Across> across = new SimpleObjectProperty<>(Across.STEPS);
  private final DoubleProperty smoothing = new SimpleDoubleProperty();
  private final BooleanProperty seedsJoined = new SimpleBooleanProperty(true);
  private final LastRun last = new LastRun();
  private final AgentDiversity agents;
  private List<Curve> overlaid = List.of();
  private ExperimentConfig config;

  /** What is known of the agents; null until a run begins. */
  private EnvironmentSpec spec;

  /** Null until the run has ended. */
  private RunResult result;

  private long version;

  public CurvesViewModel() {
    this(new LatestAnswer("diversity of agents"));
  }

  /**
   * @param measuring looks at policies
   */
  CurvesViewModel(LatestAnswer measuring) {
    agents = new AgentDiversity(measuring);
    measure.addListener((o, before, now) -> settingsChanged());
    across.addListener((o, before, now) -> settingsChanged());
    smoothing.addListener((o, before, now) -> settingsChanged());
    seedsJoined.addListener((o, before, now) -> settingsChanged());
    overlays.addListener((InvalidationListener) o -> settingsChanged());
    last.curve().addListener((o, before, now) -> settingsChanged());
  }

  /** All points of the learning curve in order; grows while the run trains. */
  public List<MetricPoint> points() {
    return Collections.unmodifiableList(points);
  }

  /** What is shown. */
  public ObjectProperty<Measure> measure() {
    return measure;
  }

  /** What it is shown against. */
  public ObjectProperty<Across> across() {
    return across;
  }

  /** Weight of exponential smoothing, 0 for none to 0.99. */
  public DoubleProperty smoothing() {
    return smoothing;
  }

  /** Whether stored runs that differ only in their seeds are one curve with a band. */
  public BooleanProperty seedsJoined() {
    return seedsJoined;
  }

  /** Stored runs laid over the run in the window. */
  public ObservableList<RunCurve> overlays() {
    return overlays;
  }

  /** The run before the present one, whose curve stays beside it. */
  LastRun last() {
    return last;
  }

  /** How differently the agents of the run in the window act. */
  AgentDiversity agents() {
    return agents;
  }

  /** Whether the run in the window has no other beside it. */
  private boolean isAlone() {
    return overlays.isEmpty() && last.curve().get() == null;
  }

  /** The runs that are drawn beside the one in the window. */
  private List<RunCurve> beside() {
    List<RunCurve> beside = new ArrayList<>(overlays);
    if (last.curve().get() != null) {
      beside.add(last.curve().get());
    }
    return beside;
  }

  /** Takes away everything that is drawn beside the run in the window. */
  void clearOthers() {
    last.forget();
    overlays.clear();
  }

  /** Lays runs over, each once, as many as there is room for. */
  public void overlay(Collection<RunCurve> runs) {
    List<RunCurve> more = new ArrayList<>();
    for (RunCurve run : runs) {
      boolean there = overlays.stream().anyMatch(other -> other.name().equals(run.name()));
      if (!there && overlays.size() + more.size() < MAX_OVERLAYS) {
        more.add(run);
      }
    }
    overlays.addAll(more);
    last.giveWayTo(overlays);
  }

  /** A name for a file of what is shown: what runs, and what is measured. */
  String fileName() {
    String measured = measure.get().label();
    String run =
        config == null
            ? ""
            : String.join(
                "-",
                config.scenario().name(),
                config.run().method(),
                "seed" + config.run().seed(),
                "");
    return (run + measured).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.+]+", "-");
  }

  /** Changes whenever something here has changed. */
  public long version() {
    return version;
  }

  /** Whether there is anything to draw of the measure that is chosen. */
  public boolean isEmpty() {
    return isAlone() && (measure.get().ofVae() ? vae.isEmpty() : points.isEmpty());
  }

  /** Everything to draw, smoothed, with all its points. */
  public Plot plot() {
    return plot(overlays.isEmpty());
  }

  /** The same for a table: also what would be a band of another meaning in a drawing. */
  Plot table() {
    return plot(true);
  }

  private Plot plot(boolean rangeOfTests) {
    List<Curve> curves = new ArrayList<>();
    if (config != null) {
      live(rangeOfTests).forEach(curve -> curves.add(Smoothing.apply(curve, smoothing.get())));
    }
    curves.addAll(overlaid);
    curves.removeIf(curve -> curve.size() == 0);
    Plot plot =
        new Plot(
            curves,
            across.get().axis(measure.get()),
            measure.get().axis(),
            end(curves),
            band(curves));
    boolean judged = measure.get() == Measure.TEST_RETURN && smoothing.get() == 0;
    List<PlotMark> marks = new ArrayList<>();
    if (judged && result != null) {
      marks.addAll(RunMarks.of(points, result, across.get()));
    }
    if (config != null && !measure.get().ofVae()) {
      marks.addAll(ChangeMarks.of(config.a2c(), points, across.get()));
    }
    return plot.marked(marks);
  }

  /**
   * @param rangeOfTests whether a test return comes with the lowest and highest of its episodes
   */
  private List<Curve> live(boolean rangeOfTests) {
    boolean alone = isAlone();
    String name = SeedCurves.label(config, beside()) + (alone ? "" : " (this run)");
    return new LiveCurves(run(), name, alone).of(measure.get(), across.get(), rangeOfTests);
  }

  private RunCurve run() {
    List<String> typeNames = spec == null ? List.of() : spec.typeNames();
    return new RunCurve("", config, points, vae, typeNames);
  }

  /** Whether the tests show that all agents of the run have the same rewards. */
  boolean rewardsAreShared() {
    return spec != null && SharedRewards.seenIn(points, spec);
  }

  private List<Curve> stored() {
    List<ExperimentConfig> present = config == null ? List.of() : List.of(config);
    return SeedCurves.of(beside(), present, measure.get(), across.get(), seedsJoined.get()).stream()
        .map(curve -> Smoothing.apply(curve, smoothing.get()))
        .toList();
  }

  private void settingsChanged() {
    overlaid = stored();
    version++;
  }

  /** The run's length is known in steps and so in updates; in seconds one sees what there is. */
  private double end(List<Curve> curves) {
    double last = 0;
    for (Curve curve : curves) {
      last = Math.max(last, curve.x()[curve.size() - 1]);
    }
    if (config == null || across.get() == Across.SECONDS || measure.get().ofVae()) {
      return last == 0 ? 1 : last;
    }
    double stepsOfUnit =
        across.get() == Across.STEPS ? 1 : config.a2c().environments() * config.a2c().nSteps();
    return StepsAxis.end(config.run().steps(), last * stepsOfUnit) / stepsOfUnit;
  }

  private String band(List<Curve> curves) {
    if (curves.stream().noneMatch(Curve::banded)) {
      return "";
    }
    return overlays.isEmpty() ? "band: lowest to highest episode" : "band: range over seeds";
  }

  @Override
  public void accept(RunEvent event) {
    agents.hear(event);
    if (event instanceof RunEvent.Begins begins) {
      begin(begins.config(), begins.spec());
    } else if (event instanceof RunEvent.Tested tested) {
      points.add(tested.point());
      version++;
    } else if (event instanceof RunEvent.SettingsChanged changed) {
      config = changed.config();
      settingsChanged();
    } else if (event instanceof RunEvent.VaeTrained trained) {
      vae.add(trained.point());
      version++;
    } else if (event instanceof RunEvent.Ended ended) {
      result = ended.result();
      version++;
    }
  }

  private void begin(ExperimentConfig newConfig, EnvironmentSpec newSpec) {
    last.begin(newConfig, config == null ? null : run());
    points.clear();
    vae.clear();
    config = newConfig;
    spec = newSpec;
    result = null;
    ExperimentKey present = ExperimentKey.of(newConfig);
    overlays.removeIf(run -> !ExperimentKey.of(run.config()).inSameWorld(present));
    last.giveWayTo(overlays);
    settingsChanged();
  }
}
