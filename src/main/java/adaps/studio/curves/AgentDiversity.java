package adaps.studio.curves;

import adaps.diversity.AgentParts;
import adaps.diversity.DiversityTable;
import adaps.diversity.PolicyDistances;
import adaps.env.EnvironmentSpec;
import adaps.pipeline.PolicyDiversity;
import adaps.pipeline.PolicySnapshot;
import adaps.pipeline.RunEvent;
import adaps.studio.session.LatestAnswer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * How differently the agents of the newest policy act, agent beside agent. It is worked out beside
 * the run, which does not notice, and only while somebody looks.
 */
final class AgentDiversity {
  /** A policy is told twice a second; a look at it takes some milliseconds of a core. */
  private static final long INTERVAL_NANOS = 1_000_000_000L;

  private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>();
  private final LatestAnswer measuring;

  /** Null before the first run. */
  private PolicyDiversity diversity;

  private EnvironmentSpec spec;

  /** Null where no clusters are known. */
  private int[] clusterOfAgent;

  /** Null before the first one. */
  private PolicySnapshot newest;

  private boolean stale;
  private boolean asked;
  private long askedAt;

  /**
   * What can be shown.
   *
   * @param table agent beside agent, or part beside part
   * @param mean over pairs, 0 to 1; NaN for a single agent
   * @param update of the policy
   */
  record Shown(DiversityTable table, double mean, long update) {}

  /**
   * @param measuring looks at policies
   */
  AgentDiversity(LatestAnswer measuring) {
    this.measuring = measuring;
  }

  /** The newest policy that was looked at; null before one of the run's was. */
  ReadOnlyObjectProperty<Shown> shown() {
    return shown.getReadOnlyProperty();
  }

  /** News of the run. */
  void hear(RunEvent event) {
    if (event instanceof RunEvent.Begins begins) {
      measuring.forget();
      diversity = new PolicyDiversity(begins.config());
      spec = begins.spec();
      clusterOfAgent = null;
      newest = null;
      stale = false;
      asked = false;
      shown.set(null);
    } else if (event instanceof RunEvent.IdentityFound found) {
      boolean known = found.findings().clusters() != null;
      clusterOfAgent = known ? found.findings().clusters().clusterOfAgent() : null;
      stale = newest != null;
    } else if (event instanceof RunEvent.PolicyChanged changed) {
      take(changed.policy());
    }
  }

  /** The initial policy may be told behind one that has trained. */
  private void take(PolicySnapshot policy) {
    if (newest == null || policy.update() >= newest.update()) {
      newest = policy;
      stale = true;
    }
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
      PolicyDiversity with = diversity;
      PolicySnapshot policy = newest;
      AgentParts parts = AgentParts.of(clusterOfAgent, spec);
      measuring.ask(() -> measured(with.of(policy), parts, policy.update()), shown::set);
    }
  }

  private static Shown measured(PolicyDistances distances, AgentParts parts, long update) {
    return new Shown(DiversityTable.of(distances, parts), distances.mean(), update);
  }
}
