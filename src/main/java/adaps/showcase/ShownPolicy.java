package adaps.showcase;

import adaps.pipeline.PolicySnapshot;

/**
 * What a showcase acts with.
 *
 * @param name what the viewer calls it
 * @param snapshot the policy; null acts uniformly at random
 */
public record ShownPolicy(String name, PolicySnapshot snapshot) {
  /** Every action with the same probability. */
  public static final ShownPolicy RANDOM = new ShownPolicy("random actions", null);
}
