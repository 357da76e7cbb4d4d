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
 * @param hovered agent under the mouse, or -1
 */
public record WorldStyle(
    Palette palette,
    boolean byCluster,
    int[] clusterOfAgent,
    boolean trails,
    boolean targets,
    int hovered) {

  /** Whether an agent is drawn as a member of its cluster. */
  public boolean showsClusters() {
    return byCluster && clusterOfAgent != null;
  }

  /** The colour that stands for an agent of this type. */
  public Color agentColour(int agent, int type) {
    return showsClusters() ? palette.cluster(clusterOfAgent[agent]) : palette.type(type);
  }
}
