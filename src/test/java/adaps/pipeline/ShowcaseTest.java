package adaps.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.config.Scenario;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShowcaseTest {
  private static final int ENOUGH = 40;
  private static final int PATIENCE = 1000;

  @Test
  void theNewestFramesHaveNoGap() throws InterruptedException {
    Scenario match = new Scenario("match", "Match", "match", "test", Map.of());
    try (Showcase showcase = new Showcase(match, 0, "vector")) {
      showcase.setSpeed(500);
      for (int i = 0; i < PATIENCE && showcase.recent().size() < ENOUGH; i++) {
        Thread.sleep(10);
      }

      List<ShowcaseFrame> recent = showcase.recent();

      assertTrue(recent.size() >= ENOUGH, () -> recent.size() + " frames");
      for (int i = 1; i < recent.size(); i++) {
        ShowcaseFrame before = recent.get(i - 1);
        boolean fresh = recent.get(i).world().step() == 0;
        assertEquals(
            fresh ? MatchEnvironment.LIMIT : recent.get(i).world().step() - 1,
            before.world().step());
        assertEquals(recent.get(i).episode() - (fresh ? 1 : 0), before.episode());
      }
    }
  }

  @Test
  void olderFramesAreForgotten() throws InterruptedException {
    Scenario match = new Scenario("match", "Match", "match", "test", Map.of());
    try (Showcase showcase = new Showcase(match, 0, "vector")) {
      showcase.setSpeed(100_000);
      for (int i = 0; i < PATIENCE && showcase.frame().episode() < 20; i++) {
        Thread.sleep(10);
      }

      assertEquals(120, showcase.recent().size());
    }
  }
}
