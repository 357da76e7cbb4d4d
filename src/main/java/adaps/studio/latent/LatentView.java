package adaps.studio.latent;

import adaps.identity.LatentFrame;
import adaps.studio.look.Appearance;
import adaps.studio.look.Tile;
import java.util.Locale;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/** The latent tile: identities, clusters and their number. */
public final class LatentView {
  private static final String WAITING =
      "The agents' identities appear here in stage 2, Encode: a point for each agent, moving while"
          + " the VAE learns. Clusters follow in stage 3.";
  private static final String SKIPPED =
      "This method looks for no identities, so that there is nothing to show. AdaPS and SePS do.";

  private final LatentViewModel latent;
  private final LatentCanvas canvas;
  private final LatentSide side;
  private final Tile tile;

  public LatentView(LatentViewModel latent, Appearance appearance) {
    this.latent = latent;
    canvas = new LatentCanvas(latent, appearance);
    side = new LatentSide(latent, appearance);
    HBox.setHgrow(canvas, Priority.ALWAYS);
    HBox body = new HBox(canvas, side);
    body.setMinSize(0, 0);
    tile = new Tile("Latent", Feather.TARGET, body);
    tile.captionHelp(
        "Means of the agents' identities with one deviation around them, in the plane of the first"
            + " two principal components. The plane turns with the moving points, so that its axes"
            + " need not be the components themselves.");
    latent.frame().addListener((o, before, now) -> show(now));
    latent.skipped().addListener((o, before, now) -> show(latent.frame().get()));
    show(null);
  }

  private void show(LatentFrame frame) {
    tile.setEmpty(frame == null);
    tile.note().set(latent.skipped().get() ? SKIPPED : WAITING);
    tile.caption().set(frame == null ? "" : caption(frame));
    if (frame != null) {
      side.show(frame);
    }
  }

  private static String caption(LatentFrame frame) {
    if (frame.planeCentres() != null) {
      return frame.mu().length + " agents in " + frame.planeCentres().length + " clusters";
    }
    return String.format(Locale.ROOT, "epoch %.1f", frame.epoch());
  }

  /** The tile. */
  public Tile tile() {
    return tile;
  }

  /** Number of points that are drawn. */
  public int pointCount() {
    return canvas.pointCount();
  }

  /** Draws what is new. */
  public void pulse(long now) {
    canvas.pulse(now);
    side.pulse(now);
  }
}
