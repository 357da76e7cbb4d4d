package adaps.studio.setup;

import adaps.env.WorldFrame;
import adaps.studio.look.Appearance;
import adaps.studio.look.Theme;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.Group;
import javafx.scene.canvas.Canvas;
import javafx.scene.transform.Scale;

/**
 * A small picture of a world. It is painted larger than it is shown, so that marks keep their
 * proportion to the world and stay sharp in a larger interface.
 */
final class Thumbnail extends Group {
  static final double WIDTH = 72;
  static final double HEIGHT = 54;

  private static final double PAINTED = 2;

  private final Canvas canvas = new Canvas(PAINTED * WIDTH, PAINTED * HEIGHT);
  private final WorldSketch sketch;
  private final Appearance appearance;
  private final ChangeListener<Theme> painting = (o, before, now) -> paint();
  private WorldFrame frame;

  Thumbnail(WorldSketch sketch, Appearance appearance) {
    this.sketch = sketch;
    this.appearance = appearance;
    canvas.getTransforms().add(new Scale(1 / PAINTED, 1 / PAINTED));
    getChildren().add(canvas);
    appearance.theme().addListener(new WeakChangeListener<>(painting));
    setMouseTransparent(true);
  }

  /** Shows a world, or nothing. */
  void show(WorldFrame newFrame) {
    frame = newFrame;
    paint();
  }

  private void paint() {
    double width = canvas.getWidth();
    double height = canvas.getHeight();
    canvas.getGraphicsContext2D().clearRect(0, 0, width, height);
    if (frame != null) {
      sketch.paint(canvas.getGraphicsContext2D(), width, height, frame, appearance.palette());
    }
  }
}
