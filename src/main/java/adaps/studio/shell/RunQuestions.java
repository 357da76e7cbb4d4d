package adaps.studio.shell;

import adaps.config.ExperimentConfig;
import adaps.studio.compare.CompareSetup;
import adaps.studio.summary.SummaryActions;
import java.util.function.Consumer;

/** What the window does about the questions that a run leads to. */
final class RunQuestions implements SummaryActions {
  private final StudioModels models;
  private final CompareSetup comparison;
  private final Consumer<Pages.Page> turnTo;

  /**
   * @param comparison the Compare page's form
   * @param turnTo shows a page
   */
  RunQuestions(StudioModels models, CompareSetup comparison, Consumer<Pages.Page> turnTo) {
    this.models = models;
    this.comparison = comparison;
    this.turnTo = turnTo;
  }

  @Override
  public void run(ExperimentConfig config) {
    models.setup().load(config);
    models.session().startFromFindings(config);
    turnTo.accept(Pages.Page.WORKBENCH);
  }

  @Override
  public void compare(ExperimentConfig config, String seeds) {
    comparison.fill(config, seeds);
    turnTo.accept(Pages.Page.COMPARE);
  }

  @Override
  public void showPage() {
    turnTo.accept(Pages.Page.SUMMARY);
  }
}
