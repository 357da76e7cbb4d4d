package adaps.studio.curves;

import adaps.studio.look.Appearance;
import adaps.studio.look.PictureButton;
import adaps.studio.session.Selection;
import adaps.words.Quantity;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Beside the curve of the diversity: how differently the agents of the newest policy act. */
final class DiversitySide extends VBox {
  private static final double LEAST = 150;

  /** Share of the tile's width that it takes at most. */
  private static final double SHARE = 0.46;

  /** The lines above and below the matrix are higher than what stands at its left is wide. */
  private static final double AROUND = 24;

  private final AgentDiversity agents;
  private final DiversityCanvas canvas;
  private final Label heading = new Label("Agent beside agent");
  private final Label words = new Label();

  DiversitySide(AgentDiversity agents, Selection selection, Appearance appearance) {
    super(4);
    this.agents = agents;
    canvas = new DiversityCanvas(agents, selection, appearance);
    getStyleClass().add("tile-side");
    heading.getStyleClass().add("heading");
    heading.setTooltip(
        new Tooltip(
            "How differently two agents act on the same observation: half the summed differences"
                + " between their action probabilities, mean over 256 observations of random play."
                + " 0 where they always act alike, 1 where they never do."));
    words.getStyleClass().add("hint");
    words.setId("diversity-words");
    words.setWrapText(true);
    words.setMinHeight(USE_PREF_SIZE);
    Region between = new Region();
    HBox.setHgrow(between, Priority.ALWAYS);
    HBox top = new HBox(heading, between, PictureButton.of(canvas, "diversity", appearance));
    top.setAlignment(Pos.CENTER_LEFT);
    VBox.setVgrow(canvas, Priority.ALWAYS);
    getChildren().addAll(top, canvas, words);
    agents.shown().addListener((o, before, now) -> say(now));
    say(null);
  }

  /** Takes its share of a tile, as a square and no wider. */
  void fit(double width, double height) {
    double own = Math.floor(Math.max(LEAST, Math.min(SHARE * width, height - AROUND)));
    setMinWidth(own);
    setPrefWidth(own);
    setMaxWidth(own);
  }

  private void say(AgentDiversity.Shown shown) {
    canvas.setVisible(shown != null);
    if (shown == null) {
      words.setText("The newest policy is looked at when there is one.");
      return;
    }
    String part = shown.table().parts().word();
    heading.setText(
        shown.table().ofAgents()
            ? "Agent beside agent"
            : part.substring(0, 1).toUpperCase(Locale.ROOT)
                + part.substring(1)
                + " beside "
                + part);
    words.setText(
        (Double.isNaN(shown.mean()) ? "" : "mean " + Quantity.decimal(shown.mean(), 3) + ", ")
            + "update "
            + Quantity.count(shown.update()));
  }

  void pulse(long now) {
    agents.look(now);
    canvas.pulse(now);
  }
}
