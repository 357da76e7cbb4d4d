package adaps.config;

/** Stage 2: the VAE that reads agents' identities from their transitions, and how it is trained. */
public record VaeConfig(
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
            logarithmic = true,
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
            logarithmic = true,
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
        String reconstruction) {}
