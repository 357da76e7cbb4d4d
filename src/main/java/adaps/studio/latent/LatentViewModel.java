package adaps.studio.latent;

import adaps.config.ExperimentConfig;
import adaps.env.EnvironmentSpec;
import adaps.identity.LatentFrame;
import adaps.pipeline.Stage;
import adaps.pipeline.StageProgress;
import adaps.studio.session.RunWatcher;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The newest identity space, and what the environment says about its agents. */
public final class LatentViewModel implements RunWatcher {
  private final ReadOnlyObjectWrapper<LatentFrame> frame = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<EnvironmentSpec> spec = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper skipped = new ReadOnlyBooleanWrapper();

  /** Newest frame; null before stage 2. */
  public ReadOnlyObjectProperty<LatentFrame> frame() {
    return frame.getReadOnlyProperty();
  }

  /** Shape of the run's environment; null before the first run. */
  public ReadOnlyObjectProperty<EnvironmentSpec> spec() {
    return spec.getReadOnlyProperty();
  }

  /** Whether the run's method looks for no identities. */
  public ReadOnlyBooleanProperty skipped() {
    return skipped.getReadOnlyProperty();
  }

  @Override
  public void runBegins(ExperimentConfig config, EnvironmentSpec newSpec) {
    frame.set(null);
    skipped.set(false);
    spec.set(newSpec);
  }

  @Override
  public void stageChanged(StageProgress progress) {
    if (progress.stage() == Stage.ENCODE) {
      skipped.set(progress.state() == StageProgress.State.SKIPPED);
    }
  }

  @Override
  public void latentChanged(LatentFrame newFrame) {
    frame.set(newFrame);
  }
}
