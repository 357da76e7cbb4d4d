package adaps.studio.shell;

import adaps.sharing.Method;
import adaps.sharing.Methods;
import adaps.studio.latent.LatentViewModel;
import adaps.studio.lessons.LessonFacts;
import adaps.studio.lessons.LessonMenu;
import adaps.studio.lessons.LessonPanel;
import adaps.studio.lessons.LessonsViewModel;
import adaps.studio.lessons.TourOffer;
import adaps.studio.lessons.Workbench;
import adaps.studio.masks.network.NetworkViewModel;
import adaps.studio.session.RunSession;
import adaps.studio.session.Selection;
import adaps.studio.setup.SetupViewModel;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
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
  private final LessonFacts facts;
  private final StudioPreferences preferences;
  private final TopStrip offer;
  private boolean formPutAway;

  StudioLessons(
      RunSession session,
      SetupViewModel setup,
      Selection selection,
      LatentViewModel latent,
      NetworkViewModel network,
      Workbench workbench,
      StudioPreferences preferences) {
    this.preferences = preferences;
    facts =
        new LessonFacts(
            new LessonFacts.View(
                () -> latent.otherClusters().get(),
                () -> selection.cluster().clicked().get() != null,
                () -> selection.agent().clicked().get() != null,
                () -> network.other().get() != null,
                setup.config()::get,
                () -> trainableParameters(setup)));
    lessons = new LessonsViewModel(facts, workbench);
    lessons.setLast(preferences.word(LAST, ""));
    session.watch(facts);
    latent.otherClusters().addListener((o, before, now) -> facts.changed());
    network.other().addListener((o, before, now) -> facts.changed());
    setup.config().addListener((o, before, now) -> facts.changed());
    selection.onChange(facts::changed);
    TourOffer line = new TourOffer(lessons, !preferences.flag(OFFERED, false));
    preferences.setFlag(OFFERED, true);
    offer = new TopStrip(line);
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
   * Puts the lessons into the window: their menu before Help, the tour into it, the panel.
   *
   * @param board of which one tile is made large where there is no room for all
   */
  void joinWindow(StudioMenu menu, BorderPane root, BooleanProperty formShown, TileBoard board) {
    LessonPanel panel = new LessonPanel(lessons);
    StackPane place = new StackPane(panel);
    place.getStyleClass().add("lesson-place");
    place.visibleProperty().bind(panel.visibleProperty());
    place.managedProperty().bind(place.visibleProperty());
    root.setRight(place);
    menu.addLessons(new LessonMenu(lessons), lessons::openTour);
    panel
        .visibleProperty()
        .addListener(
            (o, before, now) -> {
              makeRoom(now, root.getWidth(), formShown);
              showOne(now, root.getWidth(), board);
            });
    root.widthProperty()
        .addListener((o, before, now) -> showOne(panel.isVisible(), now.doubleValue(), board));
  }

  private static void showOne(boolean lesson, double width, TileBoard board) {
    if (lesson && width < ROOM_FOR_TILES) {
      board.showOne();
    }
  }

  /** In a narrow window the form makes room for a lesson, and comes back after it. */
  private void makeRoom(boolean lesson, double width, BooleanProperty formShown) {
    if (lesson && width < ROOM_FOR_FORM && formShown.get()) {
      formPutAway = true;
      formShown.set(false);
    } else if (!lesson && formPutAway) {
      formPutAway = false;
      formShown.set(true);
    }
  }

  /** The lessons. */
  LessonsViewModel model() {
    return lessons;
  }

  /** Writes down which lesson was read last, and closes it so that the form is back. */
  void remember() {
    preferences.setWord(LAST, lessons.last());
    lessons.close();
  }
}
