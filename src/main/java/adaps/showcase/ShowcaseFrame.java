package adaps.showcase;

import adaps.env.WorldFrame;
import adaps.sharing.SharingPlan;

/**
 * What the showcase shows at one moment.
 *
 * @param world the environment's state
 * @param episode episodes begun so far, from 1
 * @param actions action of each agent in the last step; empty before the first
 * @param episodeReturn rewards so far in this episode, summed over agents
 * @param update A2C updates behind the policy that acts
 * @param policy what the viewer calls the policy that acts
 * @param plan networks and masks of the policy that acts; null when actions are uniformly random
 * @param moments what agents see, intend and expect in this state: of all agents, or, in a world so
 *     large that they would fill the memory, of the observed agent alone
 * @param movedByHand whether somebody has put a thing elsewhere in this episode, which is then none
 *     that the policy has lived through by itself
 */
public record ShowcaseFrame(
    WorldFrame world,
    int episode,
    int[] actions,
    double episodeReturn,
    long update,
    String policy,
    SharingPlan plan,
    AgentMoments moments,
    boolean movedByHand) {}
