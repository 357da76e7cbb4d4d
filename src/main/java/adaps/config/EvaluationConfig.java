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
        boolean greedyTests,
    @Parameter(
            label = "Conflict every",
            changesNumbers = false,
            value = "200",
            before = "0",
            min = 0,
            max = 1e12,
            unit = "updates",
            help =
                "After every so many updates it is looked at which agents pull against each other"
                    + " in the neurons that they share; 0 for never. Changes nothing in training.")
        long conflictInterval) {}
