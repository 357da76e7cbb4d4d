package adaps.studio.shell;

import adaps.config.ExperimentConfig;
import adaps.pipeline.RunEvent;
import adaps.studio.conflict.ConflictViewModel;
import adaps.studio.curves.CurvesViewModel;
import adaps.studio.latent.LatentViewModel;
import adaps.studio.masks.MasksViewModel;
import adaps.studio.masks.network.NetworkViewModel;
import adaps.studio.session.RunSession;
import adaps.studio.session.Selection;
import adaps.studio.setup.SetupViewModel;
import adaps.studio.stages.StagesViewModel;
import adaps.studio.summary.SummaryViewModel;
import adaps.studio.weights.WeightsViewModel;
import adaps.studio.world.WorldViewModel;
import java.nio.file.Path;
import java.util.List;

/**
 * What the window is about: the run, what is chosen, and the state behind the form and every tile.
 */
record StudioModels(
    RunSession session,
    Selection selection,
    SetupViewModel setup,
    StagesViewModel stages,
    WorldViewModel world,
    LatentViewModel latent,
    MasksViewModel masks,
    NetworkViewModel network,
    CurvesViewModel curves,
    ConflictViewModel conflict,
    WeightsViewModel weights,
    SummaryViewModel summary,
    StatusViewModel status) {

  private static final String FIRST_SCENARIO = "spread-5-5-5";

  /**
   * All of it, connected.
   *
   * @param runs where run folders are made
   */
  static StudioModels of(Path runs) {
    Selection selection = new Selection();
    RunSession session = new RunSession(runs);
    StudioModels models =
        new StudioModels(
            session,
            selection,
            new SetupViewModel(FIRST_SCENARIO),
            new StagesViewModel(),
            new WorldViewModel(),
            new LatentViewModel(),
            new MasksViewModel(),
            new NetworkViewModel(selection),
            new CurvesViewModel(),
            new ConflictViewModel(),
            new WeightsViewModel(session::askGradients),
            new SummaryViewModel(),
            new StatusViewModel());
    models.connect();
    return models;
  }

  private void connect() {
    List.of(stages, world, latent, masks, network, curves, conflict, weights, summary, status)
        .forEach(session::watch);
    session.watch(
        event -> {
          if (event instanceof RunEvent.Begins) {
            selection.clear();
          }
        });
    setup.config().addListener((o, before, now) -> preview(now));
    preview(setup.config().get());
  }

  /** The world of what is set up moves before it runs. */
  private void preview(ExperimentConfig config) {
    if (config != null) {
      world.preview(
          config.scenario(), setup.spec().get(), config.run().seed(), config.run().kernel());
    }
  }
}
