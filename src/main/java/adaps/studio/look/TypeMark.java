package adaps.studio.look;

import adaps.drawing.TypeShape;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;

/** An agent type's shape in its colour, as large as a word. */
public final class TypeMark extends Canvas {
  private static final double SIZE = 14;
  private static final double RADIUS = 4.5;

  private final ChangeListener<Theme> painting;

  public TypeMark(int type, Appearance appearance) {
    super(SIZE, SIZE);
    painting = (o, before, now) -> paint(type, now.palette());
    appearance.theme().addListener(new WeakChangeListener<>(painting));
    paint(type, appearance.palette());
  }

  private void paint(int type, Palette palette) {
    GraphicsContext g = getGraphicsContext2D();
    g.clearRect(0, 0, SIZE, SIZE);
    TypePath.begin(g, TypeShape.of(type), SIZE / 2, SIZE / 2, RADIUS);
    g.setFill(palette.type(type));
    g.fill();
  }
}
