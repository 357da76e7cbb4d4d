package adaps.studio.curves;

import adaps.charts.Curve;
import adaps.charts.CurveStyle;
import adaps.charts.Plot;
import adaps.charts.Smoothing;
import adaps.config.ExperimentConfig;
import adaps.pipeline.MetricPoint;
import adaps.pipeline.RunEvent;
import adaps.pipeline.RunListener;
import adaps.pipeline.VaePoint;
import adaps.studio.session.curves.Across;
import adaps.studio.session.curves.Measure;
import adaps.studio.session.curves.RunCurve;
import adaps.studio.session.curves.SeedCurves;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
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
  private List<Curve> overlaid = List.of();
  private ExperimentConfig config;
  private long version;

  public CurvesViewModel() {
    measure.addListener((o, before, now) -> settingsChanged());
    across.addListener((o, before, now) -> settingsChanged());
    smoothing.addListener((o, before, now) -> settingsChanged());
    seedsJoined.addListener((o, before, now) -> settingsChanged());
    overlays.addListener((InvalidationListener) o -> settingsChanged());
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
  }

  /** Changes whenever something here has changed. */
  public long version() {
    return version;
  }

  /** Whether there is anything to draw of the measure that is chosen. */
  public boolean isEmpty() {
    return overlays.isEmpty() && (measure.get().ofVae() ? vae.isEmpty() : points.isEmpty());
  }

  /** Everything to draw, smoothed, with all its points. */
  public Plot plot() {
    List<Curve> curves = new ArrayList<>();
    if (config != null) {
      live().forEach(curve -> curves.add(Smoothing.apply(curve, smoothing.get())));
    }
    curves.addAll(overlaid);
    curves.removeIf(curve -> curve.size() == 0);
    return new Plot(
        curves, across.get().axis(measure.get()), measure.get().axis(), end(curves), band(curves));
  }

  private List<Curve> live() {
    RunCurve run = new RunCurve("", config, points, vae);
    List<Curve> curves = new ArrayList<>();
    Measure shown = measure.get();
    if (shown.ofTests() && overlays.isEmpty()) {
      String label = shown == Measure.BOTH_RETURNS ? "test" : "this run";
      curves.add(run.tests(label, CurveStyle.live(false, overlays.isEmpty()), across.get()));
    } else {
      curves.add(
          run.curve("this run", CurveStyle.live(false, overlays.isEmpty()), shown, across.get()));
    }
    if (shown == Measure.BOTH_RETURNS) {
      curves.add(
          run.curve(
              "training",
              CurveStyle.live(true, overlays.isEmpty()),
              Measure.TRAINING_RETURN,
              across.get()));
    }
    return curves;
  }

  private List<Curve> stored() {
    return SeedCurves.of(overlays, measure.get(), across.get(), seedsJoined.get()).stream()
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
    if (event instanceof RunEvent.Begins begins) {
      begin(begins.config());
    } else if (event instanceof RunEvent.Tested tested) {
      points.add(tested.point());
      version++;
    } else if (event instanceof RunEvent.VaeTrained trained) {
      vae.add(trained.point());
      version++;
    }
  }

  private void begin(ExperimentConfig newConfig) {
    points.clear();
    vae.clear();
    config = newConfig;
    version++;
  }
}
