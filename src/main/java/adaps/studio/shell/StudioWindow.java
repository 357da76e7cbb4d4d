package adaps.studio.shell;

import adaps.pipeline.Stage;
import adaps.studio.curves.CurvesView;
import adaps.studio.latent.LatentView;
import adaps.studio.look.Appearance;
import adaps.studio.masks.MasksView;
import adaps.studio.session.Background;
import adaps.studio.session.Pulse;
import adaps.studio.session.RunSession;
import adaps.studio.session.Selection;
import adaps.studio.session.Watchdog;
import adaps.studio.setup.SettingActions;
import adaps.studio.setup.SettingExchange;
import adaps.studio.setup.SetupView;
import adaps.studio.setup.SetupViewModel;
import adaps.studio.setup.Thumbnails;
import adaps.studio.stages.StagesView;
import adaps.studio.summary.SummaryStrip;
import adaps.studio.world.WorldThumbnail;
import adaps.studio.world.WorldViewModel;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * The window's content. Each of its parts is a class with a name and is given the parts that it
 * works with: models, tiles, pages, the form, lessons, menus; here they only get their places.
 */
public final class StudioWindow {
  private final StudioPreferences preferences;
  private final Appearance appearance;
  private final BorderPane root = new BorderPane();
  private final Background background = Background.ofWindow("window background");
  private final Pulse pulse = new Pulse();
  private final Watchdog watchdog = new Watchdog(Platform::runLater);
  private final StudioModels models;
  private final ProblemReport problems;
  private final SettingExchange settings;
  private final SettingActions actions;
  private final StudioTiles tiles;
  private final TileArrangement arrangement;
  private final StudioPages pages;
  private final StagesView stages;
  private final SetupPlace form;
  private final StudioDemonstration demonstration;
  private final StudioLessons lessons;
  private final StudioPlugins plugins;
  private final DroppedFiles dropped;
  private final StudioPalette palette;
  private final Presentation presentation;

  /**
   * @param preferences what is remembered between sessions
   * @param runs where run folders are made
   * @param close what File, Close does
   */
  public StudioWindow(
      Appearance appearance, StudioPreferences preferences, Path runs, Runnable close) {
    this.appearance = appearance;
    models = StudioModels.of(runs);
    problems = new ProblemReport(models.session());
    this.preferences = preferences;
    settings = StudioSettings.of(models, preferences, background, problems::show);
    actions = new SettingActions(settings, models.setup(), root, appearance);
    tiles = new StudioTiles(models, appearance);
    arrangement = new TileArrangement(tiles.all(), tiles.board(), appearance, preferences);
    pages = new StudioPages(models, runs, appearance, preferences, new TileScroll(tiles.board()));
    stages = new StagesView(models.stages(), models.session(), appearance, tiles.ofStages());
    form = new SetupPlace(setupView(), preferences, pages.onWorkbench());
    demonstration = new StudioDemonstration(models, tiles, pages::show, problems::show);
    lessons = new StudioLessons(models, tiles, form, pages, preferences, demonstration);
    plugins = new StudioPlugins(lessons.model(), root, appearance);
    dropped =
        new DroppedFiles(settings, pages::open, pages::unpack, this::openLesson, problems::show);
    tiles.curves().onChooseRuns(pages::chooseOverlays);
    tiles.world().onChooseRun(pages::choosePolicy);
    palette =
        new StudioPalette(
            new FoundEverywhere(models.setup(), form, pages, lessons.model()),
            appearance,
            preferences);
    List<Node> aside = lay(close);
    presentation = new Presentation(root, aside, pages.shown(), tiles, arrangement, appearance);
    dropped.listenOn(root);
    root.addEventFilter(KeyEvent.KEY_PRESSED, pages::turnBy);
    presentation.endsWith(form.shown(), lessons.model().isOpen());
    form.onWanted(presentation::leave);
    EscapeKey.unused(root, tiles.board()::showSideBySide);
    beat();
  }

  private SetupView setupView() {
    Thumbnails thumbnails = new Thumbnails(background, WorldThumbnail::paint, appearance);
    return new SetupView(
        models.setup(),
        settings,
        actions,
        thumbnails,
        appearance,
        background,
        models.session().config());
  }

  private void openLesson(Path file) {
    lessons.model().open(file, background, problems::show);
  }

  /** Puts everything in its place, and tells what of it is beside the pages. */
  private List<Node> lay(Runnable close) {
    root.setId("studio");
    root.getStyleClass().add("studio");
    RunButtons buttons = new RunButtons(models.session(), models.setup());
    VBox top =
        new VBox(
            topLine(buttons, close),
            pages.tabs(),
            stages(),
            new TopStrip(problems),
            new TopStrip(
                new SummaryStrip(models.summary(), pages.questions(), pages.onWorkbench())),
            lessons.offer(),
            plugins.notice());
    StackPane left = new StackPane(form);
    StackPane right = new StackPane(lessons.panel(root.widthProperty()));
    Node bottom = new StatusLine(models.status(), models.session().folder(), appearance);
    root.setTop(top);
    root.setLeft(left);
    root.setCenter(pages.root());
    root.setRight(right);
    root.setBottom(bottom);
    return List.of(top, left, right, bottom);
  }

  private Node topLine(RunButtons buttons, Runnable close) {
    Menu file = StudioMenu.file(actions, () -> pages.search(form::search), close);
    Menu experiment = StudioMenu.experiment(buttons, this::change);
    List<MenuItem> turns =
        Stream.of(Pages.Page.WORKBENCH, Pages.Page.SUMMARY, Pages.Page.COMPARE, Pages.Page.LIBRARY)
            .map(pages::menuItem)
            .toList();
    ViewMenu view = new ViewMenu(appearance, turns, tiles, form.shown());
    view.getItems().add(new MenuEntry("Presentation", "F11", () -> presentation.toggle()));
    MenuItem tour = new MenuEntry("Tour", "", lessons.model()::openTour);
    List<MenuItem> reading = List.of(pages.menuItem(Pages.Page.MANUAL), plugins.menuItem(), tour);
    StudioMenu menu =
        new StudioMenu(file, experiment, view, lessons.menu(), reading, palette, appearance);
    RunBar bar = new RunBar(buttons, models.session(), appearance);
    HBox.setHgrow(bar, Priority.ALWAYS);
    HBox line = new HBox(menu, bar);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("top-line");
    return line;
  }

  private Node stages() {
    BooleanBinding shown = pages.onWorkbench();
    stages.root().visibleProperty().bind(shown);
    stages.root().managedProperty().bind(shown);
    return stages.root();
  }

  private void change() {
    presentation.leave();
    pages.show(Pages.Page.WORKBENCH);
    stages.explain(Stage.TRAIN);
  }

  private void beat() {
    Thread.currentThread().setUncaughtExceptionHandler(new UnexpectedErrors(problems::show));
    pulse.join(now -> models.session().pulse());
    pulse.join(pages::pulse);
    tiles.join(pulse);
    pulse.start();
    watchdog.startIfReporting();
  }

  /** What is seen. */
  public Parent root() {
    return root;
  }

  /** Arranges everything as the last time, once the window is there. */
  void restore(Scene scene) {
    arrangement.restore(scene);
    settings.reopen(preferences.word("setup.line", ""));
  }

  /** Writes down how everything is arranged. */
  void remember() {
    presentation.leave();
    palette.remember();
    demonstration.end();
    lessons.remember();
    arrangement.remember();
    preferences.setWord("setup.line", settings.line());
  }

  /**
   * Opens a run folder, an archive, a setting, a scenario or a lesson, as when it is dropped here.
   */
  public void open(Path path) {
    dropped.open(path);
  }

  /** Plays the two finished runs that come with the program. */
  public void demonstrate() {
    demonstration.start();
  }

  /** Settings in and out of the form. */
  public SettingExchange settings() {
    return settings;
  }

  /** The run that the window hosts, or has hosted last. */
  public RunSession session() {
    return models.session();
  }

  /** What is chosen in any tile. */
  public Selection selection() {
    return models.selection();
  }

  /** The setting of the next run. */
  public SetupViewModel setup() {
    return models.setup();
  }

  /** The world tile. */
  public WorldViewModel world() {
    return models.world();
  }

  /** The latent tile. */
  public LatentView latent() {
    return tiles.latent();
  }

  /** The masks tile. */
  public MasksView masks() {
    return tiles.masks();
  }

  /** The curves tile. */
  public CurvesView curves() {
    return tiles.curves();
  }

  /** The pages beside the tiles. */
  public StudioPages pages() {
    return pages;
  }

  /** Whether a run or a comparison is under way. */
  boolean busy() {
    return models.session().active().get() || pages.compare().active().get();
  }

  /** Stops whatever moves, and tells on another thread when the run has ended. */
  public void shutDown(Runnable ended) {
    pulse.stop();
    watchdog.close();
    arrangement.close();
    models.world().close();
    pages.stop();
    models.session().shutDown(() -> demonstration.deleteFilesAfter(pages::await), ended);
  }
}
