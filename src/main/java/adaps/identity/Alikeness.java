package adaps.identity;

/**
 * What the swap test found: how surely each two groups of agents are not alike. Where agents are
 * few, each is a group of its own. Arrays belong to the record and are not changed.
 *
 * @param groupOfAgent the group of each agent
 * @param t [group][group], symmetric, 0 on the diagonal: by how many of its standard errors the
 *     decoder's error grows when the two change identities; the larger of those of the reward and
 *     of the observation
 */
public record Alikeness(int[] groupOfAgent, double[][] t) {
  /** Number of groups. */
  public int groups() {
    return t.length;
  }

  /** How surely two agents are not alike; 0 within one group. */
  public double between(int agent, int other) {
    return t[groupOfAgent[agent]][groupOfAgent[other]];
  }
}
