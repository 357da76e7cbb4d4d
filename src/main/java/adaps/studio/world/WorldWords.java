package adaps.studio.world;

import adaps.env.WorldFrame;
import adaps.showcase.ShowcaseFrame;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is written on a picture of a world.
 *
 * @param captions words above this world, then those above the others beside it
 * @param counts what is counted in large letters beside it
 */
record WorldWords(List<String> captions, List<WorldCount> counts) {

  /** What is written on the picture of a state. */
  static WorldWords of(ShowcaseFrame frame, List<String> captions) {
    return new WorldWords(
        captions, counts(WorldPainters.of(frame.world()), frame.world(), frame.episodeReturn()));
  }

  private static <F extends WorldFrame> List<WorldCount> counts(
      WorldPainter<F> painter, WorldFrame frame, double episodeReturn) {
    return painter.counts(painter.frames().cast(frame), episodeReturn);
  }

  /** The counts in a sentence; empty where nothing is counted. */
  String spoken() {
    return counts.isEmpty()
        ? ""
        : counts.stream().map(WorldCount::spoken).collect(Collectors.joining(", ", "", ". "));
  }
}
