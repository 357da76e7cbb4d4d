package adaps.studio.lessons;

import adaps.studio.look.Icons;
import atlantafx.base.theme.Styles;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
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
import org.kordamp.ikonli.feather.Feather;

/** A lesson's text as it is seen: every block a node, buttons and steps in their places. */
final class LessonText extends VBox {
  private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");
  private static final double GAP = 10;

  private final LessonsViewModel lessons;
  private final Lesson lesson;

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

  /** Buttons beside each other as far as there is room; each step on a line of its own. */
  private VBox links(Paragraph paragraph) {
    VBox lines = new VBox(6);
    FlowPane buttons = new FlowPane(6, 6);
    for (Node part = paragraph.getFirstChild(); part != null; part = part.getNext()) {
      if (part instanceof Link link && lesson.actions().containsKey(link)) {
        buttons.getChildren().add(button(link));
      } else if (part instanceof Link link) {
        lines.getChildren().add(step(link));
      }
    }
    if (!buttons.getChildren().isEmpty()) {
      lines.getChildren().add(0, buttons);
    }
    return lines;
  }

  private Button button(Link link) {
    LessonAction action = lesson.actions().get(link);
    Button button = new Button(LessonWords.of(link));
    button.getStyleClass().add("lesson-button");
    if (action.isRun()) {
      button.getStyleClass().add(Styles.ACCENT);
      button.setGraphic(Icons.icon(Feather.PLAY));
    }
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(e -> lessons.press(link));
    return button;
  }

  private HBox step(Link link) {
    Label words = new Label(LessonWords.of(link));
    words.setWrapText(true);
    words.setMinHeight(USE_PREF_SIZE);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox mark = new HBox();
    mark.setMinWidth(Region.USE_PREF_SIZE);
    HBox step = new HBox(8, mark, words);
    step.setAlignment(Pos.TOP_LEFT);
    step.getStyleClass().add("lesson-step");
    Runnable show =
        () -> {
          boolean done = lessons.isDone(link);
          mark.getChildren().setAll(Icons.icon(done ? Feather.CHECK_CIRCLE : Feather.CIRCLE));
          step.pseudoClassStateChanged(DONE, done);
          words.setAccessibleText(words.getText() + (done ? " (done)" : " (to do)"));
        };
    // The panel asks all its steps anew when one more is done.
    step.setUserData(show);
    show.run();
    return step;
  }

  /** Shows which steps are done by now. */
  void showSteps() {
    lookupAll(".lesson-step").forEach(step -> ((Runnable) step.getUserData()).run());
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
