package adaps.a2c;

import adaps.env.EnvironmentBatch;
import adaps.env.EnvironmentBatch.Ending;
import adaps.identity.Transitions;
import adaps.nets.MlpBank;
import adaps.sharing.SharingPlan;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Stage 1: the initial shared policy acts in parallel environments and every agent's transitions
 * are kept.
 */
public final class TransitionCollector {
  private final EnvironmentBatch environments;
  private final PolicyActor actor;
  private final UniformRandomProvider random;
  private final Transitions transitions;
  private final int agents;
  private final int[] jointAction;
  private final float[] next;

  /**
   * @param plan the plan of the initial shared policy: one network, no masks, no agent numbers
   * @param steps environment steps to collect, over all copies
   */
  public TransitionCollector(
      EnvironmentBatch environments,
      SharingPlan plan,
      MlpBank initialPolicy,
      long steps,
      UniformRandomProvider random) {
    this.environments = environments;
    this.random = random;
    actor = new PolicyActor(environments, plan, initialPolicy);
    agents = plan.agents();
    jointAction = new int[agents];
    next = new float[environments.spec().observationSize()];
    long rounds = (steps + environments.count() - 1) / environments.count();
    int capacity = Math.toIntExact(rounds * environments.count() * agents);
    transitions = new Transitions(agents, next.length, environments.spec().actions(), capacity);
  }

  /** Steps every copy once. */
  public void step() {
    actor.look();
    for (int copy = 0; copy < environments.count(); copy++) {
      actor.choose(copy, false, random, jointAction);
      Ending ending = environments.step(copy, jointAction);
      for (int agent = 0; agent < agents; agent++) {
        environments.observe(copy, agent, next, 0);
        transitions.add(
            agent,
            actor.inputs(),
            actor.row(agent, copy) * actor.inputSize(),
            jointAction[agent],
            (float) environments.reward(agent),
            next,
            0);
      }
      if (ending != Ending.NONE) {
        environments.reset(copy);
      }
    }
  }

  /** Share of the work that is done. */
  public double done() {
    return (double) transitions.size() / transitions.capacity();
  }

  /** Whether all steps are made. */
  public boolean finished() {
    return transitions.size() >= transitions.capacity();
  }

  /** What was collected. */
  public Transitions transitions() {
    return transitions;
  }
}
