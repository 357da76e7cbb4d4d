package adaps.studio.stages;

import adaps.config.ExperimentConfig;
import adaps.env.EnvironmentSpec;
import adaps.pipeline.Stage;
import adaps.pipeline.StageProgress;
import adaps.studio.session.RunWatcher;
import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** How far each of the five stages is. */
public final class StagesViewModel implements RunWatcher {
  private final Map<Stage, ReadOnlyObjectWrapper<StageProgress>> progress =
      new EnumMap<>(Stage.class);

  public StagesViewModel() {
    for (Stage stage : Stage.values()) {
      progress.put(stage, new ReadOnlyObjectWrapper<>(waiting(stage)));
    }
  }

  private static StageProgress waiting(Stage stage) {
    return new StageProgress(stage, StageProgress.State.WAITING, 0, 0, "");
  }

  /** Where a stage stands. */
  public ReadOnlyObjectProperty<StageProgress> progress(Stage stage) {
    return progress.get(stage).getReadOnlyProperty();
  }

  @Override
  public void runBegins(ExperimentConfig config, EnvironmentSpec spec) {
    progress.forEach((stage, property) -> property.set(waiting(stage)));
  }

  @Override
  public void stageChanged(StageProgress newProgress) {
    progress.get(newProgress.stage()).set(newProgress);
  }
}
