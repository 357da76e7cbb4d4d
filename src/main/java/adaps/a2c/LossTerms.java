package adaps.a2c;

/**
 * What one row of a rollout adds to the losses, before weights and means.
 *
 * @param policy log π(a|o)·A
 * @param value (R - V)²
 * @param entropy of the policy, nats
 */
record LossTerms(float policy, float value, float entropy) {}
