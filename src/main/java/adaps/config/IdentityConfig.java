package adaps.config;

/**
 * Stages 1 to 3: what is collected, how the VAE reads identities from it, how they are clustered.
 */
public record IdentityConfig(
    @Parameter(
            label = "Collect",
            value = "10000",
            min = 1,
            max = 1e9,
            unit = "environment steps",
            help = "Length of the collecting stage, counted over all parallel environments.")
        long collectSteps,
    @Parameter(
            label = "Rewarded at least",
            value = "100",
            min = 0,
            max = 1e9,
            unit = "transitions",
            help =
                "Collecting goes on until every agent has this many transitions with a reward,"
                    + " because rewards are what tells agents of many environments apart.")
        int minRewarded,
    @Parameter(
            label = "Collect at most",
            value = "40000",
            min = 1,
            max = 1e9,
            unit = "environment steps",
            help = "Collecting ends here even where rewards are too rare.")
        long maxCollectSteps,
    @Parameter(
            label = "Keep at most",
            value = "1500000",
            min = 1,
            max = 1e9,
            unit = "transitions",
            help =
                "Transitions of all agents together that are kept for the VAE; of more, a uniform"
                    + " random sample of the steps is kept, so that hundreds of agents need no more"
                    + " memory and time than forty.")
        long maxTransitions,
    @Parameter(
            label = "Latent size",
            value = "10",
            min = 1,
            max = 64,
            unit = "dimensions",
            help = "Dimensions m of an agent's identity z.")
        int latentSize,
    @Parameter(
            label = "VAE hidden layer",
            value = "64",
            min = 1,
            max = 4096,
            unit = "neurons",
            help =
                "Neurons of the encoder's one and the decoder's two hidden layers; where vaeEpochs"
                    + " is 0 and rewards are not rare, a VAE that predicts them badly begins again"
                    + " with twice as many.")
        int vaeHidden,
    @Parameter(
            label = "KL weight",
            value = "1e-4",
            min = 0,
            max = 100,
            help = "Beta: weight of KL(q(z|i) || N(0, I)) against the reconstruction error.")
        double beta,
    @Parameter(
            label = "VAE epochs",
            value = "0",
            before = "10",
            min = 0,
            max = 10000,
            unit = "epochs",
            help =
                "How often the VAE sees every transition; 0 trains until its errors on a twentieth"
                    + " of the transitions, which it does not learn from, no longer fall.")
        int vaeEpochs,
    @Parameter(
            label = "VAE at least",
            value = "1000",
            min = 1,
            max = 1e9,
            unit = "batches",
            help = "The VAE trains for this many batches at least, where vaeEpochs is 0.")
        int vaeMinBatches,
    @Parameter(
            label = "VAE at most",
            value = "12000",
            min = 1,
            max = 1e9,
            unit = "batches",
            help = "The VAE trains for this many batches at most, where vaeEpochs is 0.")
        int vaeMaxBatches,
    @Parameter(
            label = "Rewarded share",
            value = "0.1",
            before = "0",
            min = 0,
            max = 0.5,
            help =
                "Where fewer of the transitions have a reward, those that have one are shown to the"
                    + " VAE several times, up to twenty, until they are this share of what it"
                    + " sees; rare rewards are all that tells the types of some environments"
                    + " apart.")
        double vaeRewardShare,
    @Parameter(
            label = "VAE learning rate",
            value = "3e-3",
            before = "1e-3",
            min = 0,
            max = 1,
            aboveMin = true,
            help = "Step size of Adam for the VAE; where vaeEpochs is 0, a third of it at the end.")
        double vaeLearningRate,
    @Parameter(
            label = "VAE batch",
            value = "512",
            min = 1,
            max = 65536,
            unit = "transitions",
            help = "Transitions in one step of the VAE.")
        int vaeBatch,
    @Parameter(
            label = "Reconstruction",
            value = "standardised",
            choices = {"standardised", "raw"},
            help =
                "Scale of what the VAE sees and predicts; raw is the loss of the paper (SePS),"
                    + " where summed observation errors can drown the reward.")
        String reconstruction,
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
