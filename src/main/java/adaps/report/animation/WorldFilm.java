package adaps.report.animation;

import adaps.config.AdapsException;
import adaps.env.WorldFrame;
import adaps.pipeline.PolicyEvaluation;
import adaps.pipeline.WatchedEpisode;
import adaps.runs.StoredRun;
import adaps.words.Quantity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An episode that the policy plays with which a run ended. */
final class WorldFilm {
  private static final int MOST_STEPS = 1000;

  /** Numbers that an episode may take on a page: about a megabyte. */
  private static final long MOST_NUMBERS = 250_000;

  private static final double THOUSANDTH = 1e-3;

  private WorldFilm() {}

  static Film of(StoredRun run, AnimationRequest request) {
    try {
      WatchedEpisode episode =
          new PolicyEvaluation(run.config(), run.policy())
              .watch(request.greedy(), request.seed(), MOST_STEPS);
      Optional<WorldScene> scene = WorldScene.of(episode.frames());
      return scene
          .map(one -> of(episode, one, request))
          .orElseGet(
              () ->
                  Film.missing(
                      "The environment "
                          + run.config().scenario().environment()
                          + " does not say where its agents stand, so its world is not shown."));
    } catch (AdapsException e) {
      return Film.missing("The world is not shown: " + e.getMessage());
    }
  }

  private static Film of(WatchedEpisode episode, WorldScene scene, AnimationRequest request) {
    List<int[]> frames = shown(episode.frames(), scene);
    Map<String, Object> fields = new LinkedHashMap<>(scene.still());
    fields.put("stride", scene.stride());
    fields.put("steps", episode.steps());
    fields.put(
        "returns",
        episode.returns().subList(0, frames.size()).stream().map(WorldFilm::rounded).toList());
    fields.put("frames", frames);
    return new Film(fields, caption(episode, frames.size() - 1, scene, request));
  }

  /** As much of the beginning as fits, at least one picture. */
  private static List<int[]> shown(List<WorldFrame> frames, WorldScene scene) {
    List<int[]> coded = FrameCoding.coded(frames.stream().map(scene::numbers).toList());
    int fitting = coded.size();
    while (fitting > 1 && FrameCoding.numbers(coded.subList(0, fitting)) > MOST_NUMBERS) {
      fitting--;
    }
    return coded.subList(0, fitting);
  }

  private static double rounded(double value) {
    return Math.rint(value / THOUSANDTH) / 1000;
  }

  private static String caption(
      WatchedEpisode episode, int shown, WorldScene scene, AnimationRequest request) {
    String cut =
        shown < episode.steps()
            ? " Of its "
                + Quantity.of(episode.steps(), "step")
                + " the first "
                + shown
                + " are here."
            : "";
    return "The world: one episode that the policy plays with which the run ended, "
        + (request.greedy() ? "most probable actions" : "sampled actions")
        + ", evaluation seed "
        + request.seed()
        + "; "
        + Quantity.of(episode.steps(), "step")
        + ", return "
        + Quantity.decimal(episode.total(), 3)
        + ". 'adaps evaluate RUN --episodes 1 --seed "
        + request.seed()
        + (request.greedy() ? " --greedy" : "")
        + "' plays the same one."
        + cut
        + " "
        + scene.words();
  }
}
