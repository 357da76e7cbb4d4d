package adaps.studio.world;

import adaps.env.WorldFrame;
import adaps.showcase.AgentMoments;
import adaps.showcase.ShowcaseFrame;
import adaps.showcase.ShowcaseTick;
import java.util.List;
import java.util.stream.IntStream;

/** What a showcase would show of hand-made worlds. */
final class ShowcaseFrames {
  private ShowcaseFrames() {}

  /** A state in which nobody acts. */
  static ShowcaseFrame of(WorldFrame world, int episode) {
    return new ShowcaseFrame(
        world, episode, new int[0], 0, 0, "random actions", null, AgentMoments.NONE, false);
  }

  /** The same after somebody has moved something in it. */
  static ShowcaseFrame movedByHand(WorldFrame world, int episode) {
    return new ShowcaseFrame(
        world, episode, new int[0], 0, 0, "random actions", null, AgentMoments.NONE, true);
  }

  /** One world's states as beats of a clock. */
  static List<ShowcaseTick> ticks(List<ShowcaseFrame> frames) {
    return IntStream.range(0, frames.size())
        .mapToObj(i -> new ShowcaseTick(i + 1, List.of(frames.get(i))))
        .toList();
  }
}
