package adaps.studio.latent;

import adaps.identity.Identities;
import adaps.identity.IdentityPath;
import adaps.identity.LatentFrame;
import java.util.List;

/**
 * A moment of the VAE's training before the newest, as it can be drawn.
 *
 * @param identities what is known; where that is only the plane, its two axes are all dimensions
 *     and what the VAE lost is NaN
 * @param onlyPlane whether an older program kept no more than the plane
 */
record LatentMoment(Identities identities, boolean onlyPlane) {
  private static final double[] SHARES_UNKNOWN = {Double.NaN, Double.NaN};

  static LatentMoment of(IdentityPath.Moment kept) {
    if (kept.identities() != null) {
      return new LatentMoment(kept.identities(), false);
    }
    double nan = Double.NaN;
    Identities inPlane =
        new Identities(kept.epoch(), kept.plane(), kept.planeSigma(), nan, nan, nan);
    return new LatentMoment(inPlane, true);
  }

  /** As it is drawn: in the plane of the newest identities, and without clusters. */
  LatentFrame frame(LatentFrame newest) {
    return onlyPlane
        ? new LatentFrame(
            identities, identities.mu(), identities.sigma(), SHARES_UNKNOWN, null, null, List.of())
        : LatentFrame.of(identities, null, LatentCoordinates.planeOf(newest));
  }
}
