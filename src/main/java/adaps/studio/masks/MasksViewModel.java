package adaps.studio.masks;

import adaps.config.ExperimentConfig;
import adaps.config.MaskConfig;
import adaps.identity.IdentityClusters;
import adaps.pipeline.NetworkActivity;
import adaps.pipeline.RunEvent;
import adaps.pipeline.RunListener;
import adaps.pipeline.Stage;
import adaps.pipeline.StageProgress;
import adaps.sharing.MaskFrame;
import adaps.sharing.Methods;
import adaps.studio.session.LatestAnswer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** The masks of the run, what their neurons do, and what they would be with another mapping. */
public final class MasksViewModel implements RunListener {
  private final ReadOnlyObjectWrapper<MaskFrame> frame = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<NetworkActivity> activity = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<MaskPreview> preview = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper none = new ReadOnlyBooleanWrapper();
  private final ObjectProperty<Shading> shading = new SimpleObjectProperty<>(Shading.BITS);
  private final ObjectProperty<NeuronOrder> order =
      new SimpleObjectProperty<>(NeuronOrder.BY_INDEX);
  private final ObjectBinding<MaskFrame> shown =
      Bindings.createObjectBinding(
          () -> preview.get() == null ? frame.get() : preview.get().frame(), frame, preview);
  private final LatestAnswer mapping;
  private ExperimentConfig config;
  private IdentityClusters clusters;
  private boolean maps;
  private boolean byCluster;

  public MasksViewModel() {
    this(new LatestAnswer("mask preview"));
  }

  /**
   * @param mapping works out previews
   */
  MasksViewModel(LatestAnswer mapping) {
    this.mapping = mapping;
  }

  /** Newest masks of the run; null before stage 4. */
  public ReadOnlyObjectProperty<MaskFrame> frame() {
    return frame.getReadOnlyProperty();
  }

  /** The masks that are seen: the preview's, or the run's. */
  ObjectBinding<MaskFrame> shown() {
    return shown;
  }

  /** What the masks would be; null while the run's are seen. */
  ReadOnlyObjectProperty<MaskPreview> preview() {
    return preview.getReadOnlyProperty();
  }

  /** What the neurons do; null before training. */
  public ReadOnlyObjectProperty<NetworkActivity> activity() {
    return activity.getReadOnlyProperty();
  }

  /** Whether the run's method has no masks. */
  public ReadOnlyBooleanProperty none() {
    return none.getReadOnlyProperty();
  }

  /** What a cell shows. */
  ObjectProperty<Shading> shading() {
    return shading;
  }

  /** In which order neurons are drawn. */
  ObjectProperty<NeuronOrder> order() {
    return order;
  }

  /** Whether a mask belongs to a cluster, or to agents that share it; otherwise to one agent. */
  public boolean isByCluster() {
    return byCluster;
  }

  /** Whether there is something to preview: mapped masks and their clusters. */
  boolean canPreview() {
    return frame.get() != null && frame.get().probabilities() != null && clusters != null;
  }

  /** How the run maps masks; null before the first run. */
  MaskConfig ofRun() {
    return config == null ? null : config.masks();
  }

  /**
   * Shows what the masks would be; the run's own lambda and gain show the run again. Soon, not at
   * once: it is worked out on another thread.
   */
  void preview(double lambda, double gain) {
    if (!canPreview()) {
      return;
    }
    if (lambda == ofRun().lambda() && gain == ofRun().gain()) {
      mapping.forget();
      preview.set(null);
      return;
    }
    IdentityClusters of = clusters;
    ExperimentConfig by = config;
    mapping.ask(() -> MaskPreview.of(of, by, lambda, gain), preview::set);
  }

  @Override
  public void accept(RunEvent event) {
    if (event instanceof RunEvent.Begins begins) {
      begin(begins.config());
    } else if (event instanceof RunEvent.StageChanged changed) {
      showStage(changed.progress());
    } else if (event instanceof RunEvent.IdentityFound found) {
      clusters = found.findings().clusters();
    } else if (event instanceof RunEvent.MasksKnown known) {
      showMasks(known.frame());
    } else if (event instanceof RunEvent.ActivityChanged changed) {
      activity.set(changed.activity());
    }
  }

  private void begin(ExperimentConfig newConfig) {
    mapping.forget();
    config = newConfig;
    clusters = null;
    maps = Methods.named(newConfig.run().method()).mapsMasks();
    byCluster = maps;
    none.set(false);
    preview.set(null);
    activity.set(null);
    frame.set(null);
  }

  private void showStage(StageProgress progress) {
    boolean training =
        progress.stage() == Stage.TRAIN && progress.state() == StageProgress.State.RUNNING;
    if (training && !maps && frame.get() == null) {
      none.set(true);
    }
  }

  private void showMasks(MaskFrame newFrame) {
    none.set(false);
    preview.set(null);
    // What neurons do is known of the masks before.
    activity.set(null);
    byCluster = maps || !newFrame.isOneForEachAgent();
    if (!byCluster || order.get().mask() >= newFrame.bits().length) {
      order.set(NeuronOrder.BY_INDEX);
    }
    frame.set(newFrame);
  }
}
