package adaps.config;

/** Stage 1: how long transitions are collected, and how many of them are kept. */
public record CollectConfig(
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
                    + " random sample of the steps is kept, so that memory and time stay bounded"
                    + " however many the agents are.")
        long maxTransitions) {}
