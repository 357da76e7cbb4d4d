package adaps.studio.lessons;

import java.util.Map;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;

/**
 * A lesson: its text, its buttons, and the steps that wait for the reader.
 *
 * @param name of its file
 * @param title its first heading
 * @param text the rest
 * @param actions of the links that are buttons
 * @param conditions of the links that are steps, in their order
 */
record Lesson(
    String name,
    String title,
    Node text,
    Map<Link, LessonAction> actions,
    Map<Link, LessonCondition> conditions) {

  /**
   * Reads a lesson.
   *
   * @throws IllegalArgumentException if it does not begin with a heading, or a link in it names no
   *     command, no condition, or wrong arguments
   */
  static Lesson of(String name, String markdown) {
    Node text = Parser.builder().build().parse(markdown);
    if (!(text instanceof Document) || !(text.getFirstChild() instanceof Heading heading)) {
      throw new IllegalArgumentException("Lesson " + name + " does not begin with a heading.");
    }
    heading.unlink();
    LessonLinks links = new LessonLinks(name);
    text.accept(links);
    return new Lesson(name, LessonWords.of(heading), text, links.actions(), links.conditions());
  }
}
