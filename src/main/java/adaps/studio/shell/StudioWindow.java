package adaps.studio.shell;

import adaps.config.ExperimentConfig;
import adaps.pipeline.RunEvent;
import adaps.pipeline.Stage;
import adaps.studio.curves.CurvesView;
import adaps.studio.curves.CurvesViewModel;
import adaps.studio.latent.LatentView;
import adaps.studio.latent.LatentViewModel;
import adaps.studio.look.Appearance;
import adaps.studio.look.Tile;
import adaps.studio.masks.MasksView;
import adaps.studio.masks.MasksViewModel;
import adaps.studio.masks.network.NetworkViewModel;
import adaps.studio.session.Background;
import adaps.studio.session.Pulse;
import adaps.studio.session.RunSession;
import adaps.studio.session.Selection;
import adaps.studio.session.Watchdog;
import adaps.studio.setup.SettingActions;
import adaps.studio.setup.SettingExchange;
import adaps.studio.setup.SetupView;
import adaps.studio.setup.SetupViewModel;
import adaps.studio.stages.StagesView;
import adaps.studio.stages.StagesViewModel;
import adaps.studio.world.WorldView;
import adaps.studio.world.WorldViewModel;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The window's content: everything that is seen, and the models behind it. */
public final class StudioWindow {
  private static final String FIRST_SCENARIO = "spread-5-5-5";
  private static final String SETUP_SHOWN = "setup.shown";

  private final RunSession session;
  private final SetupViewModel setup = new SetupViewModel(FIRST_SCENARIO);
  private final StagesViewModel stages = new StagesViewModel();
  private final WorldViewModel world = new WorldViewModel();
  private final LatentViewModel latent = new LatentViewModel();
  private final MasksViewModel masks = new MasksViewModel();
  private final CurvesViewModel curves = new CurvesViewModel();
  private final StatusViewModel status = new StatusViewModel();
  private final Selection selection = new Selection();
  private final NetworkViewModel network = new NetworkViewModel(selection);
  private final Pulse pulse = new Pulse();
  private final WorldView worldView;
  private final LatentView latentView;
  private final MasksView masksView;
  private final CurvesView curvesView;
  private final StudioPages pages;
  private final StudioLessons lessons;
  private final BorderPane root = new BorderPane();
  private final Background background = Background.ofWindow("window background");
  private final Watchdog watchdog = new Watchdog(Platform::runLater);
  private final CheckMenuItem setupShown = new CheckMenuItem("Set up");
  private final TileArrangement arrangement;
  private final SettingExchange settings;
  private final DroppedFiles dropped;

  /**
   * @param preferences what is remembered between sessions
   * @param runs where run folders are made
   * @param close what File, Close does
   */
  public StudioWindow(
      Appearance appearance, StudioPreferences preferences, Path runs, Runnable close) {
    session = new RunSession(runs);
    List.of(stages, world, latent, masks, network, curves, status).forEach(session::watch);
    ProblemReport problems = new ProblemReport(session);
    Thread.currentThread().setUncaughtExceptionHandler(new UnexpectedErrors(problems::show));
    settings =
        new SettingExchange(
            setup, preferences.place().resolve("settings"), background, problems::show);
    dropped = new DroppedFiles(settings, problems::show);
    dropped.listenOn(root);
    session.watch(
        event -> {
          if (event instanceof RunEvent.Begins begins) {
            selection.clear();
            settings.remember(begins.config());
          }
        });
    worldView = new WorldView(world, selection, appearance);
    latentView = new LatentView(latent, selection, appearance);
    masksView = new MasksView(masks, network, selection, this::intoSetup, appearance);
    curvesView = new CurvesView(curves, appearance);
    List<Tile> tiles =
        List.of(worldView.tile(), latentView.tile(), masksView.tile(), curvesView.tile());
    TileBoard board = new TileBoard(tiles);
    arrangement = new TileArrangement(tiles, board, appearance, preferences);
    RunButtons buttons = new RunButtons(session, setup);
    SettingActions actions = new SettingActions(settings, setup, root);
    SetupView setupView = new SetupView(setup, settings, actions, appearance, background);
    setupShown.setSelected(preferences.flag(SETUP_SHOWN, true));
    setupShown
        .selectedProperty()
        .addListener((o, before, now) -> preferences.setFlag(SETUP_SHOWN, now));
    ViewMenu view = new ViewMenu(appearance, board, tiles, setupShown);
    StudioMenu menu =
        new StudioMenu(buttons, actions, () -> search(setupView), view, appearance, close);
    RunBar bar = new RunBar(buttons, session, appearance);
    HBox.setHgrow(bar, Priority.ALWAYS);
    HBox top = new HBox(menu, bar);
    top.setAlignment(Pos.CENTER_LEFT);
    top.getStyleClass().add("top-line");
    root.setId("studio");
    root.getStyleClass().add("studio");
    pages = new StudioPages(session, setup, curves, world, runs, appearance, board.scrolling());
    dropped.setRunOpener(pages::open);
    view.addPages(pages.menuItems());
    curvesView.onChooseRuns(() -> pages.show(Pages.Page.LIBRARY));
    StagesView stagesView = stagesView(appearance);
    stagesView.visibleProperty().bind(pages.onWorkbench());
    stagesView.managedProperty().bind(pages.onWorkbench());
    StudioWorkbench workbench =
        new StudioWorkbench(session, setup, board, tiles, masksView, setupShown, pages);
    lessons = new StudioLessons(session, setup, selection, latent, network, workbench, preferences);
    dropped.setLessonOpener(f -> lessons.model().open(f, background, problems::show));
    root.setTop(new VBox(top, pages.tabs(), stagesView, new TopStrip(problems), lessons.offer()));
    lessons.joinWindow(menu, root, setupShown.selectedProperty(), board);
    StackPane place = new StackPane(setupView);
    place.getStyleClass().add("setup-place");
    place.visibleProperty().bind(pages.onWorkbench().and(setupShown.selectedProperty()));
    place.managedProperty().bind(place.visibleProperty());
    root.setLeft(place);
    root.setCenter(pages.root());
    root.setBottom(new StatusBar(status, session.folder()));
    setup.config().addListener((o, before, now) -> preview(now));
    preview(setup.config().get());
    escape(board);
    beat();
  }

  private StagesView stagesView(Appearance appearance) {
    Map<Stage, Tile> tiles =
        Map.of(
            Stage.COLLECT, worldView.tile(),
            Stage.ENCODE, latentView.tile(),
            Stage.CLUSTER, latentView.tile(),
            Stage.MASK, masksView.tile(),
            Stage.TRAIN, curvesView.tile());
    return new StagesView(stages, session, appearance, tiles);
  }

  private void search(SetupView view) {
    setupShown.setSelected(true);
    view.search();
  }

  /** What nobody else has used the Escape key for makes a large tile small. */
  private void escape(TileBoard board) {
    root.addEventHandler(
        KeyEvent.KEY_PRESSED,
        e -> {
          if (e.getCode() == KeyCode.ESCAPE) {
            board.showSideBySide();
          }
        });
  }

  private void beat() {
    pulse.join(now -> session.pulse());
    pulse.join(pages::pulse);
    pulse.join(new TileTurn(worldView.tile(), worldView::pulse));
    pulse.join(new TileTurn(latentView.tile(), latentView::pulse));
    pulse.join(new TileTurn(masksView.tile(), masksView::pulse));
    pulse.join(new TileTurn(curvesView.tile(), curvesView::pulse));
    pulse.start();
    watchdog.startIfReporting();
  }

  private void intoSetup(Map<String, String> texts) {
    texts.forEach((key, text) -> setup.parameter(key).text().set(text));
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

  /** Arranges everything as the last time, once the window is there. */
  void restore(Scene scene) {
    arrangement.restore(scene);
  }

  /** Writes down how everything is arranged. */
  void remember() {
    lessons.remember();
    arrangement.remember();
  }

  /**
   * Opens a run folder, a setting, a scenario or a lesson, as when it is dragged into the window.
   */
  public void open(Path path) {
    dropped.open(path);
  }

  /** Who shows stored runs that are opened. */
  public void setRunOpener(RunOpener opener) {
    dropped.setRunOpener(opener);
  }

  /** Settings in and out of the form. */
  public SettingExchange settings() {
    return settings;
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
    watchdog.close();
    arrangement.close();
    world.close();
    pages.stop();
    session.shutDown(pages::await, ended);
  }
}
