package adaps.env.spread;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class PythonShuffleTest {
  /** Printed by CPython 3.11: {@code l = list(range(n)); random.Random(seed).shuffle(l)}. */
  @Test
  void equalsPython() {
    assertArrayEquals(new int[] {7, 8, 1, 5, 3, 4, 2, 0, 9, 6}, PythonShuffle.permutation(0, 10));
    assertArrayEquals(
        new int[] {9, 12, 5, 8, 13, 10, 0, 11, 2, 7, 6, 1, 4, 3}, PythonShuffle.permutation(4, 14));
    assertArrayEquals(new int[] {0}, PythonShuffle.permutation(7, 1));
    assertArrayEquals(
        new int[] {13, 6, 2, 17, 8, 7, 15, 3, 12, 11, 4, 14, 1, 10, 16, 5, 0, 9},
        PythonShuffle.permutation(123456, 18));
  }
}
