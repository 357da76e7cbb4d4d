package adaps.env.spread;

import adaps.env.WorldFrame;

/**
 * Blind-particle Spread at one moment.
 *
 * @param step steps since the episode began
 * @param agentTypes type of each agent
 * @param positions x, y of each agent, [2 × agents]; agents begin within -1…1 and may go anywhere
 * @param velocities x, y of each agent, [2 × agents]
 * @param landmarks x, y of each type's landmark, [2 × types], within -3…3
 * @param rewards reward of each agent in the last step, 0 before the first
 */
public record SpreadFrame(
    int step,
    int[] agentTypes,
    double[] positions,
    double[] velocities,
    double[] landmarks,
    double[] rewards)
    implements WorldFrame {}
