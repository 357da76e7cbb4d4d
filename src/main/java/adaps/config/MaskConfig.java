package adaps.config;

/** Stage 4: the fixed random network that maps a cluster centre to a mask (AdaPS, eq. 5). */
public record MaskConfig(
    @Parameter(
            label = "Lambda",
            value = "0.2",
            min = 0,
            max = 1,
            help = "A neuron stays when its probability is above this threshold.")
        double lambda,
    @Parameter(
            label = "Mapping gain",
            value = "4",
            min = 0,
            max = 1000,
            help =
                "Gain of the mapping network's orthogonal weights; with 1 all masks become all"
                    + " ones.")
        double gain,
    @Parameter(
            label = "Mapping hidden layer",
            value = "64",
            min = 1,
            max = 4096,
            unit = "neurons",
            help = "Neurons of the mapping network's hidden layer.")
        int mappingHidden,
    @Parameter(
            label = "Mapping seed",
            value = "0",
            min = 0,
            help =
                "Draws another mapping network without changing anything else of the experiment.")
        long mappingSeed,
    @Parameter(
            label = "Standardise centres",
            value = "true",
            help =
                "Bring every dimension of the cluster centres to mean 0 and deviation 1 before"
                    + " mapping.")
        boolean standardiseCentres,
    @Parameter(
            label = "Masked networks",
            value = "both",
            choices = {"both", "actor"},
            help =
                "Mask actor and critic, or the actor alone (then one critic averages the types and"
                    + " learning fails).")
        String maskedNetworks) {}
