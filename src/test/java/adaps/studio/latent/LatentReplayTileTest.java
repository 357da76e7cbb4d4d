package adaps.studio.latent;

import static adaps.studio.ShownTile.ask;
import static adaps.studio.ShownTile.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.identity.Identities;
import adaps.identity.IdentityPath;
import adaps.identity.IdentityPath.Moment;
import adaps.pipeline.RunEvent;
import adaps.studio.ShownTile;
import adaps.studio.look.Appearance;
import adaps.studio.look.Theme;
import adaps.studio.session.Selection;
import adaps.studio.session.SmallRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The VAE's training is gone through below the latent drawing, by mouse and by keys. */
@ExtendWith(ApplicationExtension.class)
class LatentReplayTileTest {
  private static final SmallRun RUN = SmallRun.with(Map.of());
  private static final Identities END = RUN.findings.identities();

  private final LatentViewModel latent = new LatentViewModel();
  private LatentView view;
  private ShownTile tile;

  @Start
  void open(Stage stage) {
    view = new LatentView(latent, new Selection(), k -> {}, new Appearance(Theme.DARK));
    RUN.tell(latent);
    tile = new ShownTile(stage, view, 476, 300);
  }

  @AfterEach
  void close() {
    tile.close();
  }

  /** Eleven moments, each a tenth of the training after the one before. */
  private void openRun(boolean whole) throws Exception {
    List<Moment> moments = new ArrayList<>();
    for (int i = 0; i <= 10; i++) {
      double epoch = i * END.epoch() / 10;
      Identities then = new Identities(epoch, END.mu(), END.sigma(), i, i, i);
      Moment moment = Moment.of(then, RUN.findings.plane());
      moments.add(whole ? moment : new Moment(epoch, moment.plane(), moment.planeSigma(), null));
    }
    onFx(
        () -> {
          latent.accept(new RunEvent.Begins(RUN.config, RUN.spec));
          latent.accept(new RunEvent.IdentitiesCameAbout(new IdentityPath(moments)));
          latent.accept(new RunEvent.IdentityFound(RUN.findings));
        });
    await(() -> latent.look().get() != null);
  }

  @Test
  void theSliderGoesToAMomentAndSaysThatItIsThePast(FxRobot robot) throws Exception {
    Slider slider = robot.lookup("#latent-moment").queryAs(Slider.class);
    assertFalse(ask(() -> slider.getParent().isVisible()), "there is nothing to replay yet");
    openRun(true);
    assertTrue(ask(() -> slider.getParent().isVisible()));
    assertEquals("epoch 5.0", words(robot));
    assertEquals(10, ask(slider::getValue));
    robot.clickOn("#latent-errors");
    onFx(() -> slider.setValue(3));
    assertEquals("epoch 1.5 of 5.0", words(robot));
    assertTrue(ask(slider::getAccessibleText).endsWith("; epoch 1.5 of 5.0"));
    assertEquals(
        "the past: epoch 1.5 of 5.0, clusters came later", ask(() -> view.root().caption().get()));
    assertTrue(robot.lookup("3.00").tryQuery().isPresent(), "the losses of then");
    robot.clickOn("#latent-newest");
    assertEquals(10, ask(slider::getValue));
    assertEquals("epoch 5.0", words(robot));
  }

  @Test
  void theDrawingsKeysGoThroughTheMoments(FxRobot robot) throws Exception {
    openRun(true);
    onFx(() -> robot.lookup("#latent-canvas").query().requestFocus());
    robot.type(KeyCode.PAGE_UP).type(KeyCode.PAGE_UP).type(KeyCode.PAGE_DOWN);
    assertEquals("epoch 4.5 of 5.0", words(robot));
    robot.type(KeyCode.END);
    assertEquals("epoch 5.0", words(robot));
    LatentReplay replay = latent.replay();
    int[] least = {10};
    onFx(
        () ->
            replay
                .shown()
                .addListener((o, before, now) -> least[0] = Math.min(least[0], now.at())));
    robot.type(KeyCode.SPACE);
    await(() -> !replay.playing().get() && !replay.isPast());
    assertEquals(0, ask(() -> least[0]), "it played from the first moment to the newest");
  }

  @Test
  void whereOnlyThePlaneIsKnownTheTileSaysSo(FxRobot robot) throws Exception {
    openRun(false);
    onFx(() -> latent.replay().seek(2));
    Label why = robot.lookup("#latent-only-plane").queryAs(Label.class);
    assertFalse(ask(why::isVisible));
    assertEquals(15, ask(view::pointCount));
    onFx(() -> latent.horizontal().set(new LatentAxis(false, 4)));
    assertTrue(ask(why::isVisible));
    assertTrue(ask(why::getText).endsWith("choose axis 1, axis 2 and flat to see it."));
    assertEquals(0, ask(view::pointCount));
    onFx(() -> latent.replay().goLive());
    assertFalse(ask(why::isVisible));
    assertEquals(15, ask(view::pointCount));
  }

  private static void onFx(Runnable action) {
    WaitForAsyncUtils.waitForAsyncFx(60_000, action);
  }

  private static String words(FxRobot robot) throws Exception {
    return ask(() -> robot.lookup("#latent-epoch").queryAs(Label.class).getText());
  }
}
