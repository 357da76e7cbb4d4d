package adaps.studio.conflict;

import adaps.conflict.ConflictFrame;
import adaps.conflict.Role;
import adaps.studio.look.Appearance;
import adaps.studio.look.Icons;
import adaps.studio.look.PictureButton;
import adaps.studio.look.TableButton;
import adaps.studio.look.Tile;
import adaps.studio.look.View;
import adaps.studio.session.Selection;
import adaps.words.Quantity;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import org.kordamp.ikonli.feather.Feather;

/** The conflict tile: who pulls which way at the neurons that agents share. */
public final class ConflictView implements View {
  private static final String SENTENCE =
      "A strip for each cluster or type, a column for each hidden neuron: blue where it pulls the"
          + " way the neuron goes, orange where it pulls against it.";
  private static final String HELP =
      "A pull is the gradient that an agent's loss sends into a neuron, summed over about the last"
          + " ten looks. Efficiency is the length of all pulls together over the sum of their"
          + " lengths: 100 % where all pull one way, 0 % where they cancel; the mean over neurons."
          + " A neuron below half of its layer's mean is futile.";

  private final ConflictCanvas canvas;
  private final Label warning = new Label();
  private final Tile tile;

  public ConflictView(ConflictViewModel model, Selection selection, Appearance appearance) {
    canvas = new ConflictCanvas(model, selection, appearance);
    warning.setId("conflict-warning");
    warning.getStyleClass().add("tile-warning");
    warning.setWrapText(true);
    warning.setMaxWidth(Double.MAX_VALUE);
    warning.setMinHeight(Label.USE_PREF_SIZE);
    warning.setGraphic(Icons.icon(Feather.ALERT_TRIANGLE));
    warning.visibleProperty().bind(warning.textProperty().isNotEmpty());
    warning.managedProperty().bind(warning.visibleProperty());
    BorderPane body = new BorderPane(canvas);
    body.setBottom(warning);
    body.setMinSize(0, 0);
    tile = new Tile("Conflict", Feather.SHUFFLE, body);
    tile.sentence().set(SENTENCE);
    tile.captionHelp(HELP);
    tile.addControls(
        TableButton.of(
            "conflict",
            "Save every neuron as a table (CSV)",
            () -> ConflictTable.csv(model),
            model.frame().isNotNull()));
    tile.addSaving(PictureButton.of(body, "conflict", appearance));
    tile.note().bind(model.note());
    warning.setTooltip(new Tooltip(HELP));
    model.frame().addListener((o, before, now) -> show(now));
    show(null);
  }

  private void show(ConflictFrame frame) {
    tile.setEmpty(frame == null);
    tile.caption().set(frame == null ? "" : caption(frame));
    warning.setText(frame == null ? "" : ConflictWords.warning(frame));
  }

  private static String caption(ConflictFrame frame) {
    return "efficiency: actor "
        + Quantity.percent(frame.efficiency(Role.ACTOR))
        + ", critic "
        + Quantity.percent(frame.efficiency(Role.CRITIC))
        + "; "
        + Quantity.count(frame.futile())
        + " futile; update "
        + Quantity.count(frame.update());
  }

  @Override
  public Tile root() {
    return tile;
  }

  @Override
  public void pulse(long now) {
    canvas.pulse(now);
  }
}
