package adaps.studio.weights;

import adaps.pipeline.PolicySnapshot;
import adaps.pipeline.RunEvent;
import adaps.pipeline.RunListener;
import adaps.studio.session.LatestAnswer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/**
 * How the weights of the newest networks are spread, layer by layer. It is worked out beside the
 * run, which does not notice, and only while somebody looks.
 */
public final class WeightsViewModel implements RunListener {
  private static final long INTERVAL_NANOS = 1_000_000_000L;

  private final ReadOnlyObjectWrapper<WeightsFrame> frame = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyIntegerWrapper networks = new ReadOnlyIntegerWrapper();
  private final ObjectProperty<Integer> network = new SimpleObjectProperty<>();
  private final LatestAnswer counting;

  /** Null before the first one. */
  private PolicySnapshot newest;

  private boolean stale;
  private boolean asked;
  private long askedAt;

  public WeightsViewModel() {
    this(new LatestAnswer("spread of weights"));
  }

  /**
   * @param counting looks at networks
   */
  WeightsViewModel(LatestAnswer counting) {
    this.counting = counting;
    network.addListener((o, before, now) -> lookAgain());
  }

  /** What was looked at last; null before there was something. */
  ReadOnlyObjectProperty<WeightsFrame> frame() {
    return frame.getReadOnlyProperty();
  }

  /** How many networks there are of each kind; 0 before they are known. */
  ReadOnlyIntegerProperty networks() {
    return networks.getReadOnlyProperty();
  }

  /** The network that is looked at, from 0, or null for all together. */
  ObjectProperty<Integer> network() {
    return network;
  }

  @Override
  public void accept(RunEvent event) {
    if (event instanceof RunEvent.Begins) {
      counting.forget();
      newest = null;
      stale = false;
      asked = false;
      networks.set(0);
      network.set(null);
      frame.set(null);
    } else if (event instanceof RunEvent.PolicyChanged changed) {
      take(changed.policy());
    }
  }

  /** The initial policy may be told behind one that has trained. */
  private void take(PolicySnapshot policy) {
    if (newest == null || policy.update() >= newest.update()) {
      newest = policy;
      networks.set(policy.actorParameters().length / policy.actorShape().parameters());
      stale = true;
    }
  }

  private void lookAgain() {
    stale = newest != null;
    asked = false;
  }

  /**
   * Somebody looks.
   *
   * @param now nanoseconds of the window's pulse
   */
  void look(long now) {
    if (stale && (!asked || now - askedAt >= INTERVAL_NANOS)) {
      stale = false;
      asked = true;
      askedAt = now;
      PolicySnapshot policy = newest;
      Integer one = network.get();
      counting.ask(() -> WeightsFrame.of(policy, one), frame::set);
    }
  }
}
