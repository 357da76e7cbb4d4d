package adaps.studio.world;

import adaps.studio.look.Palette;
import javafx.scene.paint.Color;

/**
 * How a world is drawn at the moment.
 *
 * @param palette present colours
 * @param byCluster agents by cluster instead of by type
 * @param clusterOfAgent cluster of every agent, or null
 * @param trails whether agents leave trails
 * @param targets whether a line leads from every agent to its target
 * @param agent the selected agent, or -1
 * @param cluster the selected cluster, or -1; all its agents are marked
 */
public record WorldStyle(
    Palette palette,
    boolean byCluster,
    int[] clusterOfAgent,
    boolean trails,
    boolean targets,
    int agent,
    int cluster) {

  /** Nothing is selected. */
  public static final int NONE = -1;

  /** Whether an agent is drawn as a member of its cluster. */
  public boolean showsClusters() {
    return byCluster && clusterOfAgent != null;
  }

  /** Whether an agent is marked: it is selected, or its cluster is and no agent is. */
  public boolean marks(int which) {
    return agent != NONE
        ? which == agent
        : cluster != NONE && clusterOfAgent != null && clusterOfAgent[which] == cluster;
  }

  /** The colour that stands for an agent of this type. */
  public Color agentColour(int agent, int type) {
    return showsClusters() ? palette.cluster(clusterOfAgent[agent]) : palette.type(type);
  }
}
