package adaps.studio.masks;

import adaps.sharing.MaskFrame;
import adaps.sharing.MaskWarning;
import adaps.studio.look.Appearance;
import adaps.studio.look.Icons;
import adaps.studio.look.Quantity;
import adaps.studio.look.Tile;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.feather.Feather;

/** The masks tile: which neurons every cluster keeps, and what the masks have in common. */
public final class MasksView {
  private static final String WAITING =
      "The masks appear here in stage 4, Mask: a strip for each cluster, a column for each hidden"
          + " neuron that it keeps or drops.";
  private static final String NONE =
      "This method has no masks: every agent uses all neurons of its network. AdaPS and SNP-PS"
          + " have masks.";

  private final MasksViewModel masks;
  private final MaskCanvas canvas;
  private final MasksSide side;
  private final Label warning = new Label();
  private final ToggleButton probability = new ToggleButton("Probability");
  private final ToggleButton bits = new ToggleButton("Bits");
  private final Tile tile;

  public MasksView(MasksViewModel masks, Appearance appearance) {
    this.masks = masks;
    canvas = new MaskCanvas(masks, appearance);
    side = new MasksSide(masks, appearance);
    HBox.setHgrow(canvas, Priority.ALWAYS);
    HBox drawing = new HBox(canvas, side);
    drawing.setMinSize(0, 0);
    warning.setId("mask-warning");
    warning.getStyleClass().add("tile-warning");
    warning.setWrapText(true);
    warning.setMaxWidth(Double.MAX_VALUE);
    warning.setGraphic(Icons.icon(Feather.ALERT_TRIANGLE));
    warning.managedProperty().bind(warning.visibleProperty());
    BorderPane body = new BorderPane(drawing);
    body.setBottom(warning);
    body.setMinSize(0, 0);
    tile = new Tile("Masks", Feather.GRID, body);
    tile.addControls(shading());
    masks.frame().addListener((o, before, now) -> show(now));
    masks.none().addListener((o, before, now) -> show(masks.frame().get()));
    show(null);
  }

  private Node shading() {
    bits.setTooltip(new Tooltip("Whether a neuron is kept"));
    probability.setTooltip(new Tooltip("What the mapping network says; above lambda is kept"));
    SegmentedButton shading = new SegmentedButton(bits, probability);
    shading.getStyleClass().add("segments");
    bits.setSelected(true);
    shading
        .getToggleGroup()
        .selectedToggleProperty()
        .addListener(
            (o, before, now) -> {
              if (now == null) {
                before.setSelected(true);
              }
              canvas.probabilities().set(probability.isSelected());
            });
    return shading;
  }

  private void show(MaskFrame frame) {
    tile.setEmpty(frame == null);
    tile.note().set(masks.none().get() ? NONE : WAITING);
    tile.caption().set(frame == null ? "" : caption(frame));
    bits.setDisable(frame == null);
    probability.setDisable(frame == null || frame.probabilities() == null);
    if (probability.isDisabled()) {
      bits.setSelected(true);
    }
    List<MaskWarning> warnings = frame == null ? List.of() : frame.report().warnings();
    warning.setVisible(!warnings.isEmpty());
    warning.setText(String.join("\n", warnings.stream().map(MaskWarning::message).toList()));
    if (frame != null) {
      side.show(frame);
    }
  }

  private String caption(MaskFrame frame) {
    String masksOf = masks.isByCluster() ? " masks by cluster" : " masks by agent";
    String lambda =
        frame.probabilities() == null ? "" : " \u00b7 \u03bb " + Quantity.value(frame.lambda());
    return frame.bits().length + masksOf + lambda;
  }

  /** The tile. */
  public Tile tile() {
    return tile;
  }

  /** Number of masks that are drawn, a strip each. */
  public int rowCount() {
    return masks.frame().get() == null ? 0 : masks.frame().get().bits().length;
  }

  /** Draws what is new. */
  public void pulse(long now) {
    canvas.pulse(now);
    side.pulse(now);
  }
}
