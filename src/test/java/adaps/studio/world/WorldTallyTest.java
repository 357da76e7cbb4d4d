package adaps.studio.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.config.Scenarios;
import adaps.env.Environment;
import adaps.env.EnvironmentKinds;
import adaps.env.foraging.ForagingFrame;
import adaps.env.warehouse.WarehouseFrame;
import adaps.random.RandomStreams;
import java.util.Arrays;
import java.util.List;
import javafx.scene.paint.Color;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

/** What is counted beside worlds, and how it is seen. */
@ExtendWith(ApplicationExtension.class)
class WorldTallyTest {
  private static final Color TEXT = Painting.PALETTE.text();
  private static final int LONGEST = 200_000;

  private final UniformRandomProvider random = new RandomStreams(3).stream("test");
  private Environment environment;
  private double episodeReturn;

  private void begin(String scenario) {
    environment = EnvironmentKinds.environments(Scenarios.load(scenario), 3).get();
    environment.reset(random);
    episodeReturn = 0;
  }

  private boolean act() {
    int agents = environment.spec().agents();
    int[] actions = new int[agents];
    for (int agent = 0; agent < agents; agent++) {
      actions[agent] = random.nextInt(environment.spec().actions());
    }
    double[] rewards = new double[agents];
    boolean ended = environment.step(actions, rewards, random);
    episodeReturn += Arrays.stream(rewards).sum();
    return ended;
  }

  private static int replaced(int[] before, int[] after) {
    int replaced = 0;
    for (int slot = 0; slot < before.length; slot++) {
      replaced += before[slot] == after[slot] ? 0 : 1;
    }
    return replaced;
  }

  /** What was delivered is requested no longer, so that every delivery changes one request. */
  @Test
  void aWarehouseCountsEveryRequestThatWasServed() {
    begin("warehouse-1color-tiny-4ag");
    long served = 0;
    WarehouseFrame before = (WarehouseFrame) environment.frame();
    for (int step = 0; step < LONGEST && served < 3; step++) {
      act();
      WarehouseFrame now = (WarehouseFrame) environment.frame();
      served += replaced(before.requests(), now.requests());
      before = now;
    }
    assertTrue(served >= 3, served + " deliveries");
    assertEquals(
        List.of(new WorldCount(served, "delivered")),
        new WarehousePainter().counts(before, episodeReturn));
  }

  @Test
  void aFieldCountsTheFoodThatWasTakenAndThatIsLeft() {
    begin("foraging-8x8-4p-4f");
    int placed = ((ForagingFrame) environment.frame()).foods().length / 3;
    long taken = 0;
    boolean ended = false;
    for (int step = 0; step < LONGEST && !ended; step++) {
      ended = act();
      ForagingFrame now = (ForagingFrame) environment.frame();
      taken += now.loadings().stream().filter(ForagingFrame.Loading::succeeded).count();
      assertEquals(
          List.of(new WorldCount(taken, "food taken"), new WorldCount(placed - taken, "food left")),
          new ForagingPainter().counts(now, episodeReturn));
    }
    assertEquals(placed, taken, "all of it");
  }

  private static WarehouseFrame warehouse() {
    Environment quiet =
        EnvironmentKinds.environments(Scenarios.load("warehouse-1color-tiny-4ag"), 3).get();
    quiet.reset(new RandomStreams(3).stream("test"));
    return (WarehouseFrame) quiet.frame();
  }

  @Test
  void countsStandAtTheRightOfAWideWorldAndBelowAHighOne() {
    WarehouseFrame frame = warehouse();
    WorldCount count = new WorldCount(12, "delivered");
    Painting wide = Painting.counting(460, 160, frame, count);
    int right = (int) wide.camera.right();
    assertTrue(wide.countPixels(TEXT, right, 25, 460, 160) > 60, "the number at the right");
    assertEquals(0, wide.spilled());
    Painting high = Painting.counting(200, 500, frame, count);
    int bottom = (int) high.camera.bottom();
    assertTrue(high.countPixels(TEXT, 0, bottom, 200, 500) > 60, "the number below");
    assertEquals(0, high.spilled());
  }

  /** Whatever the picture's shape, a count hides nothing of the world. */
  @Test
  void whereThereIsNoRoomTheWorldGivesWay() {
    WarehouseFrame frame = warehouse();
    WorldCount count = new WorldCount(12, "delivered");
    for (int width : new int[] {200, 260, 320, 380}) {
      Painting painting = Painting.counting(width, 320, frame, count);
      int right = (int) painting.camera.right();
      int bottom = (int) painting.camera.bottom();
      int beside = painting.countPixels(TEXT, right, 25, width, 320);
      int below = painting.countPixels(TEXT, 0, bottom, width, 320);
      assertTrue(beside + below > 60, "no number in " + width + " pixels");
      assertTrue(painting.camera.px(0) > 0 && right <= width && bottom <= 320);
    }
  }

  @Test
  void aWorldStaysWhereItIsAsItsCountGrows() {
    WarehouseFrame frame = warehouse();
    Painting few = Painting.counting(460, 160, frame, new WorldCount(1, "delivered"));
    Painting many = Painting.counting(460, 160, frame, new WorldCount(123_456, "delivered"));
    assertEquals(few.camera.scale(), many.camera.scale());
    assertEquals(few.camera.px(0), many.camera.px(0));
    assertEquals(0, many.spilled());
    assertTrue(few.differences(many) > 20, "the number is seen");
  }

  @Test
  void lettersGrowWithThePicture() {
    int small = lettered(460, 160);
    int large = lettered(1840, 640);
    assertTrue(large > 4 * small, small + " and " + large + " pixels");
  }

  private static int lettered(int width, int height) {
    Painting painting = Painting.counting(width, height, warehouse(), new WorldCount(8, "taken"));
    return painting.countPixels(TEXT, (int) painting.camera.right(), 25, width, height);
  }
}
