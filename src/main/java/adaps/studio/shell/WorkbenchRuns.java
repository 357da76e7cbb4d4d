package adaps.studio.shell;

import adaps.config.ExperimentConfig;
import adaps.studio.library.LibraryActions;
import adaps.studio.library.LibraryViewModel;
import adaps.studio.library.RunRequest;
import adaps.studio.session.OpenedRun;
import adaps.studio.session.curves.RunCurve;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableBooleanValue;

/** What the workbench does with stored runs. */
final class WorkbenchRuns implements LibraryActions {
  private final StudioModels models;
  private final Consumer<Pages.Page> turnTo;

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
    models.world().play(0, run.folder());
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
  public void back() {
    turnTo.accept(Pages.Page.WORKBENCH);
  }

  @Override
  public void resume(Path folder, ExperimentConfig config) {
    models.session().resume(folder, config);
    turnTo.accept(Pages.Page.WORKBENCH);
  }

  /**
   * A stored run whose policy is to act in the world on show, beside or in place of the run there.
   *
   * @param screen which of the worlds side by side
   */
  RunRequest policyFor(int screen) {
    String where = screen == 0 ? "World" : "the second world";
    return new RunRequest(
        "Choose the run whose policy shall act in "
            + where
            + ". Listed are those with a policy for the agents on show.",
        "Watch in World",
        false,
        run -> run.whyNoPolicy().isEmpty() && models.world().takes(run.config()),
        folders -> {
          models.world().play(screen, folders.get(0));
          turnTo.accept(Pages.Page.WORKBENCH);
        });
  }

  /**
   * Stored runs whose curves are to be laid over the Curves tile.
   *
   * @param library reads them
   */
  RunRequest overlays(LibraryViewModel library) {
    return new RunRequest(
        "Choose the runs whose curves shall be laid over the Curves tile.",
        "Overlay",
        true,
        run -> run.status().readable(),
        folders -> library.readStored(folders, this::overlay));
  }
}
