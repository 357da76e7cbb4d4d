package adaps.identity;

/**
 * What the VAE knows of the agents at one moment. Arrays belong to it and are not changed.
 *
 * @param epoch VAE epochs done, with the fraction of the current one
 * @param mu mean of every agent's identity, [agent][dimension]
 * @param sigma deviation of every agent's identity, [agent][dimension]
 * @param observationError squared error of the next observation, summed over its entries
 * @param rewardError squared error of the reward; standardised, 1 is the error of always predicting
 *     the mean of what the VAE is shown
 * @param divergence KL(q(z|i) || N(0, I)) averaged over agents, nats
 */
public record Identities(
    double epoch,
    double[][] mu,
    double[][] sigma,
    double observationError,
    double rewardError,
    double divergence) {}
