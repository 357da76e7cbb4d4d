package adaps.studio.look;

/**
 * What is said at a place of a chart.
 *
 * @param place on the horizontal axis
 * @param words lines of text
 */
public record ChartNote(double place, String words) {}
