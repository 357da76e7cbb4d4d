package adaps.studio.setup;

import adaps.config.Scenario;
import adaps.env.Environment;
import adaps.env.EnvironmentKinds;
import adaps.env.WorldFrame;
import adaps.random.RandomStreams;
import adaps.studio.look.Appearance;
import adaps.studio.session.Background;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What scenarios look like: a fresh environment of each, made on another thread and kept. Lives on
 * the JavaFX thread.
 */
public final class Thumbnails {
  private static final Logger LOG = LoggerFactory.getLogger(Thumbnails.class);
  private static final int KEPT = 128;

  private record Key(String environment, Map<String, Object> settings) {}

  private final Background background;
  private final WorldSketch sketch;
  private final Appearance appearance;
  private final Map<Key, WorldFrame> made =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, WorldFrame> oldest) {
          return size() > KEPT;
        }
      };

  /**
   * @param background makes the environments
   * @param sketch draws them
   */
  public Thumbnails(Background background, WorldSketch sketch, Appearance appearance) {
    this.background = background;
    this.sketch = sketch;
    this.appearance = appearance;
  }

  /** A picture that shows nothing yet. */
  Thumbnail blank() {
    return new Thumbnail(sketch, appearance);
  }

  /** Hands over a scenario's world, at once if it is known; nothing if it cannot be made. */
  void request(Scenario scenario, Consumer<WorldFrame> reader) {
    Key key = new Key(scenario.environment(), scenario.settings());
    WorldFrame known = made.get(key);
    if (known != null) {
      reader.accept(known);
      return;
    }
    background.run(
        () -> fresh(scenario),
        frame -> {
          made.put(key, frame);
          reader.accept(frame);
        },
        error -> LOG.info("No thumbnail of {}.", scenario.name(), error));
  }

  private static WorldFrame fresh(Scenario scenario) {
    Environment environment = EnvironmentKinds.environments(scenario, 0).get();
    environment.reset(new RandomStreams(0).stream("thumbnail"));
    return environment.frame();
  }
}
