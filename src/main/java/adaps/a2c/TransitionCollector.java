package adaps.a2c;

import adaps.config.CollectConfig;
import adaps.env.EnvironmentBatch;
import adaps.env.EnvironmentBatch.Ending;
import adaps.identity.Transitions;
import adaps.nets.MlpBank;
import adaps.sharing.SharingPlan;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Stage 1: the initial shared policy acts in parallel environments and every agent's transitions
 * are kept, until there are enough of them and every agent was rewarded often enough, or the budget
 * is used up. Where there are more than may be kept, a uniform random sample of the joint steps is:
 * with many agents not the time is cut short, in which few episodes would be seen.
 */
public final class TransitionCollector {
  private final EnvironmentBatch environments;
  private final PolicyActor actor;
  private final UniformRandomProvider random;
  private final Transitions transitions;
  private final UniformSample sample;
  private final int agents;
  private final int[] jointAction;
  private final float[] next;

  /** Where an agent's observation begins in {@code next}. */
  private final int[] nextPlaces;

  private final int environmentCount;
  private final long minSteps;
  private final long maxSteps;
  private final int minRewarded;
  private long steps;

  /**
   * @param plan the plan of the initial shared policy: one network, no masks, no agent numbers
   * @param config how much to collect
   * @param random source of the actions
   * @param sampling source of the choice of steps, where not all can be kept
   */
  public TransitionCollector(
      EnvironmentBatch environments,
      SharingPlan plan,
      MlpBank initialPolicy,
      CollectConfig config,
      UniformRandomProvider random,
      UniformRandomProvider sampling) {
    this.environments = environments;
    this.random = random;
    actor = new PolicyActor(environments, plan, initialPolicy);
    agents = plan.agents();
    jointAction = new int[agents];
    int observationSize = environments.spec().observationSize();
    next = new float[agents * observationSize];
    nextPlaces = environments.spec().observationOffsets();
    environmentCount = environments.count();
    minSteps = config.collectSteps();
    maxSteps = Math.max(minSteps, config.maxCollectSteps());
    minRewarded = config.minRewarded();
    int most = mostJointSteps(config, agents);
    sample = new UniformSample(most, sampling);
    int expected = Math.toIntExact(Math.min(minSteps + environmentCount, most) * agents);
    transitions = new Transitions(agents, observationSize, environments.spec().actions(), expected);
  }

  /** Joint steps that are kept at most; a joint step has one transition of each agent. */
  public static int mostJointSteps(CollectConfig config, int agents) {
    return (int) Math.max(1, Math.min(Integer.MAX_VALUE, config.maxTransitions() / agents));
  }

  /** Steps every environment once. */
  public void step() {
    actor.look();
    steps += environmentCount;
    for (int environment = 0; environment < environmentCount; environment++) {
      actor.choose(environment, false, random, jointAction);
      Ending ending = environments.step(environment, jointAction);
      int place = sample.next();
      if (place != UniformSample.NOT_KEPT) {
        keep(environment, place);
      }
      if (ending != Ending.NONE) {
        environments.reset(environment);
      }
    }
  }

  /** Keeps the transitions of the joint step that an environment made last. */
  private void keep(int environment, int place) {
    environments.observeAll(environment, next, nextPlaces, 0);
    for (int agent = 0; agent < agents; agent++) {
      transitions.put(
          place * agents + agent,
          agent,
          actor.inputs(),
          actor.row(agent, environment) * actor.inputSize(),
          jointAction[agent],
          (float) environments.reward(environment, agent),
          next,
          nextPlaces[agent]);
    }
  }

  /** Share of the work that is done, as far as can be known now. */
  public double done() {
    double ofSteps = (double) steps / minSteps;
    double ofRewards = minRewarded == 0 ? 1 : (double) transitions.fewestRewarded() / minRewarded;
    return Math.min(1, Math.max((double) steps / maxSteps, Math.min(ofSteps, ofRewards)));
  }

  /** Whether there is enough, or the budget is used up. */
  public boolean finished() {
    return steps >= maxSteps || (steps >= minSteps && enoughRewards());
  }

  /** Whether every agent was rewarded as often as asked for. */
  public boolean enoughRewards() {
    return transitions.fewestRewarded() >= minRewarded;
  }

  /** Whether some transitions were not kept, because there were too many. */
  public boolean isSample() {
    return sample.isPartial();
  }

  /** Environment steps made, over all environments. */
  public long steps() {
    return steps;
  }

  /** What was collected. */
  public Transitions transitions() {
    return transitions;
  }
}
