package adaps.env.warehouse;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import adaps.random.RandomStreams;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;

/** What a warehouse takes over from a frame, and frames that no warehouse can be in. */
class WarehouseFrameTest {
  private final WarehouseEnvironment environment =
      (WarehouseEnvironment) new WarehouseKind().prepare(Map.of(), new RandomStreams(1)).get();

  /** A state with steps behind it, and a last one in which everything happened. */
  private WarehouseFrame played() {
    UniformRandomProvider random = new RandomStreams(2).stream("play");
    environment.reset(random);
    for (int step = 0; step < 20; step++) {
      environment.step(random.ints(4, 0, 5).toArray(), new double[4], random);
    }
    WarehouseFrame f = environment.frame();
    return new WarehouseFrame(
        f.step(),
        f.agentTypes(),
        f.width(),
        f.height(),
        f.highway(),
        f.goals(),
        f.positions(),
        f.headings(),
        f.loads(),
        f.shelves(),
        f.shelfColours(),
        f.requests(),
        new int[] {1, 2, 3, 4},
        new boolean[] {true, false, true, false},
        new double[] {1, 0, 0, 2});
  }

  private static int[] with(int[] numbers, int at, int number) {
    int[] changed = numbers.clone();
    changed[at] = number;
    return changed;
  }

  private static WarehouseFrame at(
      WarehouseFrame f,
      int[] positions,
      int[] headings,
      int[] loads,
      int[] shelves,
      int[] colours) {
    return new WarehouseFrame(
        f.step(),
        f.agentTypes(),
        f.width(),
        f.height(),
        f.highway(),
        f.goals(),
        positions,
        headings,
        loads,
        shelves,
        colours,
        f.requests(),
        f.executed(),
        f.blocked(),
        f.rewards());
  }

  private void assertRefused(String reason, UnaryOperator<WarehouseFrame> change) {
    environment.reset(new RandomStreams(3).stream("reset"));
    WarehouseFrame frame = change.apply(environment.frame());
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> environment.restore(frame));
    assertEquals(reason, refused.getMessage());
  }

  private void assertShelfRefused(String reason, int at, int number) {
    assertRefused(
        reason,
        f ->
            at(
                f,
                f.positions(),
                f.headings(),
                f.loads(),
                with(f.shelves(), at, number),
                f.shelfColours()));
  }

  private void assertRobotRefused(String reason, int at, int number) {
    assertRefused(
        reason,
        f ->
            at(
                f,
                with(f.positions(), at, number),
                f.headings(),
                f.loads(),
                f.shelves(),
                f.shelfColours()));
  }

  @Test
  void whatStandsOutsideIsRefused() {
    assertShelfRefused("a shelf stands outside the warehouse", 0, -1);
    assertShelfRefused("a shelf stands outside the warehouse", 0, 10);
    assertShelfRefused("a shelf stands outside the warehouse", 1, -1);
    assertShelfRefused("a shelf stands outside the warehouse", 1, 11);
    assertRobotRefused("a robot stands outside the warehouse", 4, -1);
    assertRobotRefused("a robot stands outside the warehouse", 4, 10);
    assertRobotRefused("a robot stands outside the warehouse", 5, -1);
    assertRobotRefused("a robot stands outside the warehouse", 5, 11);
  }

  @Test
  void whatStandsOnOneAnotherIsRefused() {
    assertRefused(
        "two shelves stand on one cell",
        f -> {
          int[] shelves = with(f.shelves(), 2, f.shelves()[0]);
          return at(
              f,
              f.positions(),
              f.headings(),
              f.loads(),
              with(shelves, 3, f.shelves()[1]),
              f.shelfColours());
        });
    assertRefused(
        "two robots stand on one cell",
        f -> {
          int[] positions = with(f.positions(), 2, f.positions()[0]);
          return at(
              f,
              with(positions, 3, f.positions()[1]),
              f.headings(),
              f.loads(),
              f.shelves(),
              f.shelfColours());
        });
  }

  @Test
  void unknownColoursHeadingsAndLoadsAreRefused() {
    for (int colour : new int[] {-1, 2}) {
      assertRefused(
          "a colour is unknown",
          f ->
              at(
                  f,
                  f.positions(),
                  f.headings(),
                  f.loads(),
                  f.shelves(),
                  with(f.shelfColours(), 31, colour)));
    }
    for (int heading : new int[] {-1, 4}) {
      assertRefused(
          "a heading is unknown",
          f ->
              at(
                  f,
                  f.positions(),
                  with(f.headings(), 3, heading),
                  f.loads(),
                  f.shelves(),
                  f.shelfColours()));
    }
    // Robots begin on cells of their own; none stands on all of these shelves.
    assertRefused(
        "a load is not where its robot is",
        f -> {
          int shelf = 1;
          while (f.shelves()[2 * shelf - 2] == f.positions()[0]
              && f.shelves()[2 * shelf - 1] == f.positions()[1]) {
            shelf++;
          }
          return at(
              f,
              f.positions(),
              f.headings(),
              with(f.loads(), 0, shelf),
              f.shelves(),
              f.shelfColours());
        });
  }

  @Test
  void everythingOfAFrameIsTakenOverAndWhatWasThereIsForgotten() {
    WarehouseFrame told = played();
    environment.reset(new RandomStreams(7).stream("reset"));
    environment.restore(told);
    WarehouseFrame back = environment.frame();
    assertEquals(told.step(), back.step());
    assertArrayEquals(told.positions(), back.positions());
    assertArrayEquals(told.headings(), back.headings());
    assertArrayEquals(told.loads(), back.loads());
    assertArrayEquals(told.shelves(), back.shelves());
    assertArrayEquals(told.shelfColours(), back.shelfColours());
    assertArrayEquals(told.requests(), back.requests());
    assertArrayEquals(told.executed(), back.executed());
    assertArrayEquals(told.blocked(), back.blocked());
    assertArrayEquals(told.rewards(), back.rewards());
  }

  /** Every cell, heading and colour comes up, and requests are shelves of which none is twice. */
  @Test
  void episodesBeginAnywhere() {
    UniformRandomProvider random = new RandomStreams(5).stream("reset");
    Set<Integer> cells = new HashSet<>();
    Set<Integer> headings = new HashSet<>();
    int[] requested = new int[33];
    Set<Integer> colours = new HashSet<>();
    for (int episode = 0; episode < 400; episode++) {
      environment.reset(random);
      WarehouseFrame frame = environment.frame();
      assertEquals(0, frame.step());
      assertArrayEquals(new int[4], frame.executed());
      assertArrayEquals(new boolean[4], frame.blocked());
      assertArrayEquals(new double[4], frame.rewards());
      Set<Integer> queue = new HashSet<>();
      for (int i = 0; i < 4; i++) {
        cells.add(
            environment.layout().cell(frame.positions()[2 * i], frame.positions()[2 * i + 1]));
        headings.add(frame.headings()[i]);
        queue.add(frame.requests()[i]);
      }
      assertEquals(4, queue.size());
      queue.forEach(shelf -> requested[shelf]++);
      for (int colour : frame.shelfColours()) {
        colours.add(colour);
      }
    }
    assertEquals(110, cells.size(), "11 rows of 10 cells");
    assertEquals(Set.of(0, 1, 2, 3), headings);
    assertEquals(Set.of(0, 1), colours);
    // 1,600 requests of 32 shelves: 50 each, give or take five deviations of seven.
    assertEquals(0, requested[0]);
    for (int shelf = 1; shelf <= 32; shelf++) {
      assertEquals(50, requested[shelf], 35, "requests of shelf " + shelf);
    }
  }
}
