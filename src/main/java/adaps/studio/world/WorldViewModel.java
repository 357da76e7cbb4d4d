package adaps.studio.world;

import adaps.config.AdapsException;
import adaps.config.ExperimentConfig;
import adaps.config.Scenario;
import adaps.env.EnvironmentKinds;
import adaps.env.EnvironmentSpec;
import adaps.identity.IdentityClusters;
import adaps.pipeline.RunEvent;
import adaps.pipeline.RunListener;
import adaps.pipeline.RunState;
import adaps.showcase.Showcase;
import adaps.showcase.ShowcaseFrame;
import adaps.showcase.ShowcaseTick;
import adaps.studio.session.Background;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/**
 * The world on show: one or two environments of its own, each acted in by a copy of a policy. Until
 * a policy is known its agents act at random.
 */
public final class WorldViewModel implements RunListener, AutoCloseable {
  private final WorldPlayback playback = new WorldPlayback();
  private final Background files = Background.ofWindow("stored policy");
  private final PolicyShelf shelf = new PolicyShelf();
  private final List<WorldScreen> screens =
      List.of(
          new WorldScreen(0, shelf, PolicyChoice.NEWEST),
          new WorldScreen(1, shelf, PolicyChoice.INITIAL));
  private final BooleanProperty sideBySide = new SimpleBooleanProperty();
  private final WorldDemonstration demonstration = new WorldDemonstration(screens, sideBySide);
  private final ReadOnlyObjectWrapper<EnvironmentSpec> spec = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<int[]> clusterOfAgent = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private Showcase showcase;
  private Scenario scenario;
  private ExperimentConfig config;
  private long seed;
  private int observed = -1;
  private boolean ran;
  private boolean heldByRun;

  public WorldViewModel() {
    sideBySide.addListener(
        (o, before, now) -> {
          playback.showNewest();
          passWorlds();
          demonstration.look();
        });
    playback.onMoving(() -> screens.forEach(WorldScreen::refresh));
  }

  /** Its clock. */
  WorldPlayback playback() {
    return playback;
  }

  /** Steps per second of the world on show. */
  public DoubleProperty speed() {
    return playback.speed();
  }

  /** Whether the world on show moves. */
  public BooleanProperty playing() {
    return playback.playing();
  }

  /** What policies there are. */
  PolicyShelf shelf() {
    return shelf;
  }

  /** The worlds from left to right, whether they are shown or not. */
  List<WorldScreen> screens() {
    return screens;
  }

  /** Whether two worlds are shown. */
  public BooleanProperty sideBySide() {
    return sideBySide;
  }

  /** Two stored runs beside each other, and why they differ. */
  public WorldDemonstration demonstration() {
    return demonstration;
  }

  /** Shape of the environment on show; null when there is none. */
  public ReadOnlyObjectProperty<EnvironmentSpec> spec() {
    return spec.getReadOnlyProperty();
  }

  /** Cluster of every agent, null while there are none. */
  public ReadOnlyObjectProperty<int[]> clusterOfAgent() {
    return clusterOfAgent.getReadOnlyProperty();
  }

  /** Why a policy cannot be shown, as a sentence; empty when there is nothing to say. */
  ReadOnlyStringProperty problem() {
    return problem.getReadOnlyProperty();
  }

  /** Newest state of the first world, or null when there is none. */
  public ShowcaseFrame frame() {
    return showcase == null ? null : showcase.frame();
  }

  /** What a screen shows at the moment, or null when it shows nothing. */
  public ShowcaseFrame shown(int screen) {
    ShowcaseTick tick = playback.shown();
    return tick == null || screen >= tick.frames().size() ? null : tick.frames().get(screen);
  }

  /** The states up to the one on show without a gap, oldest first; none when there is no world. */
  List<ShowcaseTick> seen() {
    return playback.seen();
  }

  /** What a drawing says of a state: its episode, its step, the rewards so far and the policy. */
  String caption(ShowcaseFrame frame) {
    return FrameWords.of(frame, spec.get());
  }

  /** The same for a file, which must tell by itself what was run. */
  String captionOfFile(ShowcaseFrame frame) {
    return FrameWords.ofFile(frame, spec.get(), scenario, config);
  }

  /** Begins a fresh episode. */
  public void freshEpisode() {
    if (showcase != null) {
      playback.showNewest();
      showcase.restart();
    }
  }

  /** Acts with another policy in a screen. */
  void choose(int screen, PolicyChoice choice) {
    problem.set("");
    playback.showNewest();
    screens.get(screen).choose(choice);
    demonstration.look();
  }

  /** Acts with a stored run's policy in a screen, or says why that cannot be. */
  public void choose(int screen, StoredPolicy policy) {
    try {
      policy.check(spec.get(), scenario, seed);
      problem.set("");
      playback.showNewest();
      screens.get(screen).choose(policy);
      demonstration.look();
    } catch (AdapsException e) {
      say(e.getMessage());
    }
  }

  /** Reads a stored run's policy on another thread and acts with it in a screen. */
  public void play(int screen, Path run) {
    files.files(() -> StoredPolicy.read(run), policy -> choose(screen, policy), this::say);
  }

  /** Whether the agents of the world on show are as many, see and do as much as an experiment's. */
  public boolean takes(ExperimentConfig other) {
    EnvironmentSpec own = spec.get();
    if (own == null || !other.scenario().environment().equals(scenario.environment())) {
      return false;
    }
    EnvironmentSpec asked = EnvironmentKinds.spec(other.scenario());
    return asked.agents() == own.agents()
        && asked.observationSize() == own.observationSize()
        && asked.actions() == own.actions();
  }

  /** Says why a policy cannot be shown. */
  public void say(String sentence) {
    problem.set(sentence);
  }

  /** Keeps this agent's numbers even in a large crowd; -1 is nobody. */
  void observe(int agent) {
    observed = agent;
    if (showcase != null) {
      showcase.observe(agent);
    }
  }

  /** Shows a scenario with random actions, as long as nothing has run. */
  public void preview(Scenario newScenario, EnvironmentSpec newSpec, long newSeed, String kernel) {
    if (!ran) {
      replace(newScenario, newSpec, newSeed, kernel);
    }
  }

  @Override
  public void accept(RunEvent event) {
    if (event instanceof RunEvent.Begins begins) {
      begin(begins.config(), begins.spec());
    } else if (event instanceof RunEvent.PolicyChanged changed) {
      shelf.put(changed.policy());
      takePolicies();
    } else if (event instanceof RunEvent.BestPolicyChanged changed) {
      shelf.putBest(changed.best().policy(), changed.best().testMean());
      takePolicies();
    } else if (event instanceof RunEvent.IdentityFound found) {
      IdentityClusters clusters = found.findings().clusters();
      clusterOfAgent.set(clusters == null ? null : clusters.clusterOfAgent());
    } else if (event instanceof RunEvent.StateChanged changed) {
      hold(changed.state());
    }
  }

  /** A state at which a person has stopped the world keeps the policy that led to it. */
  private void takePolicies() {
    if (playback.playing().get() || heldByRun) {
      screens.forEach(WorldScreen::refresh);
    }
  }

  private void begin(ExperimentConfig newConfig, EnvironmentSpec newSpec) {
    ran = true;
    demonstration.end();
    config = newConfig;
    heldByRun = false;
    shelf.begin(newConfig, newSpec);
    clusterOfAgent.set(null);
    playback.playing().set(true);
    replace(config.scenario(), newSpec, config.run().seed(), config.run().kernel());
  }

  /** A paused run stands still as a whole; the person may still play the world on its own. */
  private void hold(RunState state) {
    BooleanProperty playing = playback.playing();
    if (state == RunState.PAUSED) {
      heldByRun |= playing.get();
      playing.set(false);
    } else if (heldByRun) {
      heldByRun = false;
      playing.set(true);
    }
  }

  private void replace(Scenario newScenario, EnvironmentSpec newSpec, long newSeed, String kernel) {
    close();
    scenario = newScenario;
    seed = newSeed;
    showcase = new Showcase(newScenario, newSeed, kernel);
    spec.set(newSpec);
    problem.set("");
    screens.forEach(this::keepWhatFits);
    screens.get(1).suggest(PolicyChoice.LAST, shelf.last() != null);
    screens.forEach(screen -> screen.attach(showcase));
    passWorlds();
    showcase.observe(observed);
    playback.attach(showcase);
  }

  /**
   * Nobody asked for a stored policy in this world: one that does not fit gives way without a word,
   * and the caption says who acts.
   */
  private void keepWhatFits(WorldScreen screen) {
    PolicyChoice choice = screen.choice().get();
    boolean gone = choice == PolicyChoice.LAST && shelf.last() == null;
    if (gone
        || choice == PolicyChoice.STORED && !screen.stored().fits(spec.get(), scenario, seed)) {
      screen.chooseFirst();
    }
  }

  private void passWorlds() {
    if (showcase != null) {
      showcase.setWorlds(sideBySide.get() ? screens.size() : 1);
    }
  }

  @Override
  public void close() {
    if (showcase != null) {
      showcase.close();
      showcase = null;
      screens.forEach(screen -> screen.attach(null));
      playback.attach(null);
    }
  }
}
