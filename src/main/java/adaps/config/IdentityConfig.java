package adaps.config;

/**
 * Stages 1 to 3: what is collected, how the VAE reads identities from it, how they are clustered.
 */
public record IdentityConfig(CollectConfig collecting, VaeConfig vae, ClusterConfig clustering) {}
