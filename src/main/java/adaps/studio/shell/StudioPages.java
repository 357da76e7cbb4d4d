package adaps.studio.shell;

import adaps.runs.UnpackedRun;
import adaps.runs.library.LibraryRun;
import adaps.studio.compare.CompareSetup;
import adaps.studio.compare.CompareView;
import adaps.studio.compare.CompareViewModel;
import adaps.studio.library.LibraryView;
import adaps.studio.library.LibraryViewModel;
import adaps.studio.look.Appearance;
import adaps.studio.manual.ManualView;
import adaps.studio.session.Background;
import adaps.studio.summary.SummaryActions;
import adaps.studio.summary.SummaryView;
import adaps.words.Quantity;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

/** The pages beside the workbench, and what they have to do with it. */
public final class StudioPages {
  private static final String FIRST_SCENARIO = "spread-5-5-5";
  private static final String GROUPED = "library.grouped";

  private final Path runs;
  private final LibraryViewModel library;
  private final WorkbenchRuns stored;
  private final CompareViewModel compare;
  private final Appearance appearance;
  private final CompareSetup compareSetup = new CompareSetup(FIRST_SCENARIO);
  private final RunQuestions next;
  private final ManualBook manual = new ManualBook();
  private CompareView compareView;
  private final Pages pages;

  /**
   * @param runs where run folders are kept
   * @param preferences what is remembered between sessions
   * @param workbench the tiles
   */
  StudioPages(
      StudioModels models,
      Path runs,
      Appearance appearance,
      StudioPreferences preferences,
      Node workbench) {
    this.runs = runs;
    library = new LibraryViewModel(runs);
    library.group(preferences.flag(GROUPED, false));
    library.grouped().addListener((o, before, now) -> preferences.setFlag(GROUPED, now));
    stored = new WorkbenchRuns(models, this::show);
    compare = new CompareViewModel(runs);
    next = new RunQuestions(models, compareSetup, this::show);
    this.appearance = appearance;
    pages =
        new Pages(
            workbench,
            Map.of(
                Pages.Page.SUMMARY,
                () -> new SummaryView(models.summary(), next).root(),
                Pages.Page.COMPARE,
                this::comparePage,
                Pages.Page.LIBRARY,
                this::libraryPage,
                Pages.Page.MANUAL,
                this::manualPage));
    pages
        .shown()
        .addListener(
            (o, before, now) -> {
              if (now == Pages.Page.LIBRARY) {
                library.refresh();
              } else {
                library.request().set(null);
              }
            });
    models.session().active().addListener((o, before, now) -> ended(now));
    compare.active().addListener((o, before, now) -> ended(now));
    pages
        .note(Pages.Page.COMPARE)
        .bind(
            Bindings.createStringBinding(
                () ->
                    compare.active().get()
                        ? " \u00b7 " + Quantity.percent(compare.done().get())
                        : "",
                compare.active(),
                compare.done()));
    pages.setOnKeyPressed(
        e -> {
          if (e.getCode() == KeyCode.F5) {
            library.refresh();
          }
        });
  }

  private Node comparePage() {
    compareView = new CompareView(compareSetup, compare, appearance);
    return compareView.root();
  }

  private Node manualPage() {
    return new ManualView(manual.get()).root();
  }

  private Node libraryPage() {
    return new LibraryView(library, stored, appearance).root();
  }

  private void ended(boolean goesOn) {
    if (!goesOn) {
      library.refresh();
    }
  }

  /** Shows a run of the library. */
  void open(LibraryRun run) {
    library.open(run, stored::show);
  }

  /** Why a run of the library cannot be shown, in a sentence; empty when it can. */
  String whyNotOpened(LibraryRun run) {
    return LibraryViewModel.whyNotOpened(List.of(run), stored.active().get());
  }

  /**
   * Puts the cursor where the page is searched.
   *
   * @param parameters puts it where parameters are
   */
  void search(Runnable parameters) {
    pages.search(parameters);
  }

  /** The manual, read when somebody first asks for it. */
  ManualBook manual() {
    return manual;
  }

  /** Shows the run in a folder that was dropped on the window. */
  void open(Path runFolder) {
    library.open(runFolder, stored::show);
  }

  /** Puts the run in an archive among the stored ones, as {@link DroppedFiles.Archives}. */
  void unpack(Path archive, Consumer<Path> then, Consumer<String> problems) {
    Background.ofWindow("archive").files(() -> UnpackedRun.of(archive, runs), then, problems);
  }

  /** Lets a person choose a stored run for one of the worlds side by side. */
  void choosePolicy(int screen) {
    library.request().set(stored.policyFor(screen));
    show(Pages.Page.LIBRARY);
  }

  /** Lets a person choose stored runs for the Curves tile. */
  void chooseOverlays() {
    library.request().set(stored.overlays(library));
    show(Pages.Page.LIBRARY);
  }

  /** Collects and draws what is new. */
  void pulse(long now) {
    compare.pulse();
    if (pages.shown().get() == Pages.Page.COMPARE) {
      compareView.pulse(now);
    }
  }

  /** Stops what the pages run; it ends soon. */
  void stop() {
    compare.stop();
  }

  /** Waits for the end of what the pages ran and wrote; never on the JavaFX thread. */
  void await() throws InterruptedException {
    library.await();
    compare.await();
  }

  /** The line of names above the pages. */
  HBox tabs() {
    return pages.tabs();
  }

  /** The pages themselves. */
  Node root() {
    return pages;
  }

  /** What is done about the questions that a run leads to. */
  SummaryActions questions() {
    return next;
  }

  /** The page that is seen. */
  ObjectProperty<Pages.Page> shown() {
    return pages.shown();
  }

  /** Whether the workbench is seen. */
  BooleanBinding onWorkbench() {
    return pages.shown().isEqualTo(Pages.Page.WORKBENCH);
  }

  /** A page with its shortcut, for a menu. */
  MenuItem menuItem(Pages.Page page) {
    return pages.menuItem(page);
  }

  /** Turns to the page of a key that was pressed, if it is one's. */
  void turnBy(KeyEvent event) {
    pages.turnBy(event);
  }

  /** Turns to a page. */
  public void show(Pages.Page page) {
    pages.show(page);
  }

  /** The comparison. */
  public CompareViewModel compare() {
    return compare;
  }

  /** How the comparison is drawn; null until somebody turns to it. */
  public CompareView compareView() {
    return compareView;
  }

  /** The stored runs. */
  public LibraryViewModel library() {
    return library;
  }
}
