package adaps.studio;

import adaps.Waiting;
import adaps.studio.look.Appearance;
import adaps.studio.look.View;
import adaps.studio.session.Pulse;
import java.util.concurrent.Callable;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.testfx.util.WaitForAsyncUtils;

/** A tile alone in a window, drawn as the program's own window draws it. */
public final class ShownTile {
  private static final long PATIENCE_MILLIS = 60_000;

  private final Pulse pulse = new Pulse();

  /** Shows it; on the JavaFX thread. */
  public ShownTile(Stage stage, View view, double width, double height) {
    Scene scene = new Scene((Parent) view.root(), width, height);
    Appearance.dress(scene);
    stage.setScene(scene);
    stage.show();
    pulse.join(view::pulse);
    pulse.start();
  }

  /** It is drawn no more. */
  public void close() {
    WaitForAsyncUtils.asyncFx(pulse::stop);
  }

  /** Asks on the JavaFX thread. */
  public static <T> T ask(Callable<T> question) {
    return WaitForAsyncUtils.waitForAsyncFx(PATIENCE_MILLIS, question);
  }

  /** Waits until something holds that is asked on the JavaFX thread. */
  public static void await(Callable<Boolean> condition) {
    Waiting.until(() -> ask(condition));
  }

  /** Where the mouse finds what is drawn at this place of a node. */
  public static Point2D onScreen(Node drawing, double... place) {
    return ask(() -> drawing.localToScreen(place[0], place[1]));
  }
}
