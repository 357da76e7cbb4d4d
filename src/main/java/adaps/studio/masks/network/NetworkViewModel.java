package adaps.studio.masks.network;

import adaps.config.ExperimentConfig;
import adaps.env.EnvironmentSpec;
import adaps.nets.MlpShape;
import adaps.pipeline.NetworkActivity;
import adaps.pipeline.PolicySnapshot;
import adaps.pipeline.RunEvent;
import adaps.pipeline.RunListener;
import adaps.sharing.MaskFrame;
import adaps.sharing.Methods;
import adaps.studio.session.Selection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The selected mask's subnetwork with the newest weights, and another mask to lay over it. */
public final class NetworkViewModel implements RunListener {
  static final int MIN_LINES = 12;
  static final int MAX_LINES = 900;

  private final ReadOnlyObjectWrapper<DrawnNetwork> network = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<MaskFrame> masks = new ReadOnlyObjectWrapper<>();
  private final ObjectProperty<Integer> other = new SimpleObjectProperty<>();
  private final ObjectProperty<Part> part = new SimpleObjectProperty<>(Part.ACTOR);
  private final IntegerProperty lines = new SimpleIntegerProperty(90);
  private final Selection selection;
  private EnvironmentSpec spec;
  private PolicySnapshot policy;
  private NetworkActivity activity;
  private boolean maps;
  private boolean byCluster;
  private int first;

  public NetworkViewModel(Selection selection) {
    this.selection = selection;
    selection.onChange(this::follow);
    other.addListener((o, before, now) -> refresh());
    part.addListener((o, before, now) -> refresh());
  }

  /** What is drawn; null before training, and when the method has no masks. */
  ReadOnlyObjectProperty<DrawnNetwork> network() {
    return network.getReadOnlyProperty();
  }

  /** The run's masks; null before stage 4. */
  ReadOnlyObjectProperty<MaskFrame> masks() {
    return masks.getReadOnlyProperty();
  }

  /** The mask that lies over the selected one, or null. */
  public ObjectProperty<Integer> other() {
    return other;
  }

  /** Actor or critic. */
  ObjectProperty<Part> part() {
    return part;
  }

  /** How many connections are drawn: the strongest. */
  IntegerProperty lines() {
    return lines;
  }

  /** The mask whose subnetwork is drawn. */
  int first() {
    return first;
  }

  /** Whether masks belong to clusters; otherwise to agents. */
  boolean isByCluster() {
    return byCluster;
  }

  /** Selects a mask's owner, as a click on it in another tile would. */
  void choose(int mask) {
    Selection.Choice<Integer> owner = byCluster ? selection.cluster() : selection.agent();
    owner.clicked().set(mask);
  }

  private void follow() {
    MaskFrame frame = masks.get();
    if (frame == null) {
      return;
    }
    Integer selected =
        byCluster ? selection.clusterAmong(frame.maskOfAgent()) : selection.agent().shown().get();
    if (selected != null && selected != first && selected < frame.bits().length) {
      first = selected;
      refresh();
    }
  }

  private void refresh() {
    boolean actor = part.get() == Part.ACTOR;
    boolean known = masks.get() != null && policy != null && policy.plan().masks() != null;
    network.set(!known || !actor && activity == null ? null : drawn(actor));
  }

  private DrawnNetwork drawn(boolean actor) {
    MlpShape shape = actor ? policy.actorShape() : activity.criticShape();
    int layers = shape.hidden().size();
    int from = actor ? 0 : layers;
    boolean[][][] bits = masks.get().bits();
    Integer over = other.get();
    boolean laidOver = over != null && over != first && over < bits.length;
    return new DrawnNetwork(
        shape,
        actor ? policy.actorParameters() : activity.criticParameters(),
        masks.get().layerNames().subList(from, from + layers),
        inputs(shape.inputs()),
        actor ? spec.actionNames() : List.of("value"),
        Arrays.copyOfRange(bits[first], from, from + layers),
        laidOver ? Arrays.copyOfRange(bits[over], from, from + layers) : null,
        activity == null ? null : Arrays.copyOfRange(activity.mean()[first], from, from + layers),
        masks.get().room().subList(from, from + layers),
        used(from, shape.hidden()));
  }

  private boolean[][] used(int from, List<Integer> widths) {
    boolean[][] used = new boolean[widths.size()][];
    for (int layer = 0; layer < used.length; layer++) {
      used[layer] = new boolean[widths.get(layer)];
      for (int neuron = 0; neuron < used[layer].length; neuron++) {
        used[layer][neuron] = masks.get().isUsed(from + layer, neuron);
      }
    }
    return used;
  }

  /** Observation entries; what a plan appends to them are the agents' numbers. */
  private List<String> inputs(int count) {
    List<String> names = new ArrayList<>(spec.observationNames());
    while (names.size() < count) {
      names.add("agent " + (names.size() - spec.observationSize() + 1));
    }
    return names;
  }

  @Override
  public void accept(RunEvent event) {
    if (event instanceof RunEvent.Begins begins) {
      begin(begins.config(), begins.spec());
    } else if (event instanceof RunEvent.MasksKnown known) {
      // What neurons do is known of the masks before.
      activity = null;
      byCluster = maps || !known.frame().isOneForEachAgent();
      first = first < known.frame().bits().length ? first : 0;
      masks.set(known.frame());
      follow();
      refresh();
    } else if (event instanceof RunEvent.PolicyChanged changed) {
      policy = changed.policy();
      refresh();
    } else if (event instanceof RunEvent.ActivityChanged changed) {
      activity = changed.activity();
      refresh();
    }
  }

  private void begin(ExperimentConfig config, EnvironmentSpec newSpec) {
    maps = Methods.named(config.run().method()).mapsMasks();
    byCluster = maps;
    spec = newSpec;
    policy = null;
    activity = null;
    first = 0;
    masks.set(null);
    other.set(null);
    refresh();
  }
}
