package adaps.studio.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.showcase.ShowcaseFrame;
import example.Lamp;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GlideTest {
  private final Glide glide = new Glide();

  private static List<ShowcaseFrame> steps(int episode, int from, int to) {
    return IntStream.rangeClosed(from, to)
        .mapToObj(step -> new Lamp(step, new int[] {0}, true))
        .map(world -> ShowcaseFrames.of(world, episode))
        .toList();
  }

  private List<Integer> shown() {
    return glide.states().stream().map(state -> state.world().step()).toList();
  }

  @Test
  void statesThatCameWhileNothingWasDrawnAreNotLost() {
    List<ShowcaseFrame> all = steps(1, 0, 5);

    glide.advance(all.subList(0, 2), 0, 10);
    glide.advance(all, 1_000_000_000L, 10);

    assertEquals(List.of(0, 1, 2, 3, 4, 5), shown());
    assertEquals(0, glide.share());
  }

  @Test
  void aNewEpisodeForgetsTheOldOne() {
    glide.advance(steps(1, 0, 5), 0, 10);

    glide.advance(
        IntStream.range(0, 2).mapToObj(i -> steps(2, i, i).get(0)).toList(), 1_000_000_000L, 10);

    assertEquals(List.of(0, 1), shown());
  }

  @Test
  void noMoreIsKeptThanIsDrawn() {
    glide.advance(steps(1, 0, 100), 0, 10);

    assertEquals(Glide.KEPT, shown().size());
    assertEquals(100, glide.last().world().step());
  }

  @Test
  void itMovesForAsLongAsAStepTakesAndThenRests() {
    List<ShowcaseFrame> all = steps(1, 0, 1);

    assertTrue(glide.advance(all, 0, 10));
    assertTrue(glide.advance(all, 50_000_000L, 10));
    assertEquals(0.5, glide.share(), 1e-9);
    assertTrue(glide.advance(all, 150_000_000L, 10));
    assertEquals(1, glide.share());
    assertFalse(glide.advance(all, 200_000_000L, 10));
  }

  @Test
  void theSameStateUnderAnotherPolicyDoesNotMoveAgain() {
    List<ShowcaseFrame> all = steps(1, 0, 3);
    glide.advance(all, 0, 10);
    glide.advance(all, 200_000_000L, 10);
    ShowcaseFrame again = ShowcaseFrames.of(all.get(3).world(), 1);

    assertTrue(
        glide.advance(List.of(all.get(1), all.get(2), again), 300_000_000L, 10),
        "it is drawn anew");
    assertEquals(List.of(0, 1, 2, 3), shown());
    assertEquals(again, glide.last());
    assertEquals(1, glide.share());
  }

  @Test
  void aLeapInTimeLeavesNoTrail() {
    glide.advance(steps(1, 0, 5), 0, 10);
    glide.advance(steps(1, 20, 22), 1, 10);
    assertEquals(List.of(20, 21, 22), shown());
    glide.advance(steps(1, 4, 7), 2, 10);
    assertEquals(List.of(4, 5, 6, 7), shown());
  }

  @Test
  void withoutAWorldNothingMoves() {
    assertFalse(glide.advance(List.of(), 0, 10));
  }
}
