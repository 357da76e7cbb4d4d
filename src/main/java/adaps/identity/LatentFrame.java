package adaps.identity;

import java.util.List;
import java.util.Locale;

/**
 * The identity space as it is drawn: identities and clusters in a plane. Made by whoever draws.
 * Arrays belong to the frame and are not changed.
 *
 * @param identities what is drawn
 * @param plane the agents' means in the plane, [agent][2]
 * @param planeSigma deviation along both axes of the plane, [agent][2]
 * @param explained share of the means' variance along each of the plane's two axes
 * @param clusterOfAgent cluster of every agent, or null before stage 3
 * @param planeCentres cluster centres in the plane, [cluster][2], or null before stage 3
 * @param daviesBouldin the Davies–Bouldin index of each K that was tried, or empty before stage 3
 */
public record LatentFrame(
    Identities identities,
    double[][] plane,
    double[][] planeSigma,
    double[] explained,
    int[] clusterOfAgent,
    double[][] planeCentres,
    List<ClusterChoice> daviesBouldin) {

  /**
   * Identities in a plane.
   *
   * @param clusters null before stage 3
   */
  public static LatentFrame of(
      Identities identities, IdentityClusters clusters, LatentPlane plane) {
    return new LatentFrame(
        identities,
        plane.project(identities.mu()),
        plane.projectDeviations(identities.sigma()),
        plane.explained(identities.mu()),
        clusters == null ? null : clusters.clusterOfAgent(),
        clusters == null ? null : plane.project(clusters.centres()),
        clusters == null ? List.of() : clusters.tried());
  }

  /** Mean of every agent's identity, [agent][dimension]. */
  public double[][] mu() {
    return identities.mu();
  }

  /** Deviation of every agent's identity, [agent][dimension]. */
  public double[][] sigma() {
    return identities.sigma();
  }

  /** A number of clusters and how well it separates the identities: lower is better. */
  public record ClusterChoice(int clusters, double daviesBouldin) {
    private static final double COLLAPSED = 100;

    /** The index with the decimals that its size asks for: that of collapsed identities is huge. */
    public String words() {
      return String.format(Locale.ROOT, daviesBouldin < COLLAPSED ? "%.3f" : "%.0f", daviesBouldin);
    }
  }
}
