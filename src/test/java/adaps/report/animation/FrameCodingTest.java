package adaps.report.animation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Pictures are whole, or what has changed where that is shorter. */
class FrameCodingTest {
  @Test
  void aChangeIsItsPlaceAndItsNumber() {
    List<int[]> coded = FrameCoding.coded(List.of(new int[] {7, 8, 9, 5}, new int[] {7, 8, 0, 5}));
    assertArrayEquals(new int[] {7, 8, 9, 5}, coded.get(0));
    assertArrayEquals(new int[] {2, 0}, coded.get(1));
    assertEquals(6, FrameCoding.numbers(coded));
  }

  @Test
  void nothingNewIsNothing() {
    List<int[]> coded = FrameCoding.coded(List.of(new int[] {7, 8}, new int[] {7, 8}));
    assertEquals(0, coded.get(1).length);
  }

  /** A list of changes as long as the picture could not be told from it. */
  @Test
  void aPictureOfWhichHalfHasChangedIsWhole() {
    List<int[]> coded = FrameCoding.coded(List.of(new int[] {1, 2, 3, 4}, new int[] {9, 2, 3, 8}));
    assertArrayEquals(new int[] {9, 2, 3, 8}, coded.get(1));
  }

  @Test
  void changesAreAgainstThePictureBeforeAndNotTheFirst() {
    List<int[]> coded =
        FrameCoding.coded(
            List.of(new int[] {0, 0, 0, 0}, new int[] {5, 0, 0, 0}, new int[] {5, 0, 6, 0}));
    assertArrayEquals(new int[] {2, 6}, coded.get(2));
  }
}
