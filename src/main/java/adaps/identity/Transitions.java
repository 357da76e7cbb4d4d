package adaps.identity;

import java.util.Arrays;

/**
 * Transitions of all agents, in the order in which they were collected; grows as needed.
 *
 * <p>One thread only.
 */
public final class Transitions {
  private final int agents;
  private final int observationSize;
  private final int actions;
  private int[] agent;
  private int[] action;
  private float[] reward;
  private float[] observation;
  private float[] nextObservation;
  private final int[] rewardedOfAgent;
  private int size;

  /**
   * @param capacity transitions that fit before the arrays must grow, over all agents
   */
  public Transitions(int agents, int observationSize, int actions, int capacity) {
    this.agents = agents;
    this.observationSize = observationSize;
    this.actions = actions;
    rewardedOfAgent = new int[agents];
    agent = new int[capacity];
    action = new int[capacity];
    reward = new float[capacity];
    observation = new float[Math.multiplyExact(capacity, observationSize)];
    nextObservation = new float[observation.length];
  }

  /**
   * Adds one agent's transition (o_t, a_t, r_t, o_{t+1}).
   *
   * @param observations holds o_t from {@code offset} on
   * @param nextObservations holds o_{t+1} from {@code nextOffset} on
   */
  public void add(
      int ofAgent,
      float[] observations,
      int offset,
      int actionTaken,
      float rewardReceived,
      float[] nextObservations,
      int nextOffset) {
    put(
        size,
        ofAgent,
        observations,
        offset,
        actionTaken,
        rewardReceived,
        nextObservations,
        nextOffset);
  }

  /**
   * Puts one agent's transition in a place: behind the others, or instead of one of them.
   *
   * @param place 0 to {@link #size}
   * @param observations holds o_t from {@code offset} on
   * @param nextObservations holds o_{t+1} from {@code nextOffset} on
   */
  public void put(
      int place,
      int ofAgent,
      float[] observations,
      int offset,
      int actionTaken,
      float rewardReceived,
      float[] nextObservations,
      int nextOffset) {
    if (place == size) {
      if (size == agent.length) {
        grow();
      }
      size++;
    } else {
      rewardedOfAgent[agent[place]] -= reward[place] == 0 ? 0 : 1;
    }
    agent[place] = ofAgent;
    action[place] = actionTaken;
    reward[place] = rewardReceived;
    rewardedOfAgent[ofAgent] += rewardReceived == 0 ? 0 : 1;
    int at = place * observationSize;
    System.arraycopy(observations, offset, observation, at, observationSize);
    System.arraycopy(nextObservations, nextOffset, nextObservation, at, observationSize);
  }

  /** By half: the arrays are large, and the collector asks for about the right size at first. */
  private void grow() {
    int capacity = Math.addExact(agent.length, agent.length / 2 + 1);
    agent = Arrays.copyOf(agent, capacity);
    action = Arrays.copyOf(action, capacity);
    reward = Arrays.copyOf(reward, capacity);
    int numbers = Math.multiplyExact(capacity, observationSize);
    observation = Arrays.copyOf(observation, numbers);
    nextObservation = Arrays.copyOf(nextObservation, numbers);
  }

  /** Transitions held. */
  public int size() {
    return size;
  }

  /** Number of agents, N. */
  public int agents() {
    return agents;
  }

  /** Length of one observation. */
  public int observationSize() {
    return observationSize;
  }

  /** Number of actions. */
  public int actions() {
    return actions;
  }

  /** Agent of each transition; the array in use, not a copy. */
  public int[] agentOf() {
    return agent;
  }

  /** Action of each transition; the array in use, not a copy. */
  public int[] actionOf() {
    return action;
  }

  /** Reward of each transition; the array in use, not a copy. */
  public float[] rewardOf() {
    return reward;
  }

  /** o_t, [transitions × observation]; the array in use, not a copy. */
  public float[] observations() {
    return observation;
  }

  /** o_{t+1}, [transitions × observation]; the array in use, not a copy. */
  public float[] nextObservations() {
    return nextObservation;
  }

  /** Transitions with a reward other than 0: how much there is to tell reward functions apart. */
  public int rewarded() {
    return Arrays.stream(rewardedOfAgent).sum();
  }

  /** Transitions with a reward other than 0 of the agent that has fewest. */
  public int fewestRewarded() {
    return Arrays.stream(rewardedOfAgent).min().orElse(0);
  }
}
