package adaps.report.animation;

import java.util.ArrayList;
import java.util.List;

/**
 * Pictures of equal length as few numbers. The first is whole. Each other one is either whole or,
 * where that is shorter, a list of places and numbers of what is not as in the one before it.
 */
final class FrameCoding {
  private FrameCoding() {}

  /**
   * @param frames of equal length
   */
  static List<int[]> coded(List<int[]> frames) {
    List<int[]> coded = new ArrayList<>();
    for (int[] frame : frames) {
      int[] changes = coded.isEmpty() ? frame : changes(frames.get(coded.size() - 1), frame);
      coded.add(changes.length < frame.length ? changes : frame);
    }
    return coded;
  }

  private static int[] changes(int[] before, int[] now) {
    List<Integer> changes = new ArrayList<>();
    for (int i = 0; i < now.length; i++) {
      if (now[i] != before[i]) {
        changes.add(i);
        changes.add(now[i]);
      }
    }
    return changes.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Numbers that so many coded pictures have together. */
  static long numbers(List<int[]> coded) {
    return coded.stream().mapToLong(frame -> frame.length).sum();
  }
}
