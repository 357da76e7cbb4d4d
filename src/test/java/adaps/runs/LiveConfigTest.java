package adaps.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import adaps.config.ExperimentConfig;
import adaps.config.Scenario;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveConfigTest {
  private static final ExperimentConfig BEGUN =
      ExperimentConfig.of(
          new Scenario("x", "", "spread", "", Map.of()),
          Map.of("learningRate", 0.001, "entropyWeight", 0.02));

  @TempDir private Path runs;

  @Test
  void onlyWhatIsNewIsSaid() throws Exception {
    RunFolder folder = RunFolder.create(runs, BEGUN, LocalDateTime.of(2026, 1, 2, 3, 4));
    LiveConfig live = new LiveConfig(folder, BEGUN);
    ExperimentConfig first = BEGUN.with("changes", "learningRate=0.0005@40");
    assertEquals("learning rate 0.001 → 5e-4 after update 40", live.change(first));
    ExperimentConfig second = BEGUN.with("changes", "learningRate=0.0005@40;entropyWeight=0.01@60");
    assertEquals("entropy weight 0.02 → 0.01 after update 60", live.change(second));
    assertEquals("", live.change(second));
  }

  @Test
  void theFolderHasItOnceItIsWritten() throws Exception {
    RunFolder folder = RunFolder.create(runs, BEGUN, LocalDateTime.of(2026, 1, 2, 3, 4));
    LiveConfig live = new LiveConfig(folder, BEGUN);
    ExperimentConfig changed = BEGUN.with("changes", "learningRate=0.0005@40");
    live.change(changed);
    assertEquals(BEGUN.a2c(), ConfigFile.read(folder.config()).a2c());
    live.write();
    assertEquals(changed.a2c(), ConfigFile.read(folder.config()).a2c());
    assertEquals(changed, live.newest());
  }
}
