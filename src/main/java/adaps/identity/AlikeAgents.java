package adaps.identity;

/**
 * Which agents may be in which cluster of the swap test: those that are in it, and those whose mean
 * t to its agents is below the cut, so that the test itself would not have told them apart.
 *
 * <p>Means of identities can lie where the decoder hears no difference, so that distances alone
 * part other agents than the test, which asks the decoder. K-means decides where the test leaves a
 * choice.
 */
final class AlikeAgents {
  private final int[] groupOfAgent;
  private final int[] clusterOf;
  private final double[][] meanT;
  private final double cut;

  AlikeAgents(Alikeness alikeness, AlikenessTree tree) {
    groupOfAgent = alikeness.groupOfAgent();
    clusterOf = tree.clusterOfAgent();
    cut = tree.cut();
    meanT = new double[alikeness.groups()][alikeness.groups()];
    int[] agents = new int[alikeness.groups()];
    for (int agent = 0; agent < clusterOf.length; agent++) {
      agents[clusterOf[agent]]++;
      for (int group = 0; group < meanT.length; group++) {
        meanT[group][clusterOf[agent]] += alikeness.t()[group][groupOfAgent[agent]];
      }
    }
    for (double[] ofGroup : meanT) {
      for (int cluster = 0; cluster < ofGroup.length; cluster++) {
        ofGroup[cluster] /= agents[cluster];
      }
    }
  }

  boolean admits(int agent, int cluster) {
    return cluster == clusterOf[agent] || meanT[groupOfAgent[agent]][cluster] < cut;
  }
}
