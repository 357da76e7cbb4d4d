package adaps.env.trace;

/**
 * What replaying one recorded trace showed.
 *
 * @param file the trace's path as it was given
 * @param passed whether every recorded number was met
 * @param steps joint steps replayed, the one with the difference included
 * @param firstDifference episode, step, field and agent (all counted from 0, as in the file) of the
 *     first difference with the recorded and the replayed value; null when the trace passed
 */
public record TraceResult(String file, boolean passed, int steps, String firstDifference) {}
