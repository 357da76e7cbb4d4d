package adaps.studio.session;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/**
 * The one selection that all tiles share: an agent, a cluster, a neuron, each possibly null. What
 * the mouse is over goes before what was clicked. Lives on the JavaFX thread.
 */
public final class Selection {
  private final Choice<Integer> agent = new Choice<>();
  private final Choice<Integer> cluster = new Choice<>();
  private final Choice<Neuron> neuron = new Choice<>();

  /**
   * Something that can be hovered over and clicked.
   *
   * @param <T> what identifies it
   */
  public static final class Choice<T> {
    private final ObjectProperty<T> hovered = new SimpleObjectProperty<>();
    private final ObjectProperty<T> clicked = new SimpleObjectProperty<>();
    private final ObjectBinding<T> shown =
        Bindings.createObjectBinding(
            () -> hovered.get() == null ? clicked.get() : hovered.get(), hovered, clicked);

    private Choice() {}

    /** What the mouse is over; null when it is elsewhere. */
    public ObjectProperty<T> hovered() {
      return hovered;
    }

    /** What was clicked last; null when nothing is. */
    public ObjectProperty<T> clicked() {
      return clicked;
    }

    /** What tiles highlight. */
    public ObjectBinding<T> shown() {
      return shown;
    }

    /** A click: chooses it, or lets it go when it was chosen already. */
    public void click(T it) {
      clicked.set(it == null || it.equals(clicked.get()) ? null : it);
    }

    private void clear() {
      hovered.set(null);
      clicked.set(null);
    }
  }

  /**
   * Which of some is next when a person goes through them, round and round.
   *
   * @param before the one that is chosen, or null
   * @param further 1 for the next, -1 for the one before
   * @param count how many there are, at least one
   */
  public static int next(Integer before, int further, int count) {
    int from = before != null ? before : further > 0 ? -1 : 0;
    return Math.floorMod(from + further, count);
  }

  /** An agent by its index. */
  public Choice<Integer> agent() {
    return agent;
  }

  /** A cluster by its index. */
  public Choice<Integer> cluster() {
    return cluster;
  }

  /** A hidden neuron. */
  public Choice<Neuron> neuron() {
    return neuron;
  }

  /**
   * The cluster to highlight when agents belong to clusters: what the mouse is over goes before
   * what was clicked, and a cluster before an agent, whose cluster it then is.
   *
   * @param clusterOfAgent cluster of every agent, or null when it is not known
   * @return null when there is none
   */
  public Integer clusterAmong(int[] clusterOfAgent) {
    if (cluster.hovered.get() != null) {
      return cluster.hovered.get();
    }
    Integer ofHovered = clusterOf(agent.hovered.get(), clusterOfAgent);
    if (ofHovered != null) {
      return ofHovered;
    }
    Integer clicked = cluster.clicked.get();
    return clicked == null ? clusterOf(agent.clicked.get(), clusterOfAgent) : clicked;
  }

  private static Integer clusterOf(Integer agent, int[] clusterOfAgent) {
    boolean known = agent != null && clusterOfAgent != null && agent < clusterOfAgent.length;
    return known ? clusterOfAgent[agent] : null;
  }

  /** Calls back whenever anything is hovered over, left, clicked or let go. */
  public void onChange(Runnable call) {
    for (Choice<?> choice : List.of(agent, cluster, neuron)) {
      choice.hovered.addListener((o, before, now) -> call.run());
      choice.clicked.addListener((o, before, now) -> call.run());
    }
  }

  /** Forgets everything; a new run has other agents, clusters and neurons. */
  public void clear() {
    agent.clear();
    cluster.clear();
    neuron.clear();
  }
}
