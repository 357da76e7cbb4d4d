package adaps.studio.world;

import adaps.config.ExperimentConfig;
import adaps.config.Scenario;
import adaps.env.EnvironmentSpec;
import adaps.sharing.Methods;
import adaps.showcase.ShowcaseFrame;
import adaps.words.Quantity;

/** What is said above a world of the state that it is in. */
final class FrameWords {
  /** Stands alone on a line: an episode in which somebody has put things elsewhere. */
  static final String MOVED_BY_HAND = "Moved by hand: no episode of the run";

  private FrameWords() {}

  /**
   * Its episode, its step, the rewards so far and, on a line of its own, the policy; on another
   * that somebody has moved things.
   */
  static String of(ShowcaseFrame frame, EnvironmentSpec spec) {
    return String.join(
            WorldCaption.SEPARATOR,
            "Episode " + Quantity.count(frame.episode()),
            "step " + frame.world().step() + "/" + spec.timeLimit(),
            "return " + Quantity.value(frame.episodeReturn()))
        + "\n"
        + frame.policy()
        + (frame.movedByHand() ? "\n" + MOVED_BY_HAND : "");
  }

  /**
   * The same for a file, which must tell by itself what was run.
   *
   * @param config what was run, or null where nothing was
   */
  static String ofFile(
      ShowcaseFrame frame, EnvironmentSpec spec, Scenario scenario, ExperimentConfig config) {
    String words = of(frame, spec);
    return config == null
        ? scenario.name() + WorldCaption.SEPARATOR + words
        : String.join(
                WorldCaption.SEPARATOR,
                scenario.name(),
                Methods.named(config.run().method()).label(),
                "seed " + config.run().seed())
            + "\n"
            + words;
  }
}
