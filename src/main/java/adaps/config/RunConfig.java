package adaps.config;

/** What is trained, how long, and with which random numbers. */
public record RunConfig(
    @Parameter(
            label = "Method",
            value = "adaps",
            choices = {"adaps", "seps", "nops", "fups", "fups+id", "snp-ps"},
            help = "How the agents share parameters.")
        String method,
    @Parameter(
            label = "Seed",
            value = "0",
            min = 0,
            help = "Every random number of the experiment comes from it.")
        long seed,
    @Parameter(
            label = "Steps",
            value = "600000",
            min = 1,
            max = 1e12,
            unit = "environment steps",
            help = "Length of the training stage, counted over all parallel environments.")
        long steps,
    @Parameter(
            label = "Kernel",
            value = "auto",
            choices = {"auto", "vector", "nd4j"},
            help =
                "What computes the networks: the JDK Vector API, ND4J, or the faster one that is"
                    + " present.")
        String kernel,
    @Parameter(
            label = "Workers",
            value = "1",
            min = 1,
            max = 2,
            unit = "threads",
            help =
                "Threads that share the work of each update; the numbers are the same. 2 needs the"
                    + " vector kernel, and pays where there is an idle core.")
        int workers) {}
