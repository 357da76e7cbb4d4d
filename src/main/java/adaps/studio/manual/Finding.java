package adaps.studio.manual;

/**
 * What a search has found.
 *
 * @param page that holds every word
 * @param passage that holds most of them
 */
record Finding(ManualPage page, Passage passage) {}
