package adaps.studio.shell;

import adaps.config.ExperimentConfig;
import adaps.studio.library.LibraryActions;
import adaps.studio.session.Background;
import adaps.studio.session.OpenedRun;
import adaps.studio.session.curves.RunCurve;
import adaps.studio.world.StoredPolicy;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableBooleanValue;

/** What the workbench does with stored runs. */
final class WorkbenchRuns implements LibraryActions {
  private final StudioModels models;
  private final Consumer<Pages.Page> turnTo;
  private final Background policies = Background.ofWindow("stored policy");

  /**
   * @param turnTo shows a page
   */
  WorkbenchRuns(StudioModels models, Consumer<Pages.Page> turnTo) {
    this.models = models;
    this.turnTo = turnTo;
  }

  @Override
  public ObservableBooleanValue active() {
    return models.session().active();
  }

  /** A run may have been started while the files were read; then it goes before. */
  @Override
  public void show(OpenedRun run) {
    if (!models.session().active().get()) {
      models.session().show(run);
      turnTo.accept(Pages.Page.WORKBENCH);
    }
  }

  @Override
  public void watch(OpenedRun run) {
    show(run);
    policies.files(
        () -> StoredPolicy.read(run.folder()),
        policy -> models.world().choose(0, policy),
        models.world()::say);
  }

  @Override
  public void overlay(List<RunCurve> runs) {
    models.curves().overlay(runs);
    turnTo.accept(Pages.Page.WORKBENCH);
  }

  @Override
  public void duplicate(ExperimentConfig config) {
    models.setup().load(config);
    turnTo.accept(Pages.Page.WORKBENCH);
  }

  @Override
  public void resume(Path folder, ExperimentConfig config) {
    models.session().resume(folder, config);
    turnTo.accept(Pages.Page.WORKBENCH);
  }
}
