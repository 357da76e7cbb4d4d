package adaps.studio.summary;

import adaps.config.ExperimentConfig;

/** What the window does with a question that a summary leads to. */
public interface SummaryActions {

  /**
   * Runs an experiment, with what the run that is shown found; that one's curve stays beside it.
   */
  void run(ExperimentConfig config);

  /** Sets up a comparison of an experiment with several seeds. */
  void compare(ExperimentConfig config, String seeds);

  /** Shows the page with everything that was found. */
  void showPage();
}
