package adaps.studio.lessons;

import adaps.studio.look.markdown.MarkdownText;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import org.commonmark.node.Paragraph;

/** A lesson's text as it is seen, buttons and steps in their places. */
final class LessonText extends MarkdownText {
  private final LessonsViewModel lessons;
  private final Lesson lesson;
  private final List<LessonControls> shown = new ArrayList<>();

  LessonText(LessonsViewModel lessons, Lesson lesson) {
    super(lessons::press);
    this.lessons = lessons;
    this.lesson = lesson;
    show(lesson.text());
  }

  @Override
  protected Node paragraph(Paragraph paragraph) {
    if (!LessonLinks.only(paragraph)) {
      return words(paragraph);
    }
    LessonControls controls = new LessonControls(lessons, lesson, paragraph);
    shown.add(controls);
    return controls;
  }

  /** Shows which steps are done by now. */
  void showSteps() {
    shown.forEach(LessonControls::show);
  }
}
