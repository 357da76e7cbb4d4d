package adaps.studio.lessons;

import adaps.runs.WholeFile;
import adaps.studio.look.FocusFollowing;
import adaps.studio.look.Icons;
import adaps.studio.look.SaveDialog;
import adaps.studio.look.View;
import atlantafx.base.controls.Spacer;
import java.time.LocalDateTime;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The open lesson, beside the tiles; nothing while there is none. */
public final class LessonsView implements View {
  private static final double WIDTH = 340;
  private static final double AT_END = 0.99;
  private static final SaveDialog SAVING =
      new SaveDialog("Save the result of the lesson", "The result was not saved.");

  private final LessonsViewModel lessons;
  private final Label title = new Label();
  private final ProgressBar progress = new ProgressBar(0);
  private final Label steps = new Label();
  private final ScrollPane scroll = new ScrollPane();
  private final Button previous = new Button("Previous", Icons.icon(Feather.CHEVRON_LEFT));
  private final Button next = new Button("Next", Icons.icon(Feather.CHEVRON_RIGHT));
  private final Button save = new Button("Save the result\u2026", Icons.icon(Feather.SAVE));
  private final VBox root = new VBox();
  private LessonText text;

  public LessonsView(LessonsViewModel lessons) {
    this.lessons = lessons;
    root.setId("lesson");
    root.getStyleClass().add("lesson");
    root.setMinWidth(WIDTH);
    root.setPrefWidth(WIDTH);
    root.setMaxWidth(WIDTH);
    root.setMinHeight(0);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setMinHeight(0);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    root.getChildren().addAll(head(), scroll, saving(), foot());
    root.visibleProperty().bind(lessons.open().isNotNull());
    root.managedProperty().bind(root.visibleProperty());
    FocusFollowing.of(scroll);
    lessons.open().addListener((o, before, now) -> open(now));
    lessons.changes().addListener((o, before, now) -> showProgress());
  }

  @Override
  public Node root() {
    return root;
  }

  private Node head() {
    title.setId("lesson-title");
    title.getStyleClass().add("tile-title");
    title.setWrapText(true);
    title.setMinHeight(Region.USE_PREF_SIZE);
    title.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(title, Priority.ALWAYS);
    Button close = Icons.button(Feather.X, "Close the lesson (F6 opens it again)", lessons::close);
    close.setId("lesson-close");
    close.setMinWidth(Region.USE_PREF_SIZE);
    HBox line = new HBox(8, title, close);
    line.setAlignment(Pos.TOP_LEFT);
    progress.getStyleClass().add("lesson-progress");
    progress.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(progress, Priority.ALWAYS);
    steps.setId("lesson-steps");
    steps.getStyleClass().add("hint");
    steps.setMinWidth(Region.USE_PREF_SIZE);
    HBox done = new HBox(8, progress, steps);
    done.setAlignment(Pos.CENTER_LEFT);
    VBox head = new VBox(6, line, done);
    head.getStyleClass().add("lesson-head");
    return head;
  }

  /** At the end of a lesson, for who is asked to hand it in. */
  private HBox saving() {
    save.setId("lesson-save");
    save.setTooltip(
        new Tooltip("A small file for your teacher: guess, answer, and which runs were used"));
    save.setOnAction(e -> askWhereToSave());
    save.setVisible(false);
    HBox line = new HBox(save);
    line.getStyleClass().add("lesson-foot");
    line.visibleProperty().bind(save.visibleProperty());
    line.managedProperty().bind(save.visibleProperty());
    return line;
  }

  private void askWhereToSave() {
    Lesson lesson = lessons.open().get();
    LocalDateTime now = LocalDateTime.now();
    String text = LessonResult.text(lesson, lessons.of(lesson), now);
    SAVING.ask(
        root,
        "Lesson result",
        LessonResult.fileName(lesson, now),
        file -> WholeFile.write(file, text));
  }

  private HBox foot() {
    previous.setOnAction(e -> lessons.turn(-1));
    next.setOnAction(e -> lessons.turn(1));
    next.setId("lesson-next");
    next.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
    for (Button button : new Button[] {previous, next}) {
      button.getStyleClass().add("small-button");
    }
    HBox foot = new HBox(8, previous, new Spacer(), next);
    foot.getStyleClass().add("lesson-foot");
    return foot;
  }

  private void open(Lesson lesson) {
    if (lesson == null) {
      scroll.setContent(null);
      text = null;
      return;
    }
    title.setText(lesson.title());
    text = new LessonText(lessons, lesson);
    scroll.setContent(text);
    scroll.setVvalue(0);
    previous.setDisable(!lessons.canTurn(-1));
    next.setDisable(!lessons.canTurn(1));
    next.setText(lesson == lessons.tour() ? "First lesson" : "Next");
    showProgress();
    // From here the arrow keys scroll, and Tab goes to the first button.
    Platform.runLater(scroll::requestFocus);
  }

  private void showProgress() {
    int all = lessons.stepCount();
    int done = lessons.doneCount().get();
    progress.setProgress(all == 0 ? 0 : (double) done / all);
    Lesson lesson = lessons.open().get();
    boolean whole = lesson != null && lesson != lessons.tour() && lessons.isDone(lesson);
    save.setVisible(whole && all > 0);
    steps.setText(LessonProgress.words(done, all));
    if (text != null) {
      boolean atEnd = scroll.getVvalue() > AT_END;
      text.showSteps();
      if (atEnd) {
        // The answer may be longer than what stood in its place; its last line is to be seen.
        Platform.runLater(this::scrollToEnd);
      }
    }
  }

  private void scrollToEnd() {
    scroll.layout();
    scroll.setVvalue(1);
  }
}
