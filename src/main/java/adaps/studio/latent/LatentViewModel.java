package adaps.studio.latent;

import adaps.config.ExperimentConfig;
import adaps.env.EnvironmentSpec;
import adaps.identity.AgentErrors;
import adaps.identity.Alikeness;
import adaps.identity.Identities;
import adaps.identity.IdentityClusters;
import adaps.identity.IdentityPath;
import adaps.identity.LatentFrame;
import adaps.identity.LatentFrame.ClusterChoice;
import adaps.identity.LatentPlane;
import adaps.pipeline.IdentityFindings;
import adaps.pipeline.RunEvent;
import adaps.pipeline.RunListener;
import adaps.pipeline.Stage;
import adaps.pipeline.StageProgress;
import adaps.studio.session.LatestAnswer;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/**
 * The newest identity space, how it is looked at, and what the environment says about its agents.
 */
public final class LatentViewModel implements RunListener {
  private final ReadOnlyObjectWrapper<LatentFrame> frame = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<EnvironmentSpec> spec = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<AgentErrors> errors = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Alikeness> alikeness = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<ClusterLook> look = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyIntegerWrapper otherClusters = new ReadOnlyIntegerWrapper();
  private final ReadOnlyBooleanWrapper skipped = new ReadOnlyBooleanWrapper();
  private final ObjectProperty<LatentAxis> horizontal =
      new SimpleObjectProperty<>(LatentAxis.FIRST);
  private final ObjectProperty<LatentAxis> vertical = new SimpleObjectProperty<>(LatentAxis.SECOND);
  private final ObjectProperty<LatentAxis> depth = new SimpleObjectProperty<>(LatentAxis.NONE);
  private final ObjectProperty<LatentTurn> turn = new SimpleObjectProperty<>(LatentTurn.FIRST);
  private final ReadOnlyObjectWrapper<List<ClusterChoice>> choices =
      new ReadOnlyObjectWrapper<>(List.of());
  private final LatentReplay replay = new LatentReplay();
  private final LatestAnswer clustering;
  private final LatestAnswer choosing;
  private ExperimentConfig config;
  private IdentityFindings findings;

  /** Where the agents were drawn last, [agent][2], in an earlier run perhaps. */
  private double[][] drawn;

  public LatentViewModel() {
    this(new LatestAnswer("clusters to look at"), new LatestAnswer("index over K"));
  }

  /**
   * @param clustering works out clusters to look at
   * @param choosing works out the index of numbers of clusters that the run did not try
   */
  LatentViewModel(LatestAnswer clustering, LatestAnswer choosing) {
    this.clustering = clustering;
    this.choosing = choosing;
    look.addListener(
        (o, before, now) ->
            otherClusters.set(now == null || now.ofRun() ? 0 : now.clusters().clusters()));
  }

  /** The K that a person looks at though the run has another, or 0. */
  public ReadOnlyIntegerProperty otherClusters() {
    return otherClusters.getReadOnlyProperty();
  }

  /** Newest frame; null before stage 2. */
  public ReadOnlyObjectProperty<LatentFrame> frame() {
    return frame.getReadOnlyProperty();
  }

  /** Shape of the run's environment; null before the first run. */
  public ReadOnlyObjectProperty<EnvironmentSpec> spec() {
    return spec.getReadOnlyProperty();
  }

  /** The decoder's errors of each agent; null before the end of stage 2. */
  public ReadOnlyObjectProperty<AgentErrors> errors() {
    return errors.getReadOnlyProperty();
  }

  /** What the swap test found; null before the end of stage 2 and where it was not asked for. */
  ReadOnlyObjectProperty<Alikeness> alikeness() {
    return alikeness.getReadOnlyProperty();
  }

  /** The clusters that are seen, the run's or others; null before stage 3. */
  ReadOnlyObjectProperty<ClusterLook> look() {
    return look.getReadOnlyProperty();
  }

  /**
   * The Davies–Bouldin index over K: what the run tried, or, where K was given, what it would have
   * tried; empty before stage 3.
   */
  ReadOnlyObjectProperty<List<ClusterChoice>> choices() {
    return choices.getReadOnlyProperty();
  }

  /** What the horizontal axis shows. */
  ObjectProperty<LatentAxis> horizontal() {
    return horizontal;
  }

  /** What the vertical axis shows. */
  ObjectProperty<LatentAxis> vertical() {
    return vertical;
  }

  /** What the third axis shows; none where two dimensions are drawn. */
  ObjectProperty<LatentAxis> depth() {
    return depth;
  }

  /** From where three dimensions are looked at. */
  ObjectProperty<LatentTurn> turn() {
    return turn;
  }

  /** Moments of the VAE's training, and which one is drawn. */
  LatentReplay replay() {
    return replay;
  }

  /** The clusters that are seen in what is drawn; null where it is of before there were any. */
  ClusterLook lookOfShown() {
    return replay.isPast() ? null : look.get();
  }

  /** Whether what is chosen cannot be drawn, for only the plane is known of the moment. */
  boolean lacksDimensions() {
    boolean inPlane = horizontal.get().principal() && vertical.get().principal();
    return replay.isOnlyPlane() && (!inPlane || isSolid());
  }

  /** Whether three dimensions are drawn. */
  boolean isSolid() {
    return frame.get() != null && !depth.get().equals(LatentAxis.NONE);
  }

  /** Whether the run's method looks for no identities. */
  public ReadOnlyBooleanProperty skipped() {
    return skipped.getReadOnlyProperty();
  }

  /** Number of the run's clusters, 0 before stage 3. */
  int clustersOfRun() {
    boolean known = frame.get() != null && frame.get().planeCentres() != null;
    return known ? frame.get().planeCentres().length : 0;
  }

  /** Shows what K clusters would be; the run keeps its own. After stage 3. */
  void lookAt(int clusters) {
    if (clusters == clustersOfRun()) {
      lookAtRun();
      return;
    }
    Identities of = findings.identities();
    ExperimentConfig by = config;
    List<Integer> types = spec.get().agentTypes();
    clustering.ask(() -> ClusterLook.at(clusters, of, by, types), look::set);
  }

  /** Shows the run's own clusters again. */
  void lookAtRun() {
    IdentityClusters own = findings.clusters();
    List<Integer> types = spec.get().agentTypes();
    clustering.ask(() -> ClusterLook.ofRun(own, types), look::set);
  }

  @Override
  public void accept(RunEvent event) {
    if (event instanceof RunEvent.Begins begins) {
      begin(begins.config(), begins.spec());
    } else if (event instanceof RunEvent.StageChanged changed) {
      if (changed.progress().stage() == Stage.ENCODE) {
        skipped.set(changed.progress().state() == StageProgress.State.SKIPPED);
      }
    } else if (event instanceof RunEvent.IdentitiesMoved moved) {
      replay.follow(moved.identities());
      draw(moved.identities(), null);
    } else if (event instanceof RunEvent.VaeTrained trained) {
      replay.pointMade(trained.point());
    } else if (event instanceof RunEvent.IdentitiesCameAbout known) {
      take(known.path());
    } else if (event instanceof RunEvent.IdentityFound found) {
      show(found.findings());
    }
  }

  private void begin(ExperimentConfig newConfig, EnvironmentSpec newSpec) {
    clustering.forget();
    choosing.forget();
    config = newConfig;
    look.set(null);
    choices.set(List.of());
    errors.set(null);
    alikeness.set(null);
    frame.set(null);
    replay.forget();
    skipped.set(false);
    spec.set(newSpec);
    int size = newConfig.identity().vae().latentSize();
    if (depth.get().index() >= size) {
      depth.set(LatentAxis.NONE);
    }
    for (ObjectProperty<LatentAxis> axis : List.of(horizontal, vertical)) {
      if (!axis.get().principal() && axis.get().index() >= size) {
        axis.set(axis == horizontal ? LatentAxis.FIRST : LatentAxis.SECOND);
      }
    }
  }

  private void take(IdentityPath path) {
    replay.take(path);
    if (!path.isWhole()) {
      // What only the plane is known of can be drawn in the run's own plane alone.
      drawn = null;
    }
  }

  private void show(IdentityFindings found) {
    findings = found;
    errors.set(found.errors());
    alikeness.set(found.alikeness());
    draw(found.identities(), found.clusters());
    if (found.clusters() != null) {
      choices.set(found.clusters().tried());
      if (choices.get().size() < 2) {
        ExperimentConfig by = config;
        choosing.ask(() -> ClusterLook.choices(found.identities(), by), this::offer);
      }
      lookAtRun();
    }
  }

  /** In the principal plane, turned towards where the agents were: a picture must not flip. */
  private void draw(Identities identities, IdentityClusters clusters) {
    LatentPlane plane = LatentPlane.fit(identities.mu());
    if (drawn != null && drawn.length == identities.mu().length) {
      plane = plane.turnedTowards(identities.mu(), drawn);
    }
    LatentFrame next = LatentFrame.of(identities, clusters, plane);
    drawn = next.plane();
    frame.set(next);
    replay.show(next);
  }

  /** Never fewer than the run tried. */
  private void offer(List<ClusterChoice> found) {
    if (found.size() > choices.get().size()) {
      choices.set(found);
    }
  }
}
