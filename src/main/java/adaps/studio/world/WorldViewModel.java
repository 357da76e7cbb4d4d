package adaps.studio.world;

import adaps.config.ExperimentConfig;
import adaps.config.Scenario;
import adaps.env.EnvironmentSpec;
import adaps.identity.LatentFrame;
import adaps.pipeline.PolicySnapshot;
import adaps.pipeline.RunState;
import adaps.pipeline.Showcase;
import adaps.pipeline.ShowcaseFrame;
import adaps.studio.look.Quantity;
import adaps.studio.session.RunWatcher;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;

/**
 * The world on show: an environment of its own, acted in by a copy of the newest policy. Before the
 * first run its agents act at random.
 */
public final class WorldViewModel implements RunWatcher, AutoCloseable {
  static final double SLOWEST = 1;
  static final double FASTEST = 60;
  private static final double USUAL = 12;

  private final DoubleProperty speed = new SimpleDoubleProperty(USUAL);
  private final BooleanProperty playing = new SimpleBooleanProperty(true);
  private final ReadOnlyObjectWrapper<EnvironmentSpec> spec = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<int[]> clusterOfAgent = new ReadOnlyObjectWrapper<>();
  private Showcase showcase;
  private boolean ran;
  private boolean policyKnown;

  public WorldViewModel() {
    speed.addListener((o, before, now) -> passSpeed());
    playing.addListener((o, before, now) -> passSpeed());
  }

  /** Steps per second of the world on show. */
  public DoubleProperty speed() {
    return speed;
  }

  /** Whether the world on show moves. */
  public BooleanProperty playing() {
    return playing;
  }

  /** Shape of the environment on show; null when there is none. */
  public ReadOnlyObjectProperty<EnvironmentSpec> spec() {
    return spec.getReadOnlyProperty();
  }

  /** Cluster of every agent, null while there are none. */
  public ReadOnlyObjectProperty<int[]> clusterOfAgent() {
    return clusterOfAgent.getReadOnlyProperty();
  }

  /** Newest state of the world, or null when there is none. */
  public ShowcaseFrame frame() {
    return showcase == null ? null : showcase.frame();
  }

  /** The newest states without a gap, oldest first; none when there is no world. */
  List<ShowcaseFrame> recent() {
    return showcase == null ? List.of() : showcase.recent();
  }

  /** What a drawing says of a state: its episode, its step and the rewards so far. */
  String caption(ShowcaseFrame frame) {
    return "Episode "
        + Quantity.count(frame.episode())
        + " \u00b7 step "
        + frame.world().step()
        + "/"
        + spec.get().timeLimit()
        + " \u00b7 return "
        + Quantity.value(frame.episodeReturn());
  }

  /** Whether a policy acts; until one is known, actions are drawn uniformly at random. */
  boolean isPolicyKnown() {
    return policyKnown;
  }

  /** Begins a fresh episode. */
  public void freshEpisode() {
    if (showcase != null) {
      showcase.restart();
    }
  }

  /** Shows a scenario with random actions, as long as nothing has run. */
  public void preview(Scenario scenario, EnvironmentSpec newSpec, long seed, String kernel) {
    if (!ran) {
      replace(new Showcase(scenario, seed, kernel), newSpec);
    }
  }

  @Override
  public void runBegins(ExperimentConfig config, EnvironmentSpec newSpec) {
    ran = true;
    policyKnown = false;
    clusterOfAgent.set(null);
    playing.set(true);
    replace(new Showcase(config.scenario(), config.run().seed(), config.run().kernel()), newSpec);
  }

  @Override
  public void policyChanged(PolicySnapshot snapshot) {
    policyKnown = true;
    // A last policy may still come in after the window has closed its world.
    if (showcase != null) {
      showcase.show(snapshot);
    }
  }

  @Override
  public void latentChanged(LatentFrame frame) {
    clusterOfAgent.set(frame.clusterOfAgent());
  }

  /** A paused run stands still as a whole; the person may still play the world on its own. */
  @Override
  public void stateChanged(RunState state, String message) {
    playing.set(state != RunState.PAUSED);
  }

  private void replace(Showcase newShowcase, EnvironmentSpec newSpec) {
    close();
    showcase = newShowcase;
    spec.set(newSpec);
    passSpeed();
  }

  private void passSpeed() {
    if (showcase != null) {
      showcase.setSpeed(playing.get() ? speed.get() : 0);
    }
  }

  @Override
  public void close() {
    if (showcase != null) {
      showcase.close();
      showcase = null;
    }
  }
}
