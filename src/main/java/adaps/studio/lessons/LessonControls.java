package adaps.studio.lessons;

import adaps.runs.library.LibraryRun;
import adaps.studio.look.Icons;
import adaps.studio.look.markdown.MarkdownWords;
import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.kordamp.ikonli.feather.Feather;

/**
 * What can be pressed and what is ticked in one place of a lesson: buttons beside each other as far
 * as there is room; each step, guess and answer on a line of its own.
 */
final class LessonControls extends VBox {
  private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");
  private static final PseudoClass RIGHT = PseudoClass.getPseudoClass("right");

  private final LessonsViewModel lessons;
  private final Lesson lesson;
  private final FlowPane buttons = new FlowPane(6, 6);
  private final ToggleGroup choices = new ToggleGroup();
  private final List<Runnable> shows = new ArrayList<>();
  private Link setUp;

  LessonControls(LessonsViewModel lessons, Lesson lesson, Paragraph paragraph) {
    super(6);
    this.lessons = lessons;
    this.lesson = lesson;
    for (Node part = paragraph.getFirstChild(); part != null; part = part.getNext()) {
      if (part instanceof Link link) {
        add(link);
      }
    }
    if (!buttons.getChildren().isEmpty()) {
      getChildren().add(0, buttons);
    }
    show();
  }

  private void add(Link link) {
    if (lesson.actions().containsKey(link)) {
      buttons.getChildren().add(button(link));
      if (lesson.runs().containsKey(link)) {
        getChildren().add(taking(link));
      }
    } else if (lesson.guesses().containsKey(link)) {
      getChildren().add(guess(link));
    } else if (lesson.answers().containsKey(link)) {
      getChildren().add(answer(link));
    } else {
      getChildren().add(step(link));
    }
  }

  /** Shows what is done and set up by now. */
  void show() {
    shows.forEach(Runnable::run);
  }

  private Button button(Link link) {
    LessonAction action = lesson.actions().get(link);
    Button button = new Button(MarkdownWords.of(link));
    button.getStyleClass().add("lesson-button");
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(e -> lessons.press(link));
    if (action.isSet()) {
      setUp = link;
      button.setTooltip(new Tooltip(action.words()));
      shows.add(() -> showSet(button, lessons.isSetUp(link)));
    } else if (action.isRun()) {
      button.getStyleClass().add(Styles.ACCENT);
      button.setGraphic(Icons.icon(Feather.PLAY));
      Link first = setUp;
      if (first != null) {
        // Another setting would run than the one that is read about.
        shows.add(() -> button.setDisable(!lessons.isSetUp(first)));
      }
    }
    return button;
  }

  /** There only while a stored run can stand in for the one that the button begins. */
  private Button taking(Link link) {
    Button take = new Button("", Icons.icon(Feather.ARCHIVE));
    take.getStyleClass().addAll("lesson-button", "lesson-take");
    take.setMinWidth(0);
    take.setOnAction(e -> lessons.take(link));
    Tooltip help = new Tooltip();
    take.setTooltip(help);
    take.managedProperty().bind(take.visibleProperty());
    shows.add(
        () -> {
          LibraryRun run = lessons.stored(link).orElse(null);
          take.setVisible(run != null);
          if (run != null) {
            take.setText("Take \u201c" + run.title() + "\u201d");
            help.setText(
                "Opens this stored run, begun "
                    + LibraryRun.BEGAN.format(run.began())
                    + ", instead of training it anew: "
                    + run.name());
          }
        });
    return take;
  }

  /** The button to press next stands out; one that has done its work is ticked. */
  private static void showSet(Button button, boolean done) {
    button.getStyleClass().remove(Styles.ACCENT);
    if (!done) {
      button.getStyleClass().add(Styles.ACCENT);
    }
    button.setGraphic(Icons.icon(done ? Feather.CHECK : Feather.SLIDERS));
  }

  private HBox step(Link link) {
    return line(link, () -> lessons.of(lesson).words(link), "lesson-todo");
  }

  private HBox answer(Link link) {
    HBox line = line(link, () -> lessons.of(lesson).verdict(), "lesson-answer");
    line.setId("lesson-answer");
    return line;
  }

  private HBox line(Link link, java.util.function.Supplier<String> text, String style) {
    Label words = new Label();
    words.setWrapText(true);
    words.setMinHeight(USE_PREF_SIZE);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox mark = new HBox();
    mark.setMinWidth(Region.USE_PREF_SIZE);
    HBox line = new HBox(8, mark, words);
    line.setAlignment(Pos.TOP_LEFT);
    line.getStyleClass().addAll("lesson-step", style);
    shows.add(
        () -> {
          boolean done = lessons.isDone(link);
          words.setText(text.get());
          mark.getChildren().setAll(Icons.icon(done ? Feather.CHECK_CIRCLE : Feather.CIRCLE));
          line.pseudoClassStateChanged(DONE, done);
          words.setAccessibleText(words.getText() + (done ? " (done)" : " (to do)"));
        });
    return line;
  }

  private RadioButton guess(Link link) {
    RadioButton choice = new RadioButton(MarkdownWords.of(link));
    choice.getStyleClass().add("lesson-guess");
    choice.setWrapText(true);
    choice.setMinHeight(USE_PREF_SIZE);
    choice.setMinWidth(0);
    choice.setToggleGroup(choices);
    choice.setOnAction(e -> lessons.guess(link));
    shows.add(
        () -> {
          LessonProgress progress = lessons.of(lesson);
          choice.setSelected(progress.guess() == link);
          choice.setDisable(progress.answered());
          choice.pseudoClassStateChanged(RIGHT, progress.isRight(link));
        });
    return choice;
  }
}
