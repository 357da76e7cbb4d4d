package adaps.studio.masks;

import adaps.sharing.MaskFrame;
import adaps.studio.look.Appearance;
import adaps.studio.look.PictureButton;
import adaps.studio.look.Segments;
import adaps.studio.look.Tile;
import adaps.studio.look.View;
import adaps.studio.masks.network.NetworkView;
import adaps.studio.masks.network.NetworkViewModel;
import adaps.studio.session.Selection;
import adaps.words.Quantity;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/**
 * The masks tile: which neurons every cluster keeps, and what the masks have in common, as a
 * heatmap; or one cluster's subnetwork as a graph.
 */
public final class MasksView implements View {
  private static final String STRIPS =
      " strip for each cluster, a column for each hidden neuron that it keeps or drops.";
  private static final String WAITING = "The masks appear here in stage 4, Mask: a" + STRIPS;
  private static final String GRAPH = "The selected cluster's subnetwork as a graph";
  private static final String NONE =
      "This method has no masks: every agent uses all neurons of its network.";

  private final MasksViewModel masks;
  private final MaskCanvas canvas;
  private final MasksSide side;
  private final NetworkView network;
  private final PreviewBar preview;
  private final CellChoice cells;
  private final MaskWarnings warnings = new MaskWarnings();
  private final Label previewMark = new Label();
  private final BorderPane heatmap;
  private final ToggleButton heatmapChosen = new ToggleButton("Heatmap");
  private final ToggleButton networkChosen = new ToggleButton("Network");
  private final StackPane footer;
  private final Tile tile;

  /**
   * @param networks behind the graph
   * @param handOver takes a previewed mapping for the next run: parameters as texts by name
   */
  public MasksView(
      MasksViewModel masks,
      NetworkViewModel networks,
      Selection selection,
      Consumer<Map<String, String>> handOver,
      Appearance appearance) {
    this.masks = masks;
    canvas = new MaskCanvas(masks, selection, appearance);
    side = new MasksSide(masks, selection, networks.other()::set, appearance);
    network = new NetworkView(networks, selection, appearance);
    preview = new PreviewBar(masks, handOver);
    cells = new CellChoice(masks);
    previewMark.setId("mask-preview");
    previewMark.getStyleClass().add("not-the-run");
    previewMark.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    previewMark.setMouseTransparent(true);
    previewMark.managedProperty().bind(previewMark.visibleProperty());
    BorderPane.setAlignment(previewMark, Pos.TOP_CENTER);
    BorderPane drawing = new BorderPane(canvas);
    drawing.setTop(previewMark);
    drawing.setMinSize(0, 0);
    HBox.setHgrow(drawing, Priority.ALWAYS);
    HBox both = new HBox(drawing, side);
    both.setMinSize(0, 0);
    heatmap = new BorderPane(both);
    heatmap.setBottom(warnings);
    heatmap.setMinSize(0, 0);
    StackPane body = new StackPane(heatmap, network.root());
    body.setMinSize(0, 0);
    tile = new Tile("Masks", Feather.GRID, body);
    tile.setAside(side);
    tile.addControls(cells, kind());
    tile.addSaving(PictureButton.of(body, "masks", appearance));
    footer = new StackPane(preview, network.controls());
    tile.setFooter(footer);
    masks.shown().addListener((o, before, now) -> show());
    masks.none().addListener((o, before, now) -> show());
    masks.activity().addListener((o, before, now) -> side.show());
    show();
  }

  private Node kind() {
    heatmapChosen.setId("masks-heatmap");
    networkChosen.setId("masks-network");
    heatmapChosen.setTooltip(new Tooltip("Masks over neurons"));
    networkChosen.setTooltip(new Tooltip(GRAPH));
    Segments kind = new Segments(heatmapChosen, networkChosen);
    kind.visibleProperty().bind(masks.frame().isNotNull());
    heatmapChosen.setSelected(true);
    kind.onChoice(this::show);
    return kind;
  }

  private void show() {
    MaskFrame frame = masks.shown().get();
    boolean graph = networkChosen.isSelected();
    boolean previewing = masks.preview().get() != null;
    tile.setEmpty(frame == null);
    tile.note().set(masks.none().get() ? NONE : WAITING);
    tile.caption().set(frame == null ? "" : caption(frame));
    tile.sentence().set(graph ? GRAPH + "." : "A" + STRIPS);
    heatmap.setVisible(!graph);
    network.root().setVisible(graph);
    cells.setVisible(frame != null && !graph);
    footer.setVisible(frame != null && (graph || masks.canPreview()));
    footer.setManaged(footer.isVisible());
    preview.setVisible(!graph);
    network.controls().setVisible(graph);
    warnings.show(frame, previewing);
    previewMark.setVisible(previewing);
    if (previewing) {
      previewMark.setText(
          "Preview, not the run: \u03bb "
              + Quantity.value(masks.preview().get().lambda())
              + ", gain "
              + Quantity.value(masks.preview().get().gain()));
    }
    side.show();
  }

  private String caption(MaskFrame frame) {
    int count = frame.bits().length;
    String of = masks.isByCluster() ? " cluster" : " agent";
    return count + of + (count == 1 ? "" : "s");
  }

  @Override
  public Tile root() {
    return tile;
  }

  /** Number of masks that are drawn, a strip each. */
  public int rowCount() {
    return masks.frame().get() == null ? 0 : masks.frame().get().bits().length;
  }

  /** Shows one cluster's subnetwork as a graph, or the masks as a heatmap. */
  public void showNetwork(boolean graph) {
    (graph ? networkChosen : heatmapChosen).setSelected(true);
  }

  @Override
  public void pulse(long now) {
    if (networkChosen.isSelected()) {
      network.pulse(now);
    } else {
      canvas.pulse(now);
      side.pulse(now);
    }
  }
}
