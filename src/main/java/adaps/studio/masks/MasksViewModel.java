package adaps.studio.masks;

import adaps.config.ExperimentConfig;
import adaps.env.EnvironmentSpec;
import adaps.pipeline.Stage;
import adaps.pipeline.StageProgress;
import adaps.sharing.MaskFrame;
import adaps.sharing.Methods;
import adaps.studio.session.RunWatcher;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The masks of the run. */
public final class MasksViewModel implements RunWatcher {
  private final ReadOnlyObjectWrapper<MaskFrame> frame = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper none = new ReadOnlyBooleanWrapper();
  private boolean byCluster;

  /** Newest masks; null before stage 4. */
  public ReadOnlyObjectProperty<MaskFrame> frame() {
    return frame.getReadOnlyProperty();
  }

  /** Whether the run's method has no masks. */
  public ReadOnlyBooleanProperty none() {
    return none.getReadOnlyProperty();
  }

  /** Whether a mask belongs to a cluster; otherwise to an agent (SNP-PS). */
  public boolean isByCluster() {
    return byCluster;
  }

  @Override
  public void runBegins(ExperimentConfig config, EnvironmentSpec spec) {
    byCluster = Methods.named(config.run().method()).mapsMasks();
    none.set(false);
    frame.set(null);
  }

  @Override
  public void stageChanged(StageProgress progress) {
    boolean training =
        progress.stage() == Stage.TRAIN && progress.state() == StageProgress.State.RUNNING;
    if (training && !byCluster && frame.get() == null) {
      none.set(true);
    }
  }

  @Override
  public void masksChanged(MaskFrame newFrame) {
    none.set(false);
    frame.set(newFrame);
  }
}
