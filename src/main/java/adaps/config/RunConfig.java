package adaps.config;

/**
 * What is trained, how long, and with which random numbers.
 *
 * @param method one of the {@link MethodCatalogue}, by default its first
 */
public record RunConfig(
    @Parameter(label = "Method", value = "", help = "How the agents share parameters.")
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
            choices = {"auto", "vector", "nd4j", "dl4j"},
            help =
                "What computes the networks: the JDK Vector API, ND4J, or the faster one that is"
                    + " present. dl4j is DL4J's own graph in double precision: far slower, to hold"
                    + " the others' numbers against.")
        String kernel,
    @Parameter(
            label = "Workers",
            changesNumbers = false,
            value = "0",
            min = 0,
            max = 64,
            unit = "threads",
            help =
                "Threads that share the work of each update; the numbers are the same to the bit. 0"
                    + " chooses by the machine's cores and by how much there is to share; more than"
                    + " 1 need the vector kernel, and pay where cores are idle.")
        int workers,
    @Parameter(
            label = "Checkpoint every",
            changesNumbers = false,
            value = "60",
            min = 0,
            max = 1e6,
            unit = "seconds",
            help =
                "A stopped or killed run goes on from its last checkpoint; 0 makes one only when a"
                    + " run is stopped. Changes no number.")
        double checkpointSeconds,
    @Parameter(
            label = "Or every",
            changesNumbers = false,
            value = "0",
            min = 0,
            max = 1e12,
            unit = "updates",
            help = "A checkpoint after this many A2C updates too; 0 for none. Changes no number.")
        long checkpointUpdates) {}
