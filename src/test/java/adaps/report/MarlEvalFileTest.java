package adaps.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.pipeline.RunState;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every test of hand-made runs, as another program reads them. */
class MarlEvalFileTest {
  @TempDir Path folder;
  private HandMadeRuns made;

  @BeforeEach
  void someRuns() {
    made = new HandMadeRuns(folder);
    ReportTest.someRuns(made);
  }

  private JsonNode file() throws IOException {
    return new ObjectMapper()
        .readTree(MarlEvalFile.text(Panels.of(RunCollection.read(List.of(folder)).runs())));
  }

  /** What marl-eval's {@code data_process_pipeline} reads. */
  @Test
  void everyTestIsInTheFormThatMarlEvalReads() throws IOException {
    JsonNode task = file().at("/spread/pair");
    assertEquals(Set.of("AdaPS", "NoPS", "FuPS"), names(task));
    assertEquals(Set.of("seed_0", "seed_1"), names(task.at("/AdaPS")));
    JsonNode run = task.at("/AdaPS/seed_1");
    assertEquals(11 + 1, run.size(), "a step for each test, and the absolute metric");
    assertEquals(200, run.at("/step_2/step_count").asLong());
    assertEquals(-20, run.at("/step_2/mean_episode_return/0").asDouble());
    assertEquals(1, run.at("/step_2/mean_episode_return").size());
    assertEquals(-21, run.at("/absolute_metrics/mean_episode_return/0").asDouble(), 1e-9);
  }

  @Test
  void noNameHasAComma() throws IOException {
    Map<String, Object> other = Map.of("gain", 1.5, "lambda", 0.5);
    made.write(HandMadeRuns.config("pair", "adaps", 0, other), RunState.FINISHED, -100, -90);
    Set<String> names = names(file().at("/spread/pair"));
    assertTrue(names.contains("AdaPS; lambda=0.5; gain=1.5"), names.toString());
    assertFalse(names.toString().replace(", ", "").contains(","), names.toString());
  }

  private static Set<String> names(JsonNode object) {
    Set<String> names = new TreeSet<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
