package adaps.studio.shell;

import adaps.config.ExperimentConfig;
import adaps.config.ParameterType;
import adaps.studio.curves.CurvesViewModel;
import adaps.studio.curves.RunCurve;
import adaps.studio.library.LibraryActions;
import adaps.studio.session.OpenedRun;
import adaps.studio.session.RunSession;
import adaps.studio.setup.SetupViewModel;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.value.ObservableBooleanValue;

/** What the workbench does with stored runs. */
final class StoredRuns implements LibraryActions {
  private final RunSession session;
  private final SetupViewModel setup;
  private final CurvesViewModel curves;
  private final Consumer<Pages.Page> turnTo;

  /**
   * @param turnTo shows a page
   */
  StoredRuns(
      RunSession session,
      SetupViewModel setup,
      CurvesViewModel curves,
      Consumer<Pages.Page> turnTo) {
    this.session = session;
    this.setup = setup;
    this.curves = curves;
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
  }

  @Override
  public void overlay(List<RunCurve> runs) {
    curves.overlay(runs);
    turnTo.accept(Pages.Page.WORKBENCH);
  }

  @Override
  public void duplicate(ExperimentConfig config) {
    setup.scenarioName().set(config.scenario().name());
    Map<String, Object> settings = config.scenario().settings();
    setup
        .environmentParameters()
        .forEach(
            parameter -> {
              String key = parameter.description().key();
              Object value = settings.getOrDefault(key, parameter.description().defaultValue());
              parameter.text().set(ParameterType.text(value));
            });
    config
        .values()
        .forEach((key, value) -> setup.parameter(key).text().set(ParameterType.text(value)));
    turnTo.accept(Pages.Page.WORKBENCH);
  }

  @Override
  public boolean canResume() {
    return true;
  }

  @Override
  public void resume(Path folder) {
    session.resume(folder);
    turnTo.accept(Pages.Page.WORKBENCH);
  }
}
