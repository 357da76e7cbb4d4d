package adaps.studio.setup;

import adaps.config.Scenario;
import adaps.env.Environment;
import adaps.env.EnvironmentKinds;
import adaps.env.WorldFrame;
import adaps.random.RandomStreams;
import adaps.studio.look.Appearance;
import adaps.studio.look.Theme;
import adaps.studio.session.Background;
import adaps.studio.world.WorldThumbnail;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.Image;
import javafx.scene.transform.Scale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Small pictures of scenarios: a fresh environment as its own painter draws it. The environment is
 * made on another thread; pictures are kept.
 */
final class Thumbnails {
  static final double WIDTH = 72;
  static final double HEIGHT = 54;

  private static final Logger LOG = LoggerFactory.getLogger(Thumbnails.class);
  private static final double DENSITY = 2;
  private static final double PAINTED = 2;
  private static final int KEPT = 128;

  private record Key(String environment, Map<String, Object> settings, Theme theme) {}

  private final Appearance appearance;
  private final Background background;
  private final Map<Key, Image> made =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Image> oldest) {
          return size() > KEPT;
        }
      };

  Thumbnails(Appearance appearance, Background background) {
    this.appearance = appearance;
    this.background = background;
  }

  /** Hands over a scenario's picture, at once if it is known; none if it cannot be drawn. */
  void request(Scenario scenario, Consumer<Image> reader) {
    Key key = new Key(scenario.environment(), scenario.settings(), appearance.theme().get());
    Image known = made.get(key);
    if (known != null) {
      reader.accept(known);
      return;
    }
    background.run(
        () -> fresh(scenario),
        frame -> reader.accept(made.computeIfAbsent(key, k -> picture(frame, k.theme()))),
        error -> LOG.info("No thumbnail of {}.", scenario.name(), error));
  }

  private static WorldFrame fresh(Scenario scenario) {
    RandomStreams streams = new RandomStreams(0);
    Environment environment =
        EnvironmentKinds.of(scenario)
            .prepare(scenario.settings(), streams.child("environment"))
            .get();
    environment.reset(streams.stream("thumbnail"));
    return environment.frame();
  }

  /** Painted larger than it is shown, so that marks keep their proportion to the world. */
  private static Image picture(WorldFrame frame, Theme theme) {
    Canvas canvas = new Canvas(PAINTED * WIDTH, PAINTED * HEIGHT);
    WorldThumbnail.paint(
        canvas.getGraphicsContext2D(),
        canvas.getWidth(),
        canvas.getHeight(),
        frame,
        theme.palette());
    SnapshotParameters dense = new SnapshotParameters();
    dense.setTransform(new Scale(DENSITY / PAINTED, DENSITY / PAINTED));
    return canvas.snapshot(dense, null);
  }
}
