package adaps.studio.manual;

import org.commonmark.node.Node;

/**
 * A line of a page: a heading, a paragraph, a row of a table, or a line of code.
 *
 * @param block where it stands
 * @param words without marks
 */
record Passage(Node block, String words) {}
