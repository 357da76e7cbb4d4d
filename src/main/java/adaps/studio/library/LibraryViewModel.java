package adaps.studio.library;

import adaps.runs.RunArchive;
import adaps.runs.RunNotes;
import adaps.runs.StoredRun;
import adaps.runs.library.LibraryRun;
import adaps.runs.library.LibraryShelf;
import adaps.runs.library.RunStatus;
import adaps.studio.session.Background;
import adaps.studio.session.FileBrowser;
import adaps.studio.session.OpenedRun;
import adaps.studio.session.curves.RunCurve;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

/**
 * The stored runs, and what can be done with them. Lives on the JavaFX thread; files are read and
 * written on another.
 */
public final class LibraryViewModel {
  /** A disk that does not answer must not keep the program from ending. */
  private static final long MOST_SECONDS = 10;

  private final Background files = Background.ofWindow("library");
  private final LibraryShelf shelf;
  private final LibraryRows rows = new LibraryRows();
  private final StringProperty search = new SimpleStringProperty("");
  private final ObjectProperty<RunRequest> request = new SimpleObjectProperty<>();
  private final StringProperty notice = new SimpleStringProperty("");
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper read = new ReadOnlyBooleanWrapper();
  private int working;
  private boolean refreshing;

  /**
   * @param folder where run folders are kept; need not exist
   */
  public LibraryViewModel(Path folder) {
    shelf = new LibraryShelf(folder);
    search.addListener((o, before, now) -> sift());
    request.addListener((o, before, now) -> sift());
  }

  private void sift() {
    String words = search.get();
    RunRequest wanted = request.get();
    rows.sift(run -> run.matches(words) && (wanted == null || wanted.fits().test(run)));
  }

  /** All runs of the folder, those that are left out by the search too. */
  public ObservableList<LibraryRun> runs() {
    return rows.all();
  }

  /** The runs that the search leaves. */
  public FilteredList<LibraryRun> shown() {
    return rows.shown();
  }

  /**
   * Words, all of which a run must have somewhere: in method, scenario, seed, state, name, tags or
   * note; or settings with a value, such as {@code gain=4}.
   */
  public StringProperty search() {
    return search;
  }

  /** Whether runs that differ in nothing but their seeds stand together. */
  public ReadOnlyBooleanProperty grouped() {
    return rows.grouped();
  }

  /** Lists runs in groups, or not. */
  public void group(boolean wanted) {
    rows.group(wanted);
  }

  /** What runs are wanted for elsewhere in the window; null while nobody asks. */
  public ObjectProperty<RunRequest> request() {
    return request;
  }

  /** Gives runs to who has asked for them; nobody asks any more then. */
  void answer(List<Path> folders) {
    RunRequest asked = request.get();
    request.set(null);
    asked.take().accept(folders);
  }

  /** What was done last, or what went wrong, in a sentence. */
  public StringProperty notice() {
    return notice;
  }

  /** Whether files are being read or written. */
  public ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  /** Whether the folder has been read once, so that an empty list means that there are no runs. */
  public ReadOnlyBooleanProperty read() {
    return read.getReadOnlyProperty();
  }

  /** Whether rows are being changed at this moment, so that what is selected is not what it was. */
  ReadOnlyBooleanProperty changing() {
    return rows.changing();
  }

  /** Reads the folder again. */
  public void refresh() {
    if (refreshing) {
      return;
    }
    refreshing = true;
    work(
        () -> shelf.read(),
        all -> {
          refreshing = false;
          read.set(true);
          rows.show(all);
        },
        reason -> {
          refreshing = false;
          notice.set(reason);
        });
  }

  /**
   * Why runs cannot be opened in the tiles, in a sentence; empty when they can.
   *
   * @param active whether a run is under way there
   */
  public static String whyNotOpened(List<LibraryRun> chosen, boolean active) {
    return active ? "A run is under way in the tiles; stop it first." : unreadable(chosen);
  }

  /** What is wrong with their files, in a sentence; empty when nothing is. */
  static String unreadable(List<LibraryRun> chosen) {
    return chosen.stream().allMatch(run -> run.status().readable())
        ? ""
        : "Its files cannot be read.";
  }

  /** Reads everything that a run tells, to be shown in the tiles. */
  public void open(LibraryRun run, Consumer<OpenedRun> shown) {
    open(run.folder().path(), shown);
  }

  /** Reads everything that the run in a folder tells, wherever it lies. */
  public void open(Path folder, Consumer<OpenedRun> shown) {
    work(() -> OpenedRun.read(folder), shown, notice::set);
  }

  /**
   * Writes what a person says of a run.
   *
   * @param failed hears when that did not work; the sentence is the notice
   */
  void annotate(LibraryRun run, RunNotes notes, Runnable failed) {
    work(
        () -> {
          notes.write(run.folder());
          return notes;
        },
        written -> refresh(),
        reason -> {
          notice.set(reason);
          failed.run();
        });
  }

  /** Waits until all that was typed is written; not for the JavaFX thread. */
  public void await() throws InterruptedException {
    files.await(MOST_SECONDS);
  }

  /** Reads the curves of runs. */
  public void readCurves(List<LibraryRun> chosen, Consumer<List<RunCurve>> shown) {
    readStored(chosen.stream().map(run -> run.folder().path()).toList(), shown);
  }

  /** Reads the curves of the runs in folders, wherever they lie. */
  public void readStored(List<Path> folders, Consumer<List<RunCurve>> shown) {
    work(
        () -> folders.stream().map(folder -> RunCurve.of(StoredRun.read(folder))).toList(),
        shown,
        notice::set);
  }

  /** Packs a run folder into a ZIP file. */
  public void export(LibraryRun run, Path file) {
    notice.set("Packing " + run.name() + "\u2026");
    work(
        () -> {
          RunArchive.write(run.folder(), file);
          return file;
        },
        done -> notice.set("Packed " + run.name() + " into " + done + "."),
        reason -> notice.set(file + " was not written: " + reason));
  }

  /** Deletes run folders for good; runs under way stay. */
  public void delete(List<LibraryRun> chosen) {
    List<LibraryRun> ended =
        chosen.stream().filter(run -> run.status() != RunStatus.UNDER_WAY).toList();
    work(
        () -> {
          for (LibraryRun run : ended) {
            RunArchive.delete(run.folder());
          }
          return ended.size();
        },
        count -> {
          notice.set("Deleted " + (count == 1 ? ended.get(0).name() : count + " runs") + ".");
          refresh();
        },
        reason -> {
          notice.set("Not everything was deleted: " + reason);
          refresh();
        });
  }

  private <T> void work(Background.Work<T> work, Consumer<T> done, Consumer<String> failed) {
    working++;
    busy.set(true);
    files.files(
        work,
        result -> {
          rest();
          done.accept(result);
        },
        reason -> {
          rest();
          failed.accept(reason);
        });
  }

  private void rest() {
    working--;
    busy.set(working > 0);
  }

  /** Does some other work on files after all earlier work, for example opens a folder outside. */
  void outside(Background.Work<String> work) {
    work(work, notice::set, notice::set);
  }

  /** Shows a folder in the desktop's own file browser. */
  void reveal(LibraryRun run) {
    Path folder = run.folder().path().toAbsolutePath();
    outside(
        () -> {
          try {
            FileBrowser.open(folder);
            return "Opened " + folder + ".";
          } catch (IOException e) {
            return "No file browser was found; the folder is " + folder + ".";
          }
        });
  }
}
