package adaps.identity;

/**
 * Transitions of all agents, in the order in which they were collected; grows to a fixed capacity.
 *
 * <p>One thread only.
 */
public final class Transitions {
  private final int agents;
  private final int observationSize;
  private final int actions;
  private final int[] agent;
  private final int[] action;
  private final float[] reward;
  private final float[] observation;
  private final float[] nextObservation;
  private int size;

  /**
   * @param capacity most transitions that fit, over all agents
   */
  public Transitions(int agents, int observationSize, int actions, int capacity) {
    this.agents = agents;
    this.observationSize = observationSize;
    this.actions = actions;
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
    agent[size] = ofAgent;
    action[size] = actionTaken;
    reward[size] = rewardReceived;
    System.arraycopy(observations, offset, observation, size * observationSize, observationSize);
    System.arraycopy(
        nextObservations, nextOffset, nextObservation, size * observationSize, observationSize);
    size++;
  }

  /** Transitions held. */
  public int size() {
    return size;
  }

  /** Transitions that fit. */
  public int capacity() {
    return agent.length;
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
    int count = 0;
    for (int i = 0; i < size; i++) {
      count += reward[i] == 0 ? 0 : 1;
    }
    return count;
  }
}
