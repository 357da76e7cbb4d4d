package adaps.env.foraging;

/**
 * Between which levels food is drawn uniformly, both included.
 *
 * @param lowest at least 1
 * @param highest at least as much
 */
record FoodLevels(int lowest, int highest) {}
