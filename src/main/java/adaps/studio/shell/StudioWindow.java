package adaps.studio.shell;

import adaps.config.ExperimentConfig;
import adaps.env.EnvironmentSpec;
import adaps.studio.curves.CurvesView;
import adaps.studio.curves.CurvesViewModel;
import adaps.studio.latent.LatentView;
import adaps.studio.latent.LatentViewModel;
import adaps.studio.look.Appearance;
import adaps.studio.look.Tile;
import adaps.studio.masks.MasksView;
import adaps.studio.masks.MasksViewModel;
import adaps.studio.session.Pulse;
import adaps.studio.session.RunSession;
import adaps.studio.session.RunWatcher;
import adaps.studio.session.Selection;
import adaps.studio.setup.SetupView;
import adaps.studio.setup.SetupViewModel;
import adaps.studio.stages.StagesView;
import adaps.studio.stages.StagesViewModel;
import adaps.studio.world.WorldView;
import adaps.studio.world.WorldViewModel;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The window's content: everything that is seen, and the models behind it. */
public final class StudioWindow {
  private static final String FIRST_SCENARIO = "spread-5-5-5";

  private final RunSession session;
  private final SetupViewModel setup = new SetupViewModel(FIRST_SCENARIO);
  private final StagesViewModel stages = new StagesViewModel();
  private final WorldViewModel world = new WorldViewModel();
  private final LatentViewModel latent = new LatentViewModel();
  private final MasksViewModel masks = new MasksViewModel();
  private final CurvesViewModel curves = new CurvesViewModel();
  private final StatusViewModel status = new StatusViewModel();
  private final Selection selection = new Selection();
  private final Pulse pulse = new Pulse();
  private final WorldView worldView;
  private final LatentView latentView;
  private final MasksView masksView;
  private final CurvesView curvesView;
  private final StudioPages pages;
  private final BorderPane root = new BorderPane();

  /**
   * @param runs where run folders are made
   * @param close what File, Close does
   */
  public StudioWindow(Appearance appearance, Path runs, Runnable close) {
    session = new RunSession(runs);
    List.of(stages, world, latent, masks, curves, status).forEach(session::watch);
    session.watch(
        new RunWatcher() {
          @Override
          public void runBegins(ExperimentConfig config, EnvironmentSpec spec) {
            selection.clear();
          }
        });
    worldView = new WorldView(world, appearance);
    latentView = new LatentView(latent, appearance);
    masksView = new MasksView(masks, appearance);
    curvesView = new CurvesView(curves, appearance);
    List<Tile> tiles =
        List.of(worldView.tile(), latentView.tile(), masksView.tile(), curvesView.tile());
    TileBoard board = new TileBoard(tiles);
    ProblemReport problems = new ProblemReport(session);
    Thread.currentThread().setUncaughtExceptionHandler(new UnexpectedErrors(problems::show));
    RunButtons buttons = new RunButtons(session, setup);
    SetupView setupView = new SetupView(setup, appearance);
    CheckMenuItem setupShown = new CheckMenuItem("Set up");
    setupShown.setSelected(true);
    StudioMenu menu = new StudioMenu(buttons, appearance, board, tiles, setupShown, close);
    RunBar bar = new RunBar(buttons, session, appearance);
    HBox.setHgrow(bar, Priority.ALWAYS);
    HBox top = new HBox(menu, bar);
    top.setAlignment(Pos.CENTER_LEFT);
    top.getStyleClass().add("top-line");
    root.setId("studio");
    root.getStyleClass().add("studio");
    StackPane strip = new StackPane(problems);
    strip.getStyleClass().add("top-strip");
    strip.visibleProperty().bind(problems.visibleProperty());
    strip.managedProperty().bind(problems.visibleProperty());
    pages = new StudioPages(session, setup, curves, runs, appearance, board);
    pages.addTo(menu.getMenus().get(2));
    curvesView.onChooseRuns(() -> pages.show(Pages.Page.LIBRARY));
    StagesView stagesView = new StagesView(stages);
    stagesView.visibleProperty().bind(pages.onWorkbench());
    stagesView.managedProperty().bind(pages.onWorkbench());
    root.setTop(new VBox(top, pages.tabs(), stagesView, strip));
    StackPane place = new StackPane(setupView);
    place.getStyleClass().add("setup-place");
    place.visibleProperty().bind(pages.onWorkbench().and(setupShown.selectedProperty()));
    place.managedProperty().bind(place.visibleProperty());
    root.setLeft(place);
    root.setCenter(pages.root());
    root.setBottom(new StatusBar(status, session.folder()));
    setup.config().addListener((o, before, now) -> preview(now));
    preview(setup.config().get());
    beat();
  }

  private void beat() {
    pulse.join(now -> session.pulse());
    pulse.join(pages::pulse);
    onPulse(worldView.tile(), worldView::pulse);
    onPulse(latentView.tile(), latentView::pulse);
    onPulse(masksView.tile(), masksView::pulse);
    onPulse(curvesView.tile(), curvesView::pulse);
    pulse.start();
  }

  /** Only what can be seen is drawn. */
  private void onPulse(Tile tile, java.util.function.LongConsumer turn) {
    pulse.join(
        now -> {
          if (tile.isVisible() && tile.getParent().isVisible()) {
            turn.accept(now);
          }
        });
  }

  private void preview(ExperimentConfig config) {
    if (config != null) {
      world.preview(
          config.scenario(), setup.spec().get(), config.run().seed(), config.run().kernel());
    }
  }

  /** What is seen. */
  public Parent root() {
    return root;
  }

  /** The run. */
  public RunSession session() {
    return session;
  }

  /** What is chosen in any tile. */
  public Selection selection() {
    return selection;
  }

  /** The setting of the next run. */
  public SetupViewModel setup() {
    return setup;
  }

  /** The world tile. */
  public WorldViewModel world() {
    return world;
  }

  /** The latent tile. */
  public LatentView latent() {
    return latentView;
  }

  /** The masks tile. */
  public MasksView masks() {
    return masksView;
  }

  /** The curves tile. */
  public CurvesView curves() {
    return curvesView;
  }

  /** The pages beside the tiles. */
  public StudioPages pages() {
    return pages;
  }

  /** Whether a run or a comparison is under way. */
  boolean busy() {
    return session.active().get() || pages.compare().active().get();
  }

  /** Stops whatever moves, and tells on another thread when the run has ended. */
  public void shutDown(Runnable ended) {
    pulse.stop();
    world.close();
    pages.stop();
    session.shutDown(pages::await, ended);
  }
}
