package adaps.pipeline;

import adaps.config.Parameter;

/** Settings of {@link MatchEnvironment}. */
public record MatchSettings(
    @Parameter(label = "Agents", value = "4", min = 1, help = "Number of agents.") int agents,
    @Parameter(label = "Reward", value = "1", help = "Every reward is multiplied by it.")
        double reward) {}
