package adaps.config;

/** Stage 3: how identities are clustered. */
public record ClusterConfig(
    @Parameter(
            label = "Clusters",
            value = "0",
            min = 0,
            max = 4096,
            unit = "clusters",
            help = "K; 0 is automatic: it is chosen as clusterCriterion says.")
        int clusters,
    @Parameter(
            label = "Choice of K",
            value = "swap-test",
            before = "davies-bouldin",
            choices = {"swap-test", "davies-bouldin"},
            help =
                "How K is chosen: from 1 to N by the swap test, which asks whether agents'"
                    + " transitions are predicted as well from one another's identity; or as the"
                    + " one with the lowest Davies-Bouldin index, from 2 to N - 1 (SePS, section"
                    + " 3.2).")
        String clusterCriterion,
    @Parameter(
            label = "Most clusters",
            value = "32",
            min = 2,
            max = 4096,
            unit = "clusters",
            help =
                "Largest K that the choice by Davies-Bouldin index tries (never more than agents -"
                    + " 1).")
        int maxClusters,
    @Parameter(
            label = "Cluster on",
            value = "mu",
            choices = {"mu", "sample"},
            help =
                "What K-means sees: the mean of each agent's identity, or one sample of it (AdaPS,"
                    + " section 4.1).")
        String clusterOn,
    @Parameter(
            label = "K-means restarts",
            value = "10",
            min = 1,
            max = 1000,
            unit = "restarts",
            help = "The best of this many runs, each from a greedy k-means++ start, is kept.")
        int kmeansRestarts,
    @Parameter(
            label = "Second VAE",
            value = "false",
            help =
                "Train a second VAE from another seed and tell how far its clusters agree with the"
                    + " first one's; takes as long again as the first.")
        boolean secondVae) {}
