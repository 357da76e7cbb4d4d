package adaps.studio.summary;

import adaps.studio.look.Icons;
import adaps.words.Quantity;
import atlantafx.base.controls.Spacer;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** One line when a run has ended: what came of it, and what to ask next; until it is closed. */
public final class SummaryStrip extends HBox {
  private final SummaryActions window;
  private final Label words = new Label();
  private final HBox questions = new HBox(6);
  private final Button all = new Button("Summary");
  private RunSummary closed;

  /**
   * @param seen whether the tiles are, below which it belongs
   */
  public SummaryStrip(
      SummaryViewModel summary, SummaryActions window, ObservableBooleanValue seen) {
    super(8);
    this.window = window;
    setId("summary-strip");
    getStyleClass().add("summary-strip");
    setAlignment(Pos.CENTER_LEFT);
    words.setId("summary-words");
    words.setMinWidth(0);
    all.setId("summary-all");
    all.setTooltip(new Tooltip("Everything that the run found, on a page (F8)"));
    all.setOnAction(e -> window.showPage());
    all.getStyleClass().add("small-button");
    all.setMinWidth(USE_PREF_SIZE);
    Button close =
        Icons.button(
            Feather.X,
            "Close (F8 shows it all)",
            () -> {
              closed = summary.summary().get();
              show(summary.summary().get(), seen.get());
            });
    close.setId("summary-close");
    questions.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(words, all, questions, new Spacer(), close);
    managedProperty().bind(visibleProperty());
    summary.summary().addListener((o, before, now) -> show(now, seen.get()));
    seen.addListener((o, before, now) -> show(summary.summary().get(), now));
    show(null, seen.get());
  }

  private void show(RunSummary summary, boolean seen) {
    boolean wanted = seen && summary != null && summary != closed;
    setVisible(wanted);
    if (wanted) {
      words.setText(headline(summary));
      words.setTooltip(new Tooltip(words.getText()));
      questions
          .getChildren()
          .setAll(
              NextQuestion.about(summary.config(), window).stream()
                  .map(question -> button(question, "next-"))
                  .toList());
    }
  }

  static Button button(NextQuestion question, String prefix) {
    Button button = new Button(question.label());
    button.setId(prefix + question.id());
    button.getStyleClass().add("small-button");
    button.setTooltip(new Tooltip(question.help()));
    button.setOnAction(e -> question.ask().run());
    button.setMinWidth(USE_PREF_SIZE);
    return button;
  }

  /** What came of it in a line. */
  static String headline(RunSummary summary) {
    List<String> parts = new ArrayList<>();
    summary.result().stoppedIn().ifPresent(stage -> parts.add("stopped in " + stage.label()));
    if (!Double.isNaN(summary.result().training().testReturn())) {
      parts.add("final return " + Quantity.value(summary.result().training().testReturn()));
    }
    if (summary.best() != null) {
      parts.add("best test " + Quantity.value(summary.best().testMean()));
    }
    if (!summary.clusters().isEmpty()) {
      parts.add(
          Quantity.of(summary.clusters().size(), "cluster")
              + " (agreement "
              + Quantity.decimal(summary.result().clusters().agreement(), 2)
              + ")");
    }
    parts.add(Quantity.duration(summary.seconds()));
    return String.join(" \u00b7 ", parts);
  }
}
