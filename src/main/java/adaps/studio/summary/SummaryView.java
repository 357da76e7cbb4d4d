package adaps.studio.summary;

import adaps.runs.ChangedSettings;
import adaps.sharing.Methods;
import adaps.studio.look.View;
import adaps.words.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** The page with everything that a run found: what one would copy into a notebook. */
public final class SummaryView implements View {
  private static final String NONE =
      "A summary appears here when a run has ended, or one is opened from the Library.";

  private final SummaryActions window;
  private final VBox content = new VBox(18);
  private final ScrollPane root = new ScrollPane(content);

  public SummaryView(SummaryViewModel summary, SummaryActions window) {
    this.window = window;
    root.setId("summary");
    root.getStyleClass().addAll("page", "page-scroll");
    root.setFitToWidth(true);
    content.getStyleClass().add("summary");
    summary.summary().addListener((o, before, now) -> show(now));
    show(summary.summary().get());
  }

  @Override
  public Node root() {
    return root;
  }

  private void show(RunSummary summary) {
    if (summary == null) {
      Label none = new Label(NONE);
      none.getStyleClass().add("empty-note");
      none.setWrapText(true);
      content.getChildren().setAll(none);
      return;
    }
    List<Node> parts = new ArrayList<>();
    parts.add(title(summary));
    FlowPane sections = new FlowPane(18, 18);
    sections.getChildren().add(SummarySections.returns(summary));
    if (!summary.clusters().isEmpty()) {
      sections.getChildren().add(SummarySections.clusters(summary));
    }
    if (summary.neurons() != null) {
      sections.getChildren().add(SummarySections.neurons(summary));
    }
    if (summary.result().reachedTraining()) {
      sections.getChildren().add(SummarySections.sizes(summary));
    }
    sections.getChildren().add(SummarySections.times(summary));
    parts.add(sections);
    parts.add(SummarySections.warnings(summary.result().warnings()));
    parts.add(questions(summary));
    content.getChildren().setAll(parts);
  }

  private static Node title(RunSummary summary) {
    Map<String, Object> changed = ChangedSettings.of(summary.config());
    Label title =
        new Label(
            Methods.named(summary.config().run().method()).label()
                + " on "
                + summary.config().scenario().name()
                + ", seed "
                + summary.config().run().seed());
    title.setId("summary-title");
    title.getStyleClass().add("tile-title");
    Label state =
        new Label(
            summary.result().stoppedIn().map(s -> "Stopped in " + s.label()).orElse("Finished")
                + " after "
                + Quantity.count(summary.result().training().envSteps())
                + " environment steps; "
                + (changed.isEmpty()
                    ? "every setting as the scenario has it."
                    : "changed: " + ChangedSettings.words(changed) + "."));
    state.getStyleClass().add("hint");
    state.setWrapText(true);
    return new VBox(2, title, state);
  }

  private Node questions(RunSummary summary) {
    Label heading = SummarySections.heading("Ask next");
    FlowPane buttons = new FlowPane(8, 8);
    NextQuestion.about(summary.config(), window)
        .forEach(
            question -> buttons.getChildren().add(SummaryStrip.button(question, "summary-next-")));
    return new VBox(6, heading, buttons);
  }
}
