package adaps.sharing;

import adaps.config.RecordParameters;

/**
 * A way for agents to share parameters: it turns what is known of the agents into a {@link
 * SharingPlan}. Found by name through {@link java.util.ServiceLoader}. A method remembers nothing:
 * what it returns depends on its arguments alone.
 */
public interface Method {
  /** Name on the command line and in the names of run folders, for example {@code fups+id}. */
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

  /**
   * Whether it leaves out neurons, by mapped masks or by its own, so that it asks which networks
   * masks lie on.
   */
  default boolean leavesOutNeurons() {
    return mapsMasks();
  }

  /** Whether model sizes are given in multiples of its own, as in the AdaPS paper's Fig. 4. */
  default boolean isSizeReference() {
    return false;
  }

  /**
   * The settings that it has beside the parameters of every experiment, under its label; their
   * names must not be those of such parameters.
   */
  default RecordParameters<?> parameters() {
    return RecordParameters.none();
  }

  /**
   * Which agent uses which network and which neurons. Also asked before anything has run, to know
   * how much would be trained; layers are then as small as can be.
   *
   * @throws adaps.config.ConfigException if its settings do not fit the agents
   */
  SharingPlan plan(SharingInputs inputs);

  /**
   * How often the agents' gradients are added to {@link TrainingSoFar#pulls}: after every so many
   * updates, or 0 for never. Each time takes about as long as an update.
   *
   * @param stepsPerUpdate environment steps of one update
   */
  default long pullsEvery(SharingInputs inputs, int stepsPerUpdate) {
    return 0;
  }

  /**
   * The plan from now on; asked before every update but the first. Agents may change networks and
   * masks, and masks may change or be new; the number of networks stays, and what each has learned
   * stays with it. A run that is resumed goes on with the plan that it was stopped with and is not
   * asked again for the updates behind it, so all that counts must come from the arguments.
   *
   * @param plan the present plan, to be returned itself where nothing changes
   */
  default SharingPlan revise(SharingPlan plan, TrainingSoFar training) {
    return plan;
  }
}
