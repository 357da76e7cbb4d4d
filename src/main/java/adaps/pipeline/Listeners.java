package adaps.pipeline;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells everybody, also where one of them fails; that the run's record failed is thrown then. */
public final class Listeners implements RunListener {
  private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

  private final List<RunListener> listeners;

  public Listeners(List<RunListener> listeners) {
    this.listeners = List.copyOf(listeners);
  }

  @Override
  public void accept(RunEvent event) {
    RuntimeException unrecorded = null;
    for (RunListener listener : listeners) {
      try {
        listener.accept(event);
      } catch (RuntimeException e) {
        if (listener instanceof RunRecord) {
          unrecorded = e;
        } else {
          LOG.error("A listener failed; the run goes on without it for this event.", e);
        }
      }
    }
    if (unrecorded != null) {
      throw unrecorded;
    }
  }
}
