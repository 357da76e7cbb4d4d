package adaps.studio.lessons;

import adaps.studio.look.markdown.MarkdownWords;
import java.util.Map;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * A lesson: its text, its buttons, the steps that wait for the reader, and its question.
 *
 * @param name of its file
 * @param title its first heading
 * @param text the rest
 * @param actions of the links that are buttons
 * @param runs what is set up where a button begins a run, by button; none where nothing is
 * @param conditions of the links that are steps, in their order
 * @param guesses of the links that are answers to choose from, in their order
 * @param answers of the link at which the program answers; at most one
 */
record Lesson(
    String name,
    String title,
    Node text,
    Map<Link, LessonAction> actions,
    Map<Link, Map<String, String>> runs,
    Map<Link, LessonCondition> conditions,
    Map<Link, LessonGuess> guesses,
    Map<Link, LessonAnswer> answers) {

  /**
   * Reads a lesson.
   *
   * @throws IllegalArgumentException with the lesson's name and, where it can be said, the line: if
   *     it does not begin with a heading, holds something that lessons do not show, or a link in it
   *     names no command, no condition, or wrong arguments
   */
  static Lesson of(String name, String markdown) {
    Node text =
        Parser.builder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build()
            .parse(markdown);
    if (!(text.getFirstChild() instanceof Heading heading)) {
      throw new IllegalArgumentException(
          "Lesson " + name + ", line 1: a lesson begins with its title, '# Title'.");
    }
    heading.unlink();
    LessonLinks links = new LessonLinks(name);
    text.accept(links);
    return links.lesson(MarkdownWords.of(heading), text);
  }

  /** Number of steps, the program's answer among them. */
  int steps() {
    return conditions.size() + answers.size();
  }
}
