package adaps.studio.shell;

import adaps.config.ExperimentConfig;
import adaps.studio.curves.CurvesViewModel;
import adaps.studio.curves.RunCurve;
import adaps.studio.library.LibraryActions;
import adaps.studio.session.Background;
import adaps.studio.session.OpenedRun;
import adaps.studio.session.RunSession;
import adaps.studio.setup.SetupViewModel;
import adaps.studio.world.StoredPolicy;
import adaps.studio.world.WorldViewModel;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableBooleanValue;

/** What the workbench does with stored runs. */
final class StoredRuns implements LibraryActions {
  private final RunSession session;
  private final SetupViewModel setup;
  private final CurvesViewModel curves;
  private final WorldViewModel world;
  private final Consumer<Pages.Page> turnTo;
  private final Background policies = Background.ofWindow("stored policy");

  /**
   * @param turnTo shows a page
   */
  StoredRuns(
      RunSession session,
      SetupViewModel setup,
      CurvesViewModel curves,
      WorldViewModel world,
      Consumer<Pages.Page> turnTo) {
    this.session = session;
    this.setup = setup;
    this.curves = curves;
    this.world = world;
    this.turnTo = turnTo;
  }

  @Override
  public ObservableBooleanValue active() {
    return session.active();
  }

  /** A run may have been started while the files were read; then it goes before. */
  @Override
  public void show(OpenedRun run) {
    if (!session.active().get()) {
      session.show(run);
      turnTo.accept(Pages.Page.WORKBENCH);
    }
  }

  @Override
  public void watch(OpenedRun run) {
    show(run);
    policies.files(
        () -> StoredPolicy.read(run.folder()), policy -> world.choose(0, policy), world::say);
  }

  @Override
  public void overlay(List<RunCurve> runs) {
    curves.overlay(runs);
    turnTo.accept(Pages.Page.WORKBENCH);
  }

  @Override
  public void duplicate(ExperimentConfig config) {
    setup.load(config);
    turnTo.accept(Pages.Page.WORKBENCH);
  }

  @Override
  public boolean canResume() {
    return true;
  }

  @Override
  public void resume(Path folder, ExperimentConfig config) {
    session.resume(folder, config);
    turnTo.accept(Pages.Page.WORKBENCH);
  }
}
