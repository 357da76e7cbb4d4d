package adaps.studio.summary;

import adaps.config.ExperimentConfig;
import adaps.env.EnvironmentSpec;
import adaps.pipeline.MetricPoint;
import adaps.pipeline.RunEvent;
import adaps.pipeline.RunListener;
import adaps.pipeline.RunResult;
import adaps.sharing.MaskFrame;
import adaps.sharing.NeuronCounts;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What the run in the window found, once it has ended, be it just now or long ago. */
public final class SummaryViewModel implements RunListener {
  private final ReadOnlyObjectWrapper<RunSummary> summary = new ReadOnlyObjectWrapper<>();
  private ExperimentConfig config;
  private EnvironmentSpec spec;
  private MaskFrame masks;
  private MetricPoint best;
  private RunResult result;

  /** The summary; null while there is no run that has ended. */
  ReadOnlyObjectProperty<RunSummary> summary() {
    return summary.getReadOnlyProperty();
  }

  @Override
  public void accept(RunEvent event) {
    if (event instanceof RunEvent.Begins begins) {
      begin(begins);
    } else if (event instanceof RunEvent.SettingsChanged changed) {
      config = changed.config();
    } else if (event instanceof RunEvent.MasksKnown known) {
      masks = known.frame();
    } else if (event instanceof RunEvent.Tested tested) {
      best = MetricPoint.better(best, tested.point());
    } else if (event instanceof RunEvent.Ended ended) {
      result = ended.result();
    } else if (event instanceof RunEvent.StateChanged changed
        && changed.state().ended()
        && result != null) {
      NeuronCounts neurons = masks == null ? null : masks.counts();
      summary.set(RunSummary.of(config, spec, result, best, neurons));
    }
  }

  private void begin(RunEvent.Begins begins) {
    summary.set(null);
    config = begins.config();
    spec = begins.spec();
    masks = null;
    best = null;
    result = null;
  }
}
