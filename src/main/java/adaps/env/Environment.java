package adaps.env;

import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * A partially observed Markov game (AdaPS, section 2.1). Not safe for use by several threads. Time
 * limits are the caller's: an environment only says when a state is terminal.
 */
public interface Environment {

  /** Shape of this environment; constant. */
  EnvironmentSpec spec();

  /**
   * What stands between agents and world and is told to no agent, by name: for example the order in
   * which a type sees its observation. Constant, and made of texts, numbers, arrays and lists,
   * since the run's files hold it for whoever uses the policy elsewhere.
   */
  default Map<String, Object> hiddenRules() {
    return Map.of();
  }

  /**
   * Begins a new episode, which depends on nothing but what is drawn: nothing of earlier episodes
   * may be left, so that tests can be repeated.
   */
  void reset(UniformRandomProvider random);

  /**
   * Applies one joint action.
   *
   * @param actions action of each agent
   * @param rewards receives the reward of each agent
   * @param random source of whatever the step draws
   * @return whether the new state is terminal
   */
  boolean step(int[] actions, double[] rewards, UniformRandomProvider random);

  /**
   * Writes one agent's observation of the present state.
   *
   * @param target receives {@link EnvironmentSpec#observationSize} values from {@code offset} on
   */
  void observe(int agent, float[] target, int offset);

  /**
   * Writes every agent's observation of the present state. The program's environments have a loop
   * of their own: one for all of them would look up for each agent whose method it is.
   *
   * @param offsets by agent, where its values begin, less {@code shift}
   */
  default void observeAll(float[] target, int[] offsets, int shift) {
    for (int agent = 0; agent < offsets.length; agent++) {
      observe(agent, target, offsets[agent] + shift);
    }
  }

  /** An immutable picture of the present state. */
  WorldFrame frame();
}
