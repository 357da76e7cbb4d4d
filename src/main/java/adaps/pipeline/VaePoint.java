package adaps.pipeline;

/**
 * One point of the VAE's loss curve in stage 2. Points come after fixed numbers of batches, about
 * two hundred in all, so that they are the same whoever watches; only the seconds differ.
 *
 * @param epoch VAE epochs done, with the fraction of the current one
 * @param seconds time spent encoding so far, pauses not counted
 * @param observationError squared error of the next observation, summed over its entries
 * @param rewardError squared error of the reward
 * @param divergence KL(q(z|i) || N(0, I)) averaged over agents, nats
 */
public record VaePoint(
    double epoch, double seconds, double observationError, double rewardError, double divergence) {}
