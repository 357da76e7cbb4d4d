package adaps.studio.conflict;

import adaps.conflict.ConflictFrame;
import adaps.conflict.LayerPulls;
import adaps.env.EnvironmentSpec;
import adaps.pipeline.PolicySnapshot;
import adaps.pipeline.RunEvent;
import adaps.pipeline.RunListener;
import java.util.Arrays;
import java.util.Locale;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Who pulls which way at the neurons that the run's agents share. */
public final class ConflictViewModel implements RunListener {
  static final String WAITING =
      "Who pulls against whom appears here in stage 5, Train: a strip for each cluster or type, a"
          + " column for each hidden neuron.";
  static final String OFF =
      "This run does not look at conflict: Conflict every is 0 in Set up, under Evaluation.";
  static final String APART =
      "No two agents share a network, so nothing that one of them learns can cancel what another"
          + " learns.";
  static final String STORED =
      "The neurons are seen while a run trains. What was measured of this one is in Curves: Actor"
          + " efficiency, Critic efficiency and Conflict of types.";

  private final ReadOnlyObjectWrapper<ConflictFrame> frame = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper(WAITING);
  private EnvironmentSpec spec;
  private int[] clusterOfAgent;
  private boolean off;

  /** What was seen last; null before the first look, and where there is nothing to see. */
  public ReadOnlyObjectProperty<ConflictFrame> frame() {
    return frame.getReadOnlyProperty();
  }

  /** Why there is nothing to see. */
  ReadOnlyStringProperty note() {
    return note.getReadOnlyProperty();
  }

  /** Cluster of every agent where parts are clusters, else null. */
  int[] clusterOfAgent() {
    return clusterOfAgent;
  }

  @Override
  public void accept(RunEvent event) {
    if (event instanceof RunEvent.Begins begins) {
      spec = begins.spec();
      clusterOfAgent = null;
      off = begins.config().evaluation().conflictInterval() == 0;
      note.set(off ? OFF : WAITING);
      frame.set(null);
    } else if (event instanceof RunEvent.IdentityFound found) {
      boolean known = found.findings().clusters() != null;
      clusterOfAgent = known ? found.findings().clusters().clusterOfAgent() : null;
    } else if (event instanceof RunEvent.PolicyChanged changed) {
      lookAt(changed.policy());
    } else if (event instanceof RunEvent.ConflictMeasured measured) {
      frame.set(measured.frame());
    } else if (event instanceof RunEvent.StateChanged changed && changed.state().ended()) {
      noteEnd();
    }
  }

  private void lookAt(PolicySnapshot policy) {
    if (!off
        && Arrays.stream(policy.plan().networkOfAgent()).distinct().count()
            == policy.plan().agents()) {
      note.set(APART);
    }
  }

  private void noteEnd() {
    if (frame.get() == null && note.get().equals(WAITING)) {
      note.set(STORED);
    }
  }

  /** Whether there are several networks, so that neurons have to be told apart by them. */
  boolean hasNetworks() {
    return frame.get().layers().stream().anyMatch(layer -> layer.network() > 0);
  }

  /** A part by its name: {@code Cluster 2}, {@code Blue}. */
  String partName(int part) {
    if (frame.get().clusters()) {
      return "Cluster " + (part + 1);
    }
    String name = part < spec.typeNames().size() ? spec.typeNames().get(part) : "type " + part;
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  /** What stands at the other end of an incoming weight of a layer; behind the last is the bias. */
  String inputName(LayerPulls layer, int input) {
    if (input == layer.inputs()) {
      return "bias";
    }
    if (layer.layer() > 0) {
      return "neuron " + (input + 1) + " below";
    }
    return input < spec.observationSize()
        ? spec.observationNames().get(input)
        : "number of agent " + (input - spec.observationSize() + 1);
  }
}
