package adaps.studio.stages;

import adaps.pipeline.RunEvent;
import adaps.pipeline.RunListener;
import adaps.pipeline.Stage;
import adaps.pipeline.StageProgress;
import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** How far each of the five stages is. */
public final class StagesViewModel implements RunListener {
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
  public void accept(RunEvent event) {
    if (event instanceof RunEvent.Begins begins) {
      progress.forEach((stage, property) -> property.set(waiting(stage)));
    } else if (event instanceof RunEvent.StageChanged changed) {
      progress.get(changed.progress().stage()).set(changed.progress());
    }
  }
}
