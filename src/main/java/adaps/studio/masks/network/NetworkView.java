package adaps.studio.masks.network;

import adaps.studio.look.Appearance;
import adaps.studio.look.View;
import adaps.studio.session.Selection;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

/** The selected cluster's subnetwork: a drawing and its controls, for the masks tile. */
public final class NetworkView implements View {
  private final NetworkCanvas canvas;
  private final StackPane body;
  private final NetworkBar bar;

  public NetworkView(NetworkViewModel model, Selection selection, Appearance appearance) {
    canvas = new NetworkCanvas(model, selection, appearance);
    bar = new NetworkBar(model);
    Label waiting =
        new Label("The network appears here in stage 5, Train, with its first weights.");
    waiting.getStyleClass().add("empty-note");
    waiting.setWrapText(true);
    waiting.visibleProperty().bind(model.network().isNull());
    body = new StackPane(canvas, waiting);
    body.setAlignment(Pos.CENTER);
    body.setMinSize(0, 0);
  }

  @Override
  public Node root() {
    return body;
  }

  /** Its controls, for the line below. */
  public Node controls() {
    return bar;
  }

  @Override
  public void pulse(long now) {
    canvas.pulse(now);
  }
}
