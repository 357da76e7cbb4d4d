package adaps.studio.lessons;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.commonmark.node.Link;

/**
 * The lesson that is open, and which of its steps the reader has done. A step that is done stays
 * done, also when the lesson is closed and opened again. Lives on the JavaFX thread.
 */
public final class LessonsViewModel {
  private final List<Lesson> lessons = Lessons.all();
  private final Lesson tour = Lessons.read(Lessons.TOUR);
  private final ReadOnlyObjectWrapper<Lesson> open = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyIntegerWrapper doneCount = new ReadOnlyIntegerWrapper();
  private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
  private final Map<Lesson, Set<Link>> done = new HashMap<>();
  private final LessonFacts facts;
  private final Workbench workbench;
  private Lesson last;

  /**
   * @param facts what conditions are about
   * @param workbench what buttons act on
   */
  public LessonsViewModel(LessonFacts facts, Workbench workbench) {
    this.facts = facts;
    this.workbench = workbench;
    last = lessons.get(0);
    facts.onChange(this::check);
  }

  /** The lessons without the tour. */
  List<Lesson> lessons() {
    return lessons;
  }

  /** The tour of the first start. */
  Lesson tour() {
    return tour;
  }

  /** The lesson that is read; null when none is. */
  ReadOnlyObjectProperty<Lesson> open() {
    return open.getReadOnlyProperty();
  }

  /** Number of the open lesson's steps that are done; changes tell that one more is. */
  public ReadOnlyIntegerProperty doneCount() {
    return doneCount.getReadOnlyProperty();
  }

  /** Number of the open lesson's steps; 0 when none is open. */
  public int stepCount() {
    return open.get() == null ? 0 : open.get().conditions().size();
  }

  /** What the last button did, or an empty text. */
  ReadOnlyStringProperty notice() {
    return notice.getReadOnlyProperty();
  }

  /** Whether a step of the open lesson is done. */
  boolean isDone(Link step) {
    return open.get() != null && doneIn(open.get()).contains(step);
  }

  /** Whether all steps of a lesson are done. */
  boolean isDone(Lesson lesson) {
    return doneIn(lesson).size() == lesson.conditions().size();
  }

  /** Opens a lesson. */
  void open(Lesson lesson) {
    if (lesson != tour) {
      last = lesson;
    }
    notice.set("");
    open.set(lesson);
    doneCount.set(doneIn(lesson).size());
    check();
  }

  /** Opens a lesson, or the tour, by the name of its file; a name that is none opens nothing. */
  public void open(String name) {
    List<Lesson> all = new ArrayList<>(lessons);
    all.add(tour);
    all.stream().filter(lesson -> lesson.name().equals(name)).findFirst().ifPresent(this::open);
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
    LessonAction action = open.get().actions().get(button);
    notice.set(action.words());
    action.perform(workbench);
  }

  /** Steps are done in any order: what the reader has found out early need not be done again. */
  private void check() {
    Lesson lesson = open.get();
    if (lesson == null) {
      return;
    }
    Set<Link> doneSteps = doneIn(lesson);
    lesson
        .conditions()
        .forEach(
            (step, condition) -> {
              if (!doneSteps.contains(step) && condition.holds(facts)) {
                doneSteps.add(step);
              }
            });
    doneCount.set(doneSteps.size());
  }

  private Set<Link> doneIn(Lesson lesson) {
    return done.computeIfAbsent(lesson, l -> new HashSet<>());
  }
}
