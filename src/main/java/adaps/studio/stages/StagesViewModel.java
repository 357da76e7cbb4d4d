package adaps.studio.stages;

import adaps.pipeline.RunEvent;
import adaps.pipeline.RunListener;
import adaps.pipeline.Stage;
import adaps.pipeline.StageProgress;
import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** How far each of the five stages is. */
public final class StagesViewModel implements RunListener {
  private final Map<Stage, ReadOnlyObjectWrapper<StageProgress>> progress =
      new EnumMap<>(Stage.class);

  private long updates;
  private final ReadOnlyBooleanWrapper ended = new ReadOnlyBooleanWrapper();

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

  /** A2C updates of the run, as far as it has told. */
  long updates() {
    return updates;
  }

  /** Whether nobody works on any stage any more. */
  ReadOnlyBooleanProperty ended() {
    return ended.getReadOnlyProperty();
  }

  @Override
  public void accept(RunEvent event) {
    if (event instanceof RunEvent.Begins begins) {
      ended.set(false);
      updates = 0;
      progress.forEach((stage, property) -> property.set(waiting(stage)));
    } else if (event instanceof RunEvent.StageChanged changed) {
      progress.get(changed.progress().stage()).set(changed.progress());
    } else if (event instanceof RunEvent.PolicyChanged changed) {
      updates = changed.policy().update();
    } else if (event instanceof RunEvent.StateChanged changed) {
      ended.set(changed.state().ended());
    }
  }
}
