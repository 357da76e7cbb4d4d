package adaps.studio.lessons;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;

/** A lesson's text as it is seen: every block a node, buttons and steps in their places. */
final class LessonText extends VBox {
  private static final double GAP = 10;

  private final LessonsViewModel lessons;
  private final Lesson lesson;
  private final List<LessonControls> shown = new ArrayList<>();

  LessonText(LessonsViewModel lessons, Lesson lesson) {
    super(GAP);
    this.lessons = lessons;
    this.lesson = lesson;
    getStyleClass().add("lesson-page");
    addBlocks(this, lesson.text());
  }

  private void addBlocks(VBox place, Node parent) {
    for (Node block = parent.getFirstChild(); block != null; block = block.getNext()) {
      place.getChildren().add(block(block));
    }
  }

  private javafx.scene.Node block(Node block) {
    if (block instanceof Heading heading) {
      TextFlow words = words(heading);
      words.getStyleClass().add("lesson-heading");
      return words;
    }
    if (block instanceof Paragraph paragraph) {
      return LessonLinks.only(paragraph) ? links(paragraph) : words(paragraph);
    }
    if (block instanceof BulletList || block instanceof OrderedList) {
      return list(block);
    }
    if (block instanceof BlockQuote) {
      VBox question = new VBox(GAP);
      question.getStyleClass().add("lesson-question");
      addBlocks(question, block);
      return question;
    }
    if (block instanceof FencedCodeBlock code) {
      return code(code.getLiteral());
    }
    if (block instanceof IndentedCodeBlock code) {
      return code(code.getLiteral());
    }
    throw new IllegalArgumentException(
        "Lesson " + lesson.name() + " holds a " + block.getClass().getSimpleName() + ".");
  }

  private static Label code(String literal) {
    Label code = new Label(literal.stripTrailing());
    code.getStyleClass().addAll("lesson-code-block", "lesson-code");
    code.setWrapText(true);
    code.setMaxWidth(Double.MAX_VALUE);
    code.setMinHeight(USE_PREF_SIZE);
    return code;
  }

  private VBox list(Node list) {
    VBox lines = new VBox(6);
    int number = 1;
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      Label mark = new Label(list instanceof OrderedList ? number + "." : "\u2022");
      mark.getStyleClass().add("lesson-mark");
      mark.setMinWidth(USE_PREF_SIZE);
      number++;
      VBox content = new VBox(6);
      content.setMinWidth(0);
      HBox.setHgrow(content, Priority.ALWAYS);
      addBlocks(content, item);
      lines.getChildren().add(new HBox(8, mark, content));
    }
    return lines;
  }

  private javafx.scene.Node links(Paragraph paragraph) {
    LessonControls controls = new LessonControls(lessons, lesson, paragraph);
    shown.add(controls);
    return controls;
  }

  /** Shows which steps are done by now. */
  void showSteps() {
    shown.forEach(LessonControls::show);
  }

  private TextFlow words(Node parent) {
    TextFlow flow = new TextFlow();
    flow.getStyleClass().add("lesson-words");
    addWords(flow, parent, "");
    return flow;
  }

  private void addWords(TextFlow flow, Node parent, String style) {
    for (Node part = parent.getFirstChild(); part != null; part = part.getNext()) {
      if (part instanceof org.commonmark.node.Text text) {
        flow.getChildren().add(text(text.getLiteral(), style));
      } else if (part instanceof Code code) {
        flow.getChildren().add(text(code.getLiteral(), "lesson-code"));
      } else if (part instanceof SoftLineBreak) {
        flow.getChildren().add(text(" ", style));
      } else if (part instanceof HardLineBreak) {
        flow.getChildren().add(text("\n", style));
      } else if (part instanceof Emphasis) {
        addWords(flow, part, "lesson-emphasis");
      } else if (part instanceof StrongEmphasis) {
        addWords(flow, part, "lesson-strong");
      } else if (part instanceof Link link) {
        Hyperlink words = new Hyperlink(LessonWords.of(link));
        words.getStyleClass().add("lesson-link");
        words.setOnAction(e -> lessons.press(link));
        flow.getChildren().add(words);
      } else {
        throw new IllegalArgumentException(
            "Lesson " + lesson.name() + " holds a " + part.getClass().getSimpleName() + ".");
      }
    }
  }

  private static Text text(String words, String style) {
    Text text = new Text(words);
    text.getStyleClass().add("lesson-text");
    if (!style.isEmpty()) {
      text.getStyleClass().add(style);
    }
    return text;
  }
}
