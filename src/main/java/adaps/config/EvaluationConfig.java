package adaps.config;

/** Test episodes, on environments and random numbers of their own. */
public record EvaluationConfig(
    @Parameter(
            label = "Test every",
            value = "10000",
            min = 1,
            max = 1e12,
            unit = "environment steps",
            help = "Training steps between two tests.")
        long testInterval,
    @Parameter(
            label = "Test episodes",
            value = "8",
            min = 1,
            max = 4096,
            unit = "episodes",
            help = "Episodes of one test; the curve shows their mean and their range.")
        int testEpisodes,
    @Parameter(
            label = "Greedy tests",
            value = "false",
            help = "Take the most probable action in tests instead of sampling.")
        boolean greedyTests) {}
