package adaps.studio.lessons;

import java.util.LinkedHashMap;
import java.util.Map;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** Finds what the links of a lesson mean. */
final class LessonLinks extends AbstractVisitor {
  private final Map<Link, LessonAction> actions = new LinkedHashMap<>();
  private final Map<Link, LessonCondition> conditions = new LinkedHashMap<>();
  private final String lesson;

  /**
   * @param lesson its name, for messages
   */
  LessonLinks(String lesson) {
    this.lesson = lesson;
  }

  Map<Link, LessonAction> actions() {
    return actions;
  }

  Map<Link, LessonCondition> conditions() {
    return conditions;
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
    try {
      take(link, LessonLink.of(link.getDestination()));
    } catch (RuntimeException e) {
      // Whatever is wrong with a link is the lesson's fault, and its author must see which.
      throw new IllegalArgumentException(
          "Lesson " + lesson + ", link '" + link.getDestination() + "': " + e.getMessage(), e);
    }
  }

  private void take(Link link, LessonLink known) {
    switch (known.scheme()) {
      case "do" -> actions.put(link, LessonAction.of(known));
      case "wait" -> {
        if (!only(link.getParent())) {
          throw new IllegalArgumentException("a step stands alone, not within a sentence");
        }
        conditions.put(link, LessonCondition.of(known));
      }
      default ->
          throw new IllegalArgumentException("'" + known.scheme() + "' is neither do nor wait");
    }
  }
}
