package adaps.cli;

import adaps.config.ConfigException;
import adaps.report.animation.AnimationRequest;
import picocli.CommandLine.Option;

/** What of a report moves, as options of a command. */
final class AnimationOptions {
  @Option(
      names = "--animate",
      paramLabel = "N",
      defaultValue = "0",
      description =
          "Let up to N runs move on the page, 1 to "
              + AnimationRequest.MOST_RUNS
              + ": an episode of the policy, and the identities while the VAE learned. Of each"
              + " method on each scenario it is the run with the lowest seed. Default: none.")
  private int runs;

  @Option(
      names = "--greedy",
      description =
          "With --animate: take the most probable action instead of sampling from the policy.")
  private boolean greedy;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description =
          "With --animate: the episodes' random numbers come from it, as in 'adaps evaluate'."
              + " Default: 0.")
  private Long seed;

  /**
   * @throws ConfigException if one of them cannot be, or says how what is not asked for is played
   */
  AnimationRequest request() {
    if (runs == 0 && (greedy || seed != null)) {
      throw new ConfigException(
          "animate",
          (greedy ? "--greedy" : "--seed")
              + " says how animated episodes are played, but no run is animated; add --animate N.");
    }
    return new AnimationRequest(runs, greedy, seed == null ? 0 : seed);
  }
}
