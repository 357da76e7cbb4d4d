package adaps.studio.weights;

import adaps.pipeline.PolicySnapshot;
import adaps.pipeline.RunEvent;
import adaps.pipeline.RunListener;
import adaps.pipeline.UpdateGradients;
import adaps.studio.session.LatestAnswer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

/**
 * How the weights of the newest networks are spread, layer by layer, or the gradients of the newest
 * update. It is worked out beside the run and only while somebody looks; a run is asked for its
 * gradients only then, too.
 */
public final class WeightsViewModel implements RunListener {
  private static final long INTERVAL_NANOS = 1_000_000_000L;

  static final String WAITING =
      "The weights of the newest networks appear here when training begins, in stage 5, Train: a"
          + " histogram for each layer of the actor and of the critic.";
  static final String WAITING_FOR_UPDATE =
      "The gradients of the newest update appear here while stage 5, Train, is under way: a"
          + " histogram for each layer of the actor and of the critic.";
  static final String NO_LEARNER =
      "Gradients exist only while a run trains, and this one has ended.";

  private final ReadOnlyObjectWrapper<WeightsFrame> frame = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper(WAITING);
  private final ReadOnlyIntegerWrapper networks = new ReadOnlyIntegerWrapper();
  private final ObjectProperty<Integer> network = new SimpleObjectProperty<>();
  private final ObjectProperty<Numbers> kind = new SimpleObjectProperty<>(Numbers.WEIGHTS);
  private final Runnable askGradients;
  private final LatestAnswer counting;

  /** Null before the first one. */
  private PolicySnapshot newest;

  /** Null before the first ones. */
  private UpdateGradients gradients;

  private boolean ended;
  private boolean stale;
  private boolean counted;
  private long countedAt;
  private boolean asked;
  private long askedAt;

  /**
   * @param askGradients asks the run under way for the gradients of its newest update
   */
  public WeightsViewModel(Runnable askGradients) {
    this(askGradients, new LatestAnswer("spread of weights"));
  }

  /**
   * @param counting looks at numbers
   */
  WeightsViewModel(Runnable askGradients, LatestAnswer counting) {
    this.askGradients = askGradients;
    this.counting = counting;
    network.addListener((o, before, now) -> lookAgain());
    kind.addListener((o, before, now) -> change());
  }

  /** What was looked at last; null before there was something. */
  ReadOnlyObjectProperty<WeightsFrame> frame() {
    return frame.getReadOnlyProperty();
  }

  /** Why there is nothing to see. */
  ReadOnlyStringProperty note() {
    return note.getReadOnlyProperty();
  }

  /** How many networks there are of each kind; 0 before they are known. */
  ReadOnlyIntegerProperty networks() {
    return networks.getReadOnlyProperty();
  }

  /** The network that is looked at, from 0, or null for all together. */
  ObjectProperty<Integer> network() {
    return network;
  }

  /** What is counted. */
  ObjectProperty<Numbers> kind() {
    return kind;
  }

  @Override
  public void accept(RunEvent event) {
    if (event instanceof RunEvent.Begins) {
      begin();
    } else if (event instanceof RunEvent.PolicyChanged changed) {
      take(changed.policy());
    } else if (event instanceof RunEvent.GradientsRead read) {
      gradients = read.gradients();
      stale |= kind.get() == Numbers.GRADIENTS;
    } else if (event instanceof RunEvent.StateChanged changed) {
      ended = changed.state().ended();
      explain();
    }
  }

  private void begin() {
    counting.forget();
    newest = null;
    gradients = null;
    ended = false;
    stale = false;
    counted = false;
    asked = false;
    networks.set(0);
    network.set(null);
    frame.set(null);
    explain();
  }

  /** The initial policy may be told behind one that has trained. */
  private void take(PolicySnapshot policy) {
    if (newest == null || policy.update() >= newest.update()) {
      newest = policy;
      networks.set(policy.actorParameters().length / policy.actorShape().parameters());
      stale |= kind.get() == Numbers.WEIGHTS;
    }
  }

  /** The other numbers must not be taken for these. */
  private void change() {
    counting.forget();
    frame.set(null);
    asked = false;
    explain();
    lookAgain();
  }

  private void explain() {
    String learning = ended ? NO_LEARNER : WAITING_FOR_UPDATE;
    note.set(kind.get() == Numbers.WEIGHTS ? WAITING : learning);
  }

  private void lookAgain() {
    stale = kind.get() == Numbers.WEIGHTS ? newest != null : gradients != null;
    counted = false;
  }

  /**
   * Somebody looks.
   *
   * @param now nanoseconds of the window's pulse
   */
  void look(long now) {
    if (kind.get() == Numbers.GRADIENTS && !ended && (!asked || isPast(askedAt, now))) {
      asked = true;
      askedAt = now;
      askGradients.run();
    }
    if (stale && (!counted || isPast(countedAt, now))) {
      stale = false;
      counted = true;
      countedAt = now;
      count();
    }
  }

  private static boolean isPast(long then, long now) {
    return now - then >= INTERVAL_NANOS;
  }

  private void count() {
    Integer one = network.get();
    if (kind.get() == Numbers.WEIGHTS) {
      PolicySnapshot policy = newest;
      counting.ask(() -> WeightsFrame.of(policy, one), frame::set);
    } else {
      UpdateGradients read = gradients;
      counting.ask(() -> WeightsFrame.of(read, one), frame::set);
    }
  }
}
