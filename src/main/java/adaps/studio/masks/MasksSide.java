package adaps.studio.masks;

import adaps.pipeline.NetworkActivity;
import adaps.sharing.MaskFrame;
import adaps.sharing.NeuronCounts;
import adaps.studio.look.Appearance;
import adaps.studio.session.Selection;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Beside the masks: what they have in common. */
final class MasksSide extends VBox {
  private static final double WIDTH = 172;
  private static final double USAGE_HEIGHT = 62;
  private static final int MOST_NAMED = 6;

  /** Below this height there is room for the overlaps alone. */
  private static final double ROOM_FOR_ALL = 190;

  /** Below this one the summary has the numbers of private neurons. */
  private static final double ROOM_FOR_PRIVATE = 250;

  private final MasksViewModel masks;
  private final OverlapCanvas overlap;
  private final UsagePane usage;
  private final Label alone = new Label();
  private final Label silent = new Label();

  /**
   * @param compare takes the mask to compare the selected one with
   */
  MasksSide(MasksViewModel masks, Selection selection, IntConsumer compare, Appearance appearance) {
    super(4);
    this.masks = masks;
    overlap = new OverlapCanvas(masks, selection, compare, appearance);
    usage = new UsagePane(masks, appearance);
    getStyleClass().add("tile-side");
    setMinWidth(WIDTH);
    setPrefWidth(WIDTH);
    setMaxWidth(WIDTH);
    VBox.setVgrow(overlap, Priority.ALWAYS);
    usage.setMinHeight(USAGE_HEIGHT);
    usage.setPrefHeight(USAGE_HEIGHT);
    alone.setId("private-neurons");
    alone.getStyleClass().add("hint");
    alone.setWrapText(true);
    alone.setTooltip(
        new Tooltip("Neurons that one mask alone keeps: the first, the second and so on"));
    silent.setId("silent-neurons");
    silent.getStyleClass().add("hint");
    silent.setWrapText(true);
    silent.setTooltip(
        new Tooltip(
            "Neurons that some mask keeps and whose activation was 0 in every row of the newest"
                + " rollout, for every cluster: they do nothing at the moment"));
    Label count =
        heading(
            "Kept by how many",
            "Neurons of all hidden layers, actor and critic, by the number of masks that keep"
                + " them: 0 is kept by none, the last by all");
    for (Node below : new Node[] {count, usage, silent}) {
      below.visibleProperty().bind(heightProperty().greaterThan(ROOM_FOR_ALL));
      below.managedProperty().bind(below.visibleProperty());
    }
    alone.visibleProperty().bind(heightProperty().greaterThan(ROOM_FOR_PRIVATE));
    alone.managedProperty().bind(alone.visibleProperty());
    getChildren()
        .addAll(
            heading(
                "Overlap of masks",
                "Jaccard: neurons that both masks keep over neurons that either keeps"),
            overlap,
            count,
            usage,
            alone,
            silent);
  }

  private static Label heading(String words, String help) {
    Label heading = new Label(words);
    heading.getStyleClass().add("heading");
    heading.setTooltip(new Tooltip(help));
    heading.setMinHeight(USE_PREF_SIZE);
    return heading;
  }

  void show() {
    MaskFrame frame = masks.shown().get();
    if (frame == null) {
      return;
    }
    overlap.setMaxHeight(OverlapCanvas.height(frame.bits().length));
    NetworkActivity activity = masks.preview().get() == null ? masks.activity().get() : null;
    alone.setText(privateWords(NeuronCounts.of(frame.bits()).privateTo()));
    NeuronUse use = NeuronUse.of(frame, activity);
    silent.setText(
        use.silent() < 0
            ? "never firing: \u2013"
            : "never firing: " + use.silent() + " of " + use.total());
  }

  /** The first few of many. */
  static String privateWords(int[] privateTo) {
    String words =
        IntStream.range(0, Math.min(MOST_NAMED, privateTo.length))
            .mapToObj(mask -> String.valueOf(privateTo[mask]))
            .collect(Collectors.joining(" \u00b7 "));
    return "private: " + words + (privateTo.length > MOST_NAMED ? "\u2026" : "");
  }

  void pulse(long now) {
    overlap.pulse(now);
  }
}
