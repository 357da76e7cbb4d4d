package adaps.studio.lessons;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;

/** Finds what the links of a lesson mean, and whatever a lesson cannot show. */
final class LessonLinks extends AbstractVisitor {
  private final Map<Link, LessonAction> actions = new LinkedHashMap<>();
  private final Map<Link, Map<String, String>> runs = new LinkedHashMap<>();
  private final Map<Link, LessonCondition> conditions = new LinkedHashMap<>();
  private final Map<Link, LessonGuess> guesses = new LinkedHashMap<>();
  private final Map<Link, LessonAnswer> answers = new LinkedHashMap<>();
  private final String name;
  private Map<String, String> lastSetting;

  /**
   * @param name of the lesson, for messages
   */
  LessonLinks(String name) {
    this.name = name;
  }

  /** The lesson that was read. */
  Lesson lesson(String title, Node text) {
    if (!guesses.isEmpty() && answers.isEmpty()) {
      throw wrong(guesses.keySet().iterator().next(), "a guess needs an answer: link after it");
    }
    answers.forEach(
        (link, answer) ->
            checked(
                link, () -> LessonGuess.check(List.copyOf(guesses.values()), answer.measure())));
    return new Lesson(name, title, text, actions, runs, conditions, guesses, answers);
  }

  /** Whether there is nothing but links: buttons and steps, no sentence around them. */
  static boolean only(Node paragraph) {
    boolean any = false;
    for (Node part = paragraph.getFirstChild(); part != null; part = part.getNext()) {
      boolean blank = part instanceof Text text && text.getLiteral().isBlank();
      if (!(part instanceof Link) && !(part instanceof SoftLineBreak) && !blank) {
        return false;
      }
      any |= part instanceof Link;
    }
    return any;
  }

  @Override
  public void visit(Link link) {
    checked(link, () -> take(link, LessonLink.of(link.getDestination())));
  }

  private void checked(Link link, Runnable check) {
    try {
      check.run();
    } catch (RuntimeException e) {
      // Whatever is wrong with a link is the lesson's fault, and its author must see which.
      throw wrong(link, "link '" + link.getDestination() + "': " + e.getMessage());
    }
  }

  private IllegalArgumentException wrong(Node part, String what) {
    List<SourceSpan> spans = part.getSourceSpans();
    String line = spans.isEmpty() ? "" : ", line " + (spans.get(0).getLineIndex() + 1);
    String end = what.matches(".*[.?]") ? "" : ".";
    return new IllegalArgumentException("Lesson " + name + line + ", " + what + end);
  }

  private void take(Link link, LessonLink known) {
    if (!known.scheme().equals("do") && !only(link.getParent())) {
      throw new IllegalArgumentException("it must stand alone, not within a sentence");
    }
    switch (known.scheme()) {
      case "do" -> {
        LessonAction action = LessonAction.of(known);
        actions.put(link, action);
        lastSetting = action.isSet() ? known.arguments() : lastSetting;
        if (action.isRun() && lastSetting != null) {
          runs.put(link, lastSetting);
        }
      }
      case "wait" -> conditions.put(link, LessonCondition.of(known, lastSetting));
      case "guess" -> guesses.put(link, LessonGuess.of(known));
      case "answer" -> {
        if (!answers.isEmpty()) {
          throw new IllegalArgumentException("a lesson has one question and one answer");
        }
        answers.put(link, LessonAnswer.of(known, lastSetting));
      }
      default ->
          throw new IllegalArgumentException(
              "'" + known.scheme() + "' is none of do, wait, guess and answer");
    }
  }

  @Override
  public void visit(Image image) {
    throw wrong(image, "a lesson shows no pictures; the window itself is the picture");
  }

  @Override
  public void visit(HtmlBlock html) {
    throw wrong(html, "a lesson shows no HTML");
  }

  @Override
  public void visit(HtmlInline html) {
    throw wrong(html, "a lesson shows no HTML");
  }

  @Override
  public void visit(ThematicBreak line) {
    throw wrong(line, "a lesson shows no lines; use a heading");
  }
}
