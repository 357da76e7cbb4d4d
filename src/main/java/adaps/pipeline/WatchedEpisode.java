package adaps.pipeline;

import adaps.env.WorldFrame;
import java.util.List;

/**
 * One episode as it was seen.
 *
 * @param frames the world at its beginning and after each step that was kept
 * @param returns the return so far at each of these frames: undiscounted, summed over agents
 * @param steps of the whole episode, which may be more than were kept
 * @param total return of the whole episode
 */
public record WatchedEpisode(
    List<WorldFrame> frames, List<Double> returns, int steps, double total) {

  public WatchedEpisode {
    frames = List.copyOf(frames);
    returns = List.copyOf(returns);
  }
}
