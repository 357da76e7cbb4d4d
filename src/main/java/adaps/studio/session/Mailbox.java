package adaps.studio.session;

import adaps.pipeline.RunEvent;
import adaps.pipeline.RunListener;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes what an experiment tells on its thread and keeps, in its order, the newest event of each
 * {@linkplain RunEvent#place place} until the JavaFX thread collects it. Nobody ever waits for what
 * another one does with it.
 */
final class Mailbox implements RunListener {
  private final Map<Object, RunEvent> mail = new LinkedHashMap<>();

  @Override
  public void accept(RunEvent event) {
    // A checkpoint is as large as the run, and nobody looks at it.
    if (!(event instanceof RunEvent.CheckpointTaken)) {
      put(event);
    }
  }

  private synchronized void put(RunEvent event) {
    Object place = event.place();
    // To its end, so that what came between is not told after it.
    mail.remove(place);
    mail.put(place, event);
  }

  /** Hands everything over that has come since the last time. */
  void deliver(RunListener reader) {
    take().forEach(reader::accept);
  }

  private synchronized List<RunEvent> take() {
    List<RunEvent> taken = new ArrayList<>(mail.values());
    mail.clear();
    return taken;
  }
}
