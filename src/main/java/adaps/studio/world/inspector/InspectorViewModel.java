package adaps.studio.world.inspector;

import adaps.env.EnvironmentSpec;
import adaps.sharing.NeuronMasks;
import adaps.showcase.AgentMoments.Moment;
import adaps.showcase.ShowcaseFrame;
import adaps.words.Quantity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * What one agent sees, intends, expects and has earned in the state on show. Every number is the
 * frame's own; nothing is computed anew.
 */
public final class InspectorViewModel {
  static final String NOBODY =
      "Click an agent: what it sees, what it will probably do and what it has earned appear here.";
  static final String NOT_KEPT =
      "In a world of so many agents only the selected agent's numbers are kept, and this agent was"
          + " not selected at this step.";
  private static final String UNKNOWN = "\u2013";

  private final ObservableList<InspectorRow> rows = FXCollections.observableArrayList();
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper(NOBODY);
  private final Map<String, InspectorRow> byId = new HashMap<>();
  private List<Object> form = List.of();

  /** Its lines; they stay the same as long as the world and the shape of the masks do. */
  public ObservableList<InspectorRow> rows() {
    return rows;
  }

  /** Which agent. */
  public ReadOnlyStringProperty title() {
    return title.getReadOnlyProperty();
  }

  /** Why there are no numbers; empty while there are. */
  public ReadOnlyStringProperty note() {
    return note.getReadOnlyProperty();
  }

  /** Nobody is selected. */
  public void clear() {
    title.set("");
    note.set(NOBODY);
    rows.clear();
    form = List.of();
  }

  /**
   * Shows an agent in a state.
   *
   * @param spec of the world on show
   * @param frame its state
   * @param agent of the frame
   * @param clusterOfAgent cluster of every agent in the present run, or null
   * @param place which of several worlds it is in, as a word behind its name; else empty
   */
  public void show(
      EnvironmentSpec spec, ShowcaseFrame frame, int agent, int[] clusterOfAgent, String place) {
    title.set("Agent " + (agent + 1) + (place.isEmpty() ? "" : ", " + place));
    Moment moment = frame.moments().of(agent);
    note.set(moment == null ? NOT_KEPT : "");
    if (moment == null) {
      rows.clear();
      form = List.of();
      return;
    }
    NeuronMasks masks = frame.plan() == null ? null : frame.plan().masks();
    lay(spec, masks == null ? List.of() : masks.layerNames());
    int type = frame.world().agentTypes()[agent];
    // Levels that are drawn for each experiment have no names before an environment is made.
    boolean named = type < spec.typeNames().size();
    set("type", named ? spec.typeNames().get(type) : String.valueOf(type + 1));
    set("cluster", clusterOfAgent == null ? UNKNOWN : String.valueOf(clusterOfAgent[agent] + 1));
    set("return", Quantity.value(moment.episodeReturn()));
    set("reward", frame.world().step() == 0 ? UNKNOWN : Quantity.value(moment.reward()));
    set("value", Quantity.value(moment.value()));
    set(
        "action",
        frame.actions().length == 0 ? UNKNOWN : spec.actionNames().get(frame.actions()[agent]));
    for (int action = 0; action < spec.actions(); action++) {
      float probability = moment.probabilities()[action];
      set("probability-" + action, Quantity.decimal(probability, 3), probability);
    }
    showMask(frame, agent, masks);
    for (int entry = 0; entry < spec.observationSize(); entry++) {
      set("observation-" + entry, Quantity.value(moment.observation()[entry]));
    }
  }

  private void showMask(ShowcaseFrame frame, int agent, NeuronMasks masks) {
    if (masks == null) {
      set("mask", frame.plan() == null ? "no network" : "none, uses all");
      return;
    }
    int mask = masks.maskOfAgent()[agent];
    int actorLayers = masks.actor().layers();
    int kept = 0;
    int all = 0;
    for (int layer = 0; layer < actorLayers + masks.critic().layers(); layer++) {
      boolean inActor = layer < actorLayers;
      var layers = inActor ? masks.actor() : masks.critic();
      int own = inActor ? layer : layer - actorLayers;
      double share = (double) layers.kept(mask, own) / layers.neurons(own);
      set("keep-" + layer, Quantity.percent(share), share);
      kept += layers.kept(mask, own);
      all += layers.neurons(own);
    }
    set("mask", "keeps " + Quantity.percent((double) kept / all));
  }

  private void lay(EnvironmentSpec spec, List<String> maskedLayers) {
    List<Object> wanted =
        List.of(spec.actionNames(), spec.observationNames(), List.copyOf(maskedLayers));
    if (wanted.equals(form)) {
      return;
    }
    form = wanted;
    List<InspectorRow> lines = new ArrayList<>();
    lines.add(InspectorRow.figure("type", "Type"));
    lines.add(InspectorRow.figure("cluster", "Cluster"));
    lines.add(InspectorRow.figure("return", "Reward so far"));
    lines.add(InspectorRow.figure("value", "Value (critic)"));
    lines.add(InspectorRow.heading("Next action"));
    for (int action = 0; action < spec.actions(); action++) {
      lines.add(InspectorRow.figure("probability-" + action, spec.actionNames().get(action)));
    }
    lines.add(InspectorRow.heading("Last step"));
    lines.add(InspectorRow.figure("action", "Action"));
    lines.add(InspectorRow.figure("reward", "Reward"));
    lines.add(InspectorRow.heading("Neurons it uses"));
    lines.add(InspectorRow.figure("mask", "Mask"));
    for (int layer = 0; layer < maskedLayers.size(); layer++) {
      lines.add(InspectorRow.figure("keep-" + layer, maskedLayers.get(layer)));
    }
    lines.add(InspectorRow.heading("Observation"));
    for (int entry = 0; entry < spec.observationSize(); entry++) {
      lines.add(InspectorRow.figure("observation-" + entry, spec.observationNames().get(entry)));
    }
    byId.clear();
    lines.forEach(line -> byId.put(line.id(), line));
    rows.setAll(lines);
  }

  /** A line by its id, or null. */
  public InspectorRow row(String id) {
    return rows.isEmpty() ? null : byId.get(id);
  }

  private void set(String id, String figure) {
    set(id, figure, Double.NaN);
  }

  private void set(String id, String figure, double share) {
    InspectorRow row = byId.get(id);
    row.figure().set(figure);
    row.share().set(share);
  }
}
