package adaps.sharing;

/**
 * A way for agents to share parameters: it turns what is known of the agents into a {@link
 * SharingPlan}.
 */
public interface Method {
  /** Name on the command line, for example {@code fups+id}. */
  String name();

  /** Name as the literature writes it. */
  String label();

  /** What it does, in one line. */
  String sentence();

  /** Whether it needs the agents' clusters (stages 1 to 3). */
  default boolean usesClusters() {
    return false;
  }

  /** Whether it needs masks mapped from the cluster centres (stage 4). */
  default boolean mapsMasks() {
    return false;
  }

  /** Which agent uses which network and which neurons. */
  SharingPlan plan(SharingInputs inputs);
}
