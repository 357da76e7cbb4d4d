package example;

import adaps.studio.look.Camera;
import adaps.studio.world.WorldPainter;
import adaps.studio.world.WorldStyle;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;

/** A painter of one's own: fills the unit square with the first type's colour while it is on. */
public final class LampPainter implements WorldPainter<Lamp> {
  @Override
  public Class<Lamp> frames() {
    return Lamp.class;
  }

  @Override
  public void fit(Lamp frame, Camera camera) {
    camera.fit(-1, -1, 2, 2);
  }

  @Override
  public void paint(
      GraphicsContext g, Camera camera, List<Lamp> states, double share, WorldStyle style) {
    boolean on = states.get(states.size() - 1).on();
    g.setFill(on ? style.palette().type(0) : style.palette().faint());
    g.fillRect(camera.px(0), camera.py(1), camera.scale(), camera.scale());
  }

  @Override
  public int agentAt(Lamp frame, double x, double y, double reach) {
    return x >= 0 && x <= 1 && y >= 0 && y <= 1 ? 0 : -1;
  }

  @Override
  public String describe(Lamp frame, int agent) {
    return frame.on() ? "on" : "off";
  }
}
