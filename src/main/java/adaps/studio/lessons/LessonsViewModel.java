package adaps.studio.lessons;

import adaps.pipeline.RunEvent;
import adaps.pipeline.RunListener;
import adaps.runs.library.LibraryRun;
import adaps.studio.session.Background;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.commonmark.node.Link;

/**
 * The lesson that is open, and which of its steps the reader has done. A step that is done stays
 * done, also when the lesson is closed and opened again. Lives on the JavaFX thread.
 */
public final class LessonsViewModel implements RunListener {
  private final List<Lesson> lessons = new ArrayList<>(Lessons.all());
  private final Map<Path, String> refused = new LinkedHashMap<>();
  private final Lesson tour = Lessons.read(Lessons.TOUR);
  private final ReadOnlyObjectWrapper<Lesson> open = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyIntegerWrapper doneCount = new ReadOnlyIntegerWrapper();
  private final Map<Lesson, LessonProgress> progress = new HashMap<>();
  private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
  private Set<Link> setUp = Set.of();
  private Map<Link, LibraryRun> stored = Map.of();
  private final LessonFacts facts;
  private final Workbench workbench;
  private Lesson last;

  /**
   * @param facts what conditions are about
   * @param workbench what buttons act on
   * @param own files with lessons of the reader's own, which follow the program's
   */
  public LessonsViewModel(LessonFacts facts, Workbench workbench, List<Path> own) {
    this.facts = facts;
    this.workbench = workbench;
    own.forEach(this::add);
    last = lessons.get(0);
    facts.onChange(this::check);
  }

  private void add(Path file) {
    try {
      lessons.add(Lessons.read(file));
    } catch (IllegalArgumentException e) {
      refused.put(file, e.getMessage());
    }
  }

  /** Files that were to be lessons and are none, each with the reason in a sentence. */
  public Map<Path, String> refused() {
    return Map.copyOf(refused);
  }

  @Override
  public void accept(RunEvent event) {
    facts.accept(event);
  }

  /** Looks again which steps are done: something in the tiles or in the form has changed. */
  public void look() {
    facts.changed();
  }

  /** The lessons without the tour. */
  List<Lesson> lessons() {
    return lessons;
  }

  /** What the lessons are called, by the names of their files, in their order. */
  public Map<String, String> titles() {
    Map<String, String> titles = new LinkedHashMap<>();
    lessons.forEach(lesson -> titles.put(lesson.name(), lesson.title()));
    return titles;
  }

  /** The tour of the first start. */
  Lesson tour() {
    return tour;
  }

  /** The lesson that is read; null when none is. */
  ReadOnlyObjectProperty<Lesson> open() {
    return open.getReadOnlyProperty();
  }

  /** Whether a lesson is read. */
  public BooleanBinding isOpen() {
    return open.isNotNull();
  }

  /** Number of the open lesson's steps that are done; changes tell that one more is. */
  public ReadOnlyIntegerProperty doneCount() {
    return doneCount.getReadOnlyProperty();
  }

  /** Number of the open lesson's steps; 0 when none is open. */
  public int stepCount() {
    return open.get() == null ? 0 : open.get().steps();
  }

  /** Whether a step of the open lesson is done. */
  boolean isDone(Link step) {
    return open.get() != null && of(open.get()).isDone(step);
  }

  /** Whether all steps of a lesson are done. */
  boolean isDone(Lesson lesson) {
    return of(lesson).isDone();
  }

  void open(Lesson lesson) {
    if (lesson != tour) {
      last = lesson;
    }
    open.set(lesson);
    check();
  }

  /** Opens a lesson, or the tour, by the name of its file; a name that is none opens nothing. */
  public void open(String name) {
    List<Lesson> all = new ArrayList<>(lessons);
    all.add(tour);
    all.stream().filter(lesson -> lesson.name().equals(name)).findFirst().ifPresent(this::open);
  }

  /**
   * Opens a lesson of the reader's own, read anew.
   *
   * @param problems takes a sentence where that is not possible
   */
  public void open(Path file, Background background, Consumer<String> problems) {
    background.run(
        () -> Lessons.read(file), this::open, error -> problems.accept(error.getMessage()));
  }

  /** Opens the tour. */
  public void openTour() {
    open(tour);
  }

  /** Opens the lesson that was read last, or the first; closes it when it is open. */
  public void toggleLast() {
    if (open.get() == null) {
      open(last);
    } else {
      close();
    }
  }

  /** The name of the lesson that was read last, or of the first. */
  public String last() {
    return last.name();
  }

  /** Makes a lesson the one that was read last. */
  public void setLast(String name) {
    lessons.stream().filter(l -> l.name().equals(name)).forEach(l -> last = l);
  }

  /** Goes so many lessons on; beyond the ends nothing happens, and from the tour to the first. */
  void turn(int by) {
    int index = lessons.indexOf(open.get()) + by;
    if (index >= 0 && index < lessons.size()) {
      open(lessons.get(index));
    }
  }

  /** Whether there is a lesson so many further on. */
  boolean canTurn(int by) {
    int index = lessons.indexOf(open.get()) + by;
    return open.get() != null && index >= 0 && index < lessons.size();
  }

  /** Closes the lesson; what is done stays done. */
  public void close() {
    open.set(null);
    doneCount.set(0);
  }

  /** Does what a button of the open lesson says. */
  void press(Link button) {
    open.get().actions().get(button).perform(workbench);
  }

  /** The stored run that can be taken instead of what a button of the open lesson begins. */
  Optional<LibraryRun> stored(Link button) {
    return Optional.ofNullable(stored.get(button));
  }

  /** Sets up what a button of the open lesson would run, and shows the stored run instead. */
  void take(Link button) {
    LibraryRun run = stored.get(button);
    workbench.set(LessonSetting.of(open.get().runs().get(button), workbench.setting()));
    workbench.show(run);
  }

  /** Chooses an answer to the open lesson's question. */
  void guess(Link choice) {
    of(open.get()).guess(choice);
    changes.set(changes.get() + 1);
  }

  /** How far the reader is in a lesson. */
  LessonProgress of(Lesson lesson) {
    return progress.computeIfAbsent(lesson, LessonProgress::new);
  }

  /** Whether the form holds what a button of the open lesson sets. */
  boolean isSetUp(Link button) {
    return setUp.contains(button);
  }

  /** Changes whenever the open lesson is to be shown anew. */
  ReadOnlyIntegerProperty changes() {
    return changes.getReadOnlyProperty();
  }

  /** Steps are done in any order: what the reader has found out early need not be done again. */
  private void check() {
    Lesson lesson = open.get();
    if (lesson == null) {
      return;
    }
    of(lesson).look(facts);
    Set<Link> nowSetUp = new HashSet<>();
    lesson
        .actions()
        .forEach(
            (button, action) -> {
              if (action.isDone(facts)) {
                nowSetUp.add(button);
              }
            });
    Map<Link, LibraryRun> nowStored = FinishedRuns.of(lesson, facts, workbench.stored());
    boolean changed =
        doneCount.get() != of(lesson).count()
            || !nowSetUp.equals(setUp)
            || !nowStored.equals(stored);
    setUp = nowSetUp;
    stored = nowStored;
    doneCount.set(of(lesson).count());
    if (changed) {
      changes.set(changes.get() + 1);
    }
  }
}
