package adaps.studio.masks;

import adaps.sharing.MaskFrame;
import adaps.sharing.MaskReport;
import adaps.studio.look.Appearance;
import java.util.Arrays;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Beside the masks: what they have in common. */
final class MasksSide extends VBox {
  private static final double WIDTH = 168;

  private final Label shared = new Label();
  private final Label ownedByOne = new Label();
  private final Label unused = new Label();
  private final OverlapCanvas overlap;

  MasksSide(MasksViewModel masks, Appearance appearance) {
    super(4);
    overlap = new OverlapCanvas(masks, appearance);
    getStyleClass().add("tile-side");
    setMinWidth(WIDTH);
    setPrefWidth(WIDTH);
    setMaxWidth(WIDTH);
    Label heading = new Label("Overlap of masks");
    heading.getStyleClass().add("heading");
    heading.setTooltip(
        new Tooltip("Jaccard: neurons that both masks keep over neurons that either keeps"));
    VBox.setVgrow(overlap, Priority.ALWAYS);
    GridPane counts = new GridPane();
    counts.setHgap(8);
    counts.setVgap(2);
    row(counts, 0, "kept by all", shared);
    row(counts, 1, "kept by one", ownedByOne);
    row(counts, 2, "kept by none", unused);
    getChildren().addAll(heading, overlap, counts);
  }

  private static void row(GridPane grid, int row, String name, Label value) {
    Label label = new Label(name);
    label.getStyleClass().add("hint");
    label.setTooltip(new Tooltip("Neurons of all hidden layers, actor and critic"));
    value.getStyleClass().add("figure");
    value.setMaxWidth(Double.MAX_VALUE);
    value.setAlignment(Pos.CENTER_RIGHT);
    GridPane.setHgrow(value, Priority.ALWAYS);
    grid.addRow(row, label, value);
  }

  void show(MaskFrame frame) {
    MaskReport report = frame.report();
    int all = Arrays.stream(frame.bits()[0]).mapToInt(layer -> layer.length).sum();
    shared.setText(Arrays.stream(report.sharedByAll()).sum() + " of " + all);
    ownedByOne.setText(String.valueOf(Arrays.stream(report.privateToOne()).sum()));
    unused.setText(String.valueOf(Arrays.stream(report.unused()).sum()));
  }

  void pulse(long now) {
    overlap.pulse(now);
  }
}
