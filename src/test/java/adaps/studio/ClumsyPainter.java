package adaps.studio;

import adaps.studio.look.Camera;
import adaps.studio.world.WorldPainter;
import adaps.studio.world.WorldStyle;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;

/** A painter of somebody's own with a mistake in it. */
public final class ClumsyPainter implements WorldPainter<ClumsyKind.Frame> {
  static final String SENTENCE = "the brush is gone";

  @Override
  public Class<ClumsyKind.Frame> frames() {
    return ClumsyKind.Frame.class;
  }

  @Override
  public void fit(ClumsyKind.Frame frame, Camera camera) {
    throw new IllegalStateException(SENTENCE);
  }

  @Override
  public void paint(
      GraphicsContext g,
      Camera camera,
      List<ClumsyKind.Frame> states,
      double share,
      WorldStyle style) {
    throw new IllegalStateException(SENTENCE);
  }

  @Override
  public int agentAt(ClumsyKind.Frame frame, double x, double y, double reach) {
    return -1;
  }

  @Override
  public String describe(ClumsyKind.Frame frame, int agent) {
    return "";
  }
}
