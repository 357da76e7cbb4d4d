package adaps.studio.shell;

import adaps.studio.compare.CompareSetup;
import adaps.studio.compare.CompareView;
import adaps.studio.compare.CompareViewModel;
import adaps.studio.curves.CurvesViewModel;
import adaps.studio.library.LibraryView;
import adaps.studio.library.LibraryViewModel;
import adaps.studio.look.Appearance;
import adaps.studio.session.RunSession;
import adaps.studio.setup.SetupViewModel;
import adaps.studio.world.WorldViewModel;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.Menu;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;

/** The pages beside the workbench, and what they have to do with it. */
public final class StudioPages {
  private static final String FIRST_SCENARIO = "spread-5-5-5";

  private final LibraryViewModel library;
  private final StoredRuns stored;
  private final CompareViewModel compare;
  private final CompareView compareView;
  private final Pages pages;
  private boolean comparing;

  /**
   * @param runs where run folders are kept
   * @param workbench the tiles
   */
  StudioPages(
      RunSession session,
      SetupViewModel setup,
      CurvesViewModel curves,
      WorldViewModel world,
      Path runs,
      Appearance appearance,
      Node workbench) {
    library = new LibraryViewModel(runs);
    stored = new StoredRuns(session, setup, curves, world, this::show);
    LibraryView libraryView = new LibraryView(library, stored, appearance);
    compare = new CompareViewModel(runs);
    compareView = new CompareView(new CompareSetup(FIRST_SCENARIO), compare, appearance);
    pages = new Pages(List.of(workbench, compareView.root(), libraryView.root()));
    pages
        .shown()
        .addListener(
            (o, before, now) -> {
              if (now == Pages.Page.LIBRARY) {
                library.refresh();
              }
            });
    session.active().addListener((o, before, now) -> ended(now));
    compare.active().addListener((o, before, now) -> ended(now));
    pages.setOnKeyPressed(
        e -> {
          if (e.getCode() == KeyCode.F5) {
            library.refresh();
          }
        });
  }

  private void ended(boolean goesOn) {
    if (!goesOn) {
      library.refresh();
    }
  }

  /** Shows the run in a folder that was dropped on the window. */
  void open(Path runFolder) {
    library.open(runFolder, stored::show);
  }

  /** Collects and draws what is new. */
  void pulse(long now) {
    compare.pulse();
    // A page is first laid out, and drawn a pulse later: both at once would take too long.
    if (comparing) {
      compareView.pulse(now);
    }
    comparing = pages.shown().get() == Pages.Page.COMPARE;
  }

  /** Prepares the pages that are not seen yet, a little at a time. */
  void prepare() {
    pages.prepare();
  }

  /** Stops what the pages run; it ends soon. */
  void stop() {
    pages.rest();
    compare.stop();
  }

  /** Waits for the end of what the pages ran; never on the JavaFX thread. */
  void await() throws InterruptedException {
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

  /** Whether the workbench is seen. */
  BooleanBinding onWorkbench() {
    return pages.shown().isEqualTo(Pages.Page.WORKBENCH);
  }

  /** Puts the pages with their shortcuts into a menu. */
  void addTo(Menu menu) {
    pages.addTo(menu);
  }

  /** Turns to a page. */
  public void show(Pages.Page page) {
    pages.show(page);
  }

  /** The comparison. */
  public CompareViewModel compare() {
    return compare;
  }

  /** How the comparison is drawn. */
  public CompareView compareView() {
    return compareView;
  }

  /** The stored runs. */
  public LibraryViewModel library() {
    return library;
  }
}
