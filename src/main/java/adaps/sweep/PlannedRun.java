package adaps.sweep;

import adaps.config.ExperimentConfig;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A run that a sweep has to compute.
 *
 * @param config what is to be run
 * @param interrupted folder of an earlier run of the same experiment to go on with; empty to begin
 *     a new one
 */
public record PlannedRun(ExperimentConfig config, Optional<Path> interrupted) {}
