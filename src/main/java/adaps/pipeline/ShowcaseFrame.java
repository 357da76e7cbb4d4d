package adaps.pipeline;

import adaps.env.WorldFrame;

/**
 * What the showcase shows at one moment.
 *
 * @param world the environment's state
 * @param episode episodes begun so far, from 1
 * @param actions action of each agent in the last step; empty before the first
 * @param episodeReturn rewards so far in this episode, summed over agents
 * @param update A2C updates behind the policy that acts
 */
public record ShowcaseFrame(
    WorldFrame world, int episode, int[] actions, double episodeReturn, long update) {}
