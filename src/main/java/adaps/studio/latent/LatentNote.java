package adaps.studio.latent;

import adaps.env.EnvironmentSpec;
import adaps.words.Quantity;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What is said of an agent or a cluster that the mouse is on. */
final class LatentNote {
  private LatentNote() {}

  /**
   * @param clusters of all agents, or null
   * @param sigma deviation along each axis that is drawn
   */
  static String ofAgent(EnvironmentSpec spec, int agent, int[] clusters, double[] sigma) {
    return "Agent "
        + (agent + 1)
        + ", "
        + spec.typeNames().get(spec.agentTypes().get(agent))
        + (clusters == null ? "" : ", cluster " + (clusters[agent] + 1))
        + "\nsigma "
        + Arrays.stream(sigma).mapToObj(Quantity::value).collect(Collectors.joining(" \u00d7 "));
  }

  /**
   * @param ofRun whether it is one of the run's clusters
   */
  static String ofCluster(int cluster, int[] clusterOfAgent, boolean ofRun) {
    long members = Arrays.stream(clusterOfAgent).filter(c -> c == cluster).count();
    return "Cluster "
        + (cluster + 1)
        + (ofRun ? "" : " of this look")
        + "\n"
        + members
        + (members == 1 ? " agent" : " agents");
  }
}
