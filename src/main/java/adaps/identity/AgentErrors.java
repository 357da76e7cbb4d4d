package adaps.identity;

/**
 * How well the VAE's decoder predicts each agent, made to be drawn by another thread. Arrays belong
 * to the record and are not changed. Units are those of the VAE's losses: standardised, an
 * observation's entry or a reward that cannot be predicted at all has error 1.
 *
 * @param observation squared error of the next observation, summed over its entries, mean over the
 *     agent's transitions, [agent]; NaN where an agent has none
 * @param reward squared error of the reward, mean over the agent's transitions, [agent]
 */
public record AgentErrors(double[] observation, double[] reward) {}
