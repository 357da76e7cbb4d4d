package adaps.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StagesDoneTest {
  /** They are written into files, which must be the same whichever process writes them. */
  @Test
  void warningsAreInTheOrderInWhichTheyWereTold() {
    StagesDone stages = new StagesDone(event -> {});
    List<String> told = new ArrayList<>();
    for (Stage stage : Stage.values()) {
      StageWork work = new StageWork(stage, new RunControl(), event -> {});
      stages.works(work);
      for (int warning = 2; warning > 0; warning--) {
        work.warn(stage + " " + warning, "Look.");
        told.add(stage + " " + warning);
      }
    }
    assertEquals(told, List.copyOf(stages.warnings(null).keySet()));
  }
}
