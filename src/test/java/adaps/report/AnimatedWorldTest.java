package adaps.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.config.Scenario;
import adaps.config.Scenarios;
import adaps.env.WorldFrame;
import adaps.env.foraging.ForagingFrame;
import adaps.env.spread.SpreadFrame;
import adaps.env.warehouse.WarehouseFrame;
import adaps.report.animation.AnimationRequest;
import adaps.runs.StoredRun;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The worlds of a page show the episode that the stored policy plays, number by number. */
class AnimatedWorldTest {
  @TempDir Path folder;

  private StoredRun run;
  private AnimatedPage page;

  @Test
  void spreadIsWhereItsAgentsAreAtEveryStep() throws IOException {
    List<WorldFrame> episode = animate(Scenarios.load("spread-5-5-5"), false, 3);
    double unit = page.world(0).get("unit").doubleValue();
    int[] box = AnimatedPage.integers(page.world(0).get("box"));
    int across = Math.max(box[2] - box[0], box[3] - box[1]);
    assertTrue(across >= 1000 && across <= 10_000, across + " places from side to side");
    for (int step = 0; step < episode.size(); step++) {
      SpreadFrame frame = (SpreadFrame) episode.get(step);
      assertNear(frame.positions(), shown(step), unit);
      assertNear(frame.landmarks(), AnimatedPage.integers(page.world(0).get("landmarks")), unit);
    }
  }

  private static void assertNear(double[] expected, int[] shown, double unit) {
    double[] places = Arrays.stream(shown).mapToDouble(whole -> whole * unit).toArray();
    assertArrayEquals(expected, places, unit / 2 + 1e-12);
  }

  @Test
  void warehouseIsWhereItsRobotsAndShelvesAreAtEveryStep() throws IOException {
    List<WorldFrame> episode = animate(Scenarios.load("warehouse-2color-tiny-4ag"), false, 0);
    boolean carried = false;
    for (int step = 0; step < episode.size(); step++) {
      WarehouseFrame frame = (WarehouseFrame) episode.get(step);
      int[] shown = shown(step);
      for (int robot = 0; robot < 4; robot++) {
        assertEquals(frame.positions()[2 * robot], shown[3 * robot]);
        assertEquals(frame.positions()[2 * robot + 1], shown[3 * robot + 1]);
        assertEquals(frame.headings()[robot], shown[3 * robot + 2]);
      }
      for (int shelf = 0; shelf < frame.shelfColours().length; shelf++) {
        int id = shelf + 1;
        int at = 3 * (4 + shelf);
        boolean wanted = IntStream.of(frame.requests()).anyMatch(one -> one == id);
        boolean onRobot = IntStream.of(frame.loads()).anyMatch(one -> one == id);
        carried |= onRobot;
        assertEquals(frame.shelves()[2 * shelf], shown[at]);
        assertEquals(frame.shelves()[2 * shelf + 1], shown[at + 1]);
        assertEquals((wanted ? 2 : 1) + (onRobot ? 2 : 0), shown[at + 2], "shelf " + id);
      }
    }
    assertTrue(carried, "no robot ever carries a shelf, so that nothing of it is tested");
    WarehouseFrame first = (WarehouseFrame) episode.get(0);
    JsonNode world = page.world(0);
    assertArrayEquals(
        new int[] {first.width(), first.height()}, AnimatedPage.integers(world.get("cells")));
    assertArrayEquals(first.goals(), AnimatedPage.integers(world.get("goals")));
    assertArrayEquals(first.shelfColours(), AnimatedPage.integers(world.get("shelfTypes")));
    int[] highway = AnimatedPage.integers(world.get("highway"));
    for (int cell = 0; cell < first.highway().length; cell++) {
      assertEquals(first.highway()[cell], Arrays.binarySearch(highway, cell) >= 0, "cell " + cell);
    }
  }

  @Test
  void foragingIsWhereItsAgentsAndFoodAreAtEveryStep() throws IOException {
    List<WorldFrame> episode = animate(foraging(), false, 1);
    ForagingFrame first = (ForagingFrame) episode.get(0);
    assertArrayEquals(first.levels(), AnimatedPage.integers(page.world(0).get("levels")));
    int fewest = Integer.MAX_VALUE;
    for (int step = 0; step < episode.size(); step++) {
      ForagingFrame frame = (ForagingFrame) episode.get(step);
      int[] shown = shown(step);
      for (int agent = 0; agent < 4; agent++) {
        assertEquals(frame.positions()[2 * agent], shown[2 * agent + 1], "row");
        assertEquals(frame.positions()[2 * agent + 1], shown[2 * agent], "column");
      }
      int there = 0;
      for (int at = 8; at < shown.length; at += 3) {
        int level = page.world(0).get("foodLevels").get((at - 8) / 3).intValue();
        assertEquals(shown[at + 2] == 1, holds(frame, shown[at + 1], shown[at], level));
        there += shown[at + 2];
      }
      assertEquals(frame.foods().length / 3, there);
      fewest = Math.min(fewest, there);
    }
    assertTrue(fewest < 4, "nobody ever loads, so that nothing of it is tested");
  }

  /** So small a field, and so long an episode, that somebody loads something. */
  private static Scenario foraging() {
    Map<String, Object> settings = new HashMap<>(Scenarios.load("foraging-8x8-4p-4f").settings());
    settings.putAll(Map.of("rows", 6, "columns", 7, "timeLimit", 200));
    return new Scenario("small", "small", "foraging", "a test", settings);
  }

  private static boolean holds(ForagingFrame frame, int row, int column, int level) {
    int[] foods = frame.foods();
    return IntStream.range(0, foods.length / 3)
        .anyMatch(
            i -> foods[3 * i] == row && foods[3 * i + 1] == column && foods[3 * i + 2] == level);
  }

  @Test
  void greedyEpisodesAreThoseOfTheMostProbableActions() throws IOException {
    List<WorldFrame> episode = animate(Scenarios.load("spread-5-5-5"), true, 7);
    double[] last = ((SpreadFrame) episode.get(episode.size() - 1)).positions();
    assertNear(last, shown(episode.size() - 1), page.world(0).get("unit").doubleValue());
    assertTrue(page.text().contains("most probable actions, evaluation seed 7; 50 steps"));
    assertTrue(page.text().contains("--episodes 1 --seed 7 --greedy'"));
  }

  /** A thousand steps are a lot to look at. */
  @Test
  void ofALongEpisodeTheBeginningIsShownAndSaidSo() throws IOException {
    Map<String, Object> settings = Map.of("groups", "1-1", "timeLimit", 1200);
    animate(new Scenario("long", "long", "spread", "a test", settings), false, 0);
    assertEquals(1001, page.world(0).get("frames").size());
    assertEquals(1200, page.world(0).get("steps").intValue());
    assertTrue(page.text().contains("Of its 1,200 steps the first 1000 are here."));
  }

  /** The first number is what the frames take at most, whatever a world holds. */
  @Test
  void ofAWideWorldNoMoreIsShownThanAPageCanCarry() throws IOException {
    Map<String, Object> settings = Map.of("groups", "150-150", "timeLimit", 600);
    animate(new Scenario("wide", "wide", "spread", "a test", settings), false, 0);
    JsonNode frames = page.world(0).get("frames");
    assertEquals(250_000 / 600, frames.size());
    assertEquals(frames.size(), page.world(0).get("returns").size());
  }

  @Test
  void aWorldWithoutPlacesIsNotShownAndSaidSo() throws IOException {
    run = PlayedRuns.fups(folder.resolve("runs"), new Scenario("m", "m", "match", "t", Map.of()));
    Report report = Report.of(List.of(folder.resolve("runs")));
    String sentence =
        "The environment match does not say where its agents stand, so its world is not shown.";
    assertEquals(
        List.of("FuPS on m, seed 0: " + sentence),
        report.animate(new AnimationRequest(1, false, 0)));
    page = AnimatedPage.movingPart(report);
    assertTrue(page.text().contains(sentence));
    assertTrue(page.world(0).isNull());
  }

  private List<WorldFrame> animate(Scenario scenario, boolean greedy, long seed)
      throws IOException {
    run = PlayedRuns.fups(folder.resolve("runs"), scenario);
    Report report = Report.of(List.of(folder.resolve("runs")));
    assertEquals(List.of(), report.animate(new AnimationRequest(1, greedy, seed)));
    page = AnimatedPage.movingPart(report);
    EpisodeByHand episode = EpisodeByHand.of(run, greedy, seed);
    assertEquals(episode.frames().size() - 1, page.world(0).get("steps").intValue());
    JsonNode returns = page.world(0).get("returns");
    for (int step = 0; step < returns.size(); step++) {
      assertEquals(episode.returns().get(step), returns.get(step).doubleValue(), 5.1e-4);
    }
    return episode.frames();
  }

  private int[] shown(int step) {
    return AnimatedPage.frames(page.world(0)).get(step);
  }
}
