package adaps.studio.shell;

import adaps.plugins.Plugins;
import adaps.runs.library.LibraryRun;
import adaps.sharing.Method;
import adaps.sharing.Methods;
import adaps.studio.lessons.LessonFacts;
import adaps.studio.lessons.LessonMenu;
import adaps.studio.lessons.LessonsView;
import adaps.studio.lessons.LessonsViewModel;
import adaps.studio.lessons.TourOffer;
import adaps.studio.library.LibraryViewModel;
import adaps.studio.look.Tile;
import adaps.studio.setup.SetupViewModel;
import javafx.beans.value.ObservableDoubleValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Menu;
import javafx.scene.layout.StackPane;

/** The lessons in the window: where they are seen, and how they hold on to the rest of it. */
final class StudioLessons {
  private static final String OFFERED = "tour.offered";
  private static final String LAST = "lesson.last";

  /** Below this width there is no room for the form, the tiles and a lesson beside each other. */
  private static final double ROOM_FOR_FORM = 1500;

  /** Below this width four tiles beside a lesson would lie over each other. */
  private static final double ROOM_FOR_TILES = 1000;

  private final LessonsViewModel lessons;
  private final LibraryViewModel library;
  private final StudioTiles tiles;
  private final SetupPlace form;
  private final StudioPreferences preferences;
  private final StudioDemonstration demonstration;
  private final TopStrip offer;
  private boolean formPutAway;

  /** The tile that was made large for a lesson, or null. */
  private Tile alone;

  StudioLessons(
      StudioModels models,
      StudioTiles tiles,
      SetupPlace form,
      StudioPages pages,
      StudioPreferences preferences,
      StudioDemonstration demonstration) {
    this.tiles = tiles;
    this.form = form;
    this.preferences = preferences;
    this.demonstration = demonstration;
    lessons =
        new LessonsViewModel(
            new LessonFacts(seen(models)),
            new StudioWorkbench(models, tiles, form, pages),
            Plugins.present().lessons());
    lessons.setLast(preferences.word(LAST, ""));
    models.session().watch(lessons);
    models.latent().otherClusters().addListener((o, before, now) -> lessons.look());
    models.network().other().addListener((o, before, now) -> lessons.look());
    models.setup().config().addListener((o, before, now) -> lessons.look());
    models.selection().onChange(lessons::look);
    library = pages.library();
    library.runs().addListener((ListChangeListener<LibraryRun>) change -> lessons.look());
    boolean first = !preferences.flag(OFFERED, false);
    TourOffer tour = new TourOffer(lessons, demonstration::start, first);
    demonstration.words().addListener((o, before, now) -> tour.setVisible(false));
    offer = new TopStrip(tour);
    preferences.setFlag(OFFERED, true);
  }

  private static LessonFacts.View seen(StudioModels models) {
    return new LessonFacts.View(
        () -> models.latent().otherClusters().get(),
        () -> models.selection().cluster().clicked().get() != null,
        () -> models.selection().agent().clicked().get() != null,
        () -> models.network().other().get() != null,
        models.setup().config()::get,
        () -> trainableParameters(models.setup()));
  }

  private static long trainableParameters(SetupViewModel setup) {
    Method method = Methods.named(setup.config().get().run().method());
    return setup.sizes().get().get(method).trainableParameters();
  }

  /** The line that offers the tour, at the very first start. */
  Node offer() {
    return offer;
  }

  /**
   * The open lesson, for the right of the window; nothing while there is none.
   *
   * @param width of the window; where there is no room for all, the form and three tiles give way
   */
  Node panel(ObservableDoubleValue width) {
    StackPane place = new StackPane(new LessonsView(lessons).root());
    place.getStyleClass().add("lesson-place");
    place.visibleProperty().bind(lessons.isOpen());
    place.managedProperty().bind(place.visibleProperty());
    place
        .visibleProperty()
        .addListener(
            (o, before, now) -> {
              makeRoom(now, width.get());
              showOne(now, width.get());
              readStored(now);
            });
    width.addListener((o, before, now) -> showOne(place.isVisible(), now.doubleValue()));
    return place;
  }

  /** What a lesson can take instead of training is known once the runs folder has been read. */
  private void readStored(boolean lesson) {
    if (lesson) {
      library.refresh();
    }
  }

  /** In a narrow window a lesson leaves room for one tile; the others come back after it. */
  private void showOne(boolean lesson, double width) {
    TileBoard board = tiles.board();
    boolean narrow = lesson && width < ROOM_FOR_TILES;
    if (narrow && board.largeTile() == null) {
      board.showOne();
      alone = board.largeTile();
    } else if (!narrow && alone != null) {
      if (board.largeTile() == alone) {
        board.showSideBySide();
      }
      alone = null;
    }
  }

  /** In a narrow window the form makes room for a lesson, and comes back after it. */
  private void makeRoom(boolean lesson, double width) {
    if (lesson && width < ROOM_FOR_FORM && form.shown().get()) {
      formPutAway = true;
      form.shown().set(false);
    } else if (!lesson && formPutAway) {
      formPutAway = false;
      form.shown().set(true);
    }
  }

  /** Every lesson, and the demonstration, for which nothing needs to be done or awaited. */
  Menu menu() {
    Menu menu = new LessonMenu(lessons);
    menu.getItems().add(demonstration.menuItem());
    return menu;
  }

  LessonsViewModel model() {
    return lessons;
  }

  /** Writes down which lesson was read last, and closes it so that the form is back. */
  void remember() {
    preferences.setWord(LAST, lessons.last());
    lessons.close();
  }
}
