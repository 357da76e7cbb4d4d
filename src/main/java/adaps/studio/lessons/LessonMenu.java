package adaps.studio.lessons;

import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;

/** The lessons by their titles; those of which all steps are done have a tick. */
public final class LessonMenu extends Menu {
  public LessonMenu(LessonsViewModel lessons) {
    super("Lessons");
    setId("lessons-menu");
    int number = 1;
    for (Lesson lesson : lessons.lessons()) {
      String name = number + "  " + lesson.title();
      MenuItem item = new MenuItem(name);
      item.setId("lesson-" + lesson.name());
      item.setOnAction(e -> lessons.open(lesson));
      setOnShown(item, name, lessons, lesson);
      getItems().add(item);
      number++;
    }
    MenuItem last = new MenuItem("Open the last lesson, or close it");
    last.setAccelerator(KeyCombination.valueOf("F6"));
    last.setOnAction(e -> lessons.toggleLast());
    getItems().addAll(new SeparatorMenuItem(), last);
  }

  private void setOnShown(MenuItem item, String name, LessonsViewModel lessons, Lesson lesson) {
    addEventHandler(
        ON_SHOWING, e -> item.setText(lessons.isDone(lesson) ? name + "  \u2713" : name));
  }
}
