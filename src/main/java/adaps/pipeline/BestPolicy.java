package adaps.pipeline;

/**
 * The policy that did best in a test so far, the earliest of several.
 *
 * @param policy the networks that were tested, critics included
 * @param testMean mean return of that test, undiscounted, summed over agents
 */
public record BestPolicy(PolicySnapshot policy, double testMean) {}
