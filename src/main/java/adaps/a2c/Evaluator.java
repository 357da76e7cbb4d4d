package adaps.a2c;

import adaps.config.EvaluationConfig;
import adaps.env.Environment;
import adaps.env.EnvironmentBatch;
import adaps.env.EnvironmentBatch.Ending;
import adaps.nets.MlpBank;
import adaps.nets.RowBlock;
import adaps.random.RandomStreams;
import adaps.sharing.SharingPlan;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Test episodes, on environments and random streams of their own: testing changes nothing in
 * training. Every test has streams by its own number, so that a resumed run tests as one that was
 * never stopped.
 */
public final class Evaluator implements AutoCloseable {
  private final Supplier<Environment> maker;
  private final SharingPlan plan;
  private final MlpBank view;
  private final int episodes;
  private final boolean greedy;
  private final RandomStreams streams;
  private final Workers workers;

  /** Scratch of each worker. */
  private final int[][] jointAction;

  /** Uniform number of each agent of each episode, drawn in their order. */
  private final float[] uniform;

  private final boolean[] ended;
  private final Workers.Part observing = this::observe;
  private final Workers.Part computing = this::compute;
  private final Workers.Part stepping = this::step;
  private EnvironmentBatch batch;
  private PolicyActor actor;
  private RowBlock[][] rows;
  private double[] returns;
  private double[][] byAgent;

  /**
   * Returns of one test, undiscounted, summed over agents.
   *
   * @param returns of each episode
   * @param byAgent of each agent alone, [episode][agent]; a row sums to the episode's return
   */
  public record TestReturns(double[] returns, double[][] byAgent) {
    /** Mean over episodes. */
    public double mean() {
      double sum = 0;
      for (double r : returns) {
        sum += r;
      }
      return sum / returns.length;
    }

    /** Lowest episode. */
    public double min() {
      double lowest = Double.POSITIVE_INFINITY;
      for (double r : returns) {
        lowest = Math.min(lowest, r);
      }
      return lowest;
    }

    /** Highest episode. */
    public double max() {
      double highest = Double.NEGATIVE_INFINITY;
      for (double r : returns) {
        highest = Math.max(highest, r);
      }
      return highest;
    }

    /**
     * What the agents of each group earned together, mean over episodes; the groups sum to the mean
     * return.
     *
     * @param groupOfAgent group of every agent, 0-based
     */
    public double[] byGroup(int[] groupOfAgent, int groups) {
      double[] sums = new double[groups];
      for (int agent = 0; agent < groupOfAgent.length; agent++) {
        double mean = 0;
        for (double[] episode : byAgent) {
          mean += episode[agent] / byAgent.length;
        }
        sums[groupOfAgent[agent]] += mean;
      }
      return sums;
    }
  }

  /**
   * Tests on the thread that calls.
   *
   * @param actor the bank in training; the evaluator acts through a view of it
   */
  public Evaluator(
      Supplier<Environment> maker,
      SharingPlan plan,
      MlpBank actor,
      EvaluationConfig config,
      RandomStreams streams) {
    this(maker, plan, actor, config, streams, new Workers(1));
  }

  /**
   * @param actor the bank in training; the evaluator acts through a view of it
   * @param workers share the episodes out; the returns are the same for any number of them
   */
  public Evaluator(
      Supplier<Environment> maker,
      SharingPlan plan,
      MlpBank actor,
      EvaluationConfig config,
      RandomStreams streams,
      Workers workers) {
    this.maker = maker;
    this.plan = plan;
    this.streams = streams;
    this.workers = workers;
    episodes = config.testEpisodes();
    greedy = config.greedyTests();
    view = actor.view(PolicyActor.rows(plan, episodes));
    jointAction = new int[workers.count()][plan.agents()];
    uniform = new float[episodes * plan.agents()];
    ended = new boolean[episodes];
  }

  /** Runs one test: every environment plays one episode to its end. */
  public TestReturns test(long number) {
    return test(number, () -> false);
  }

  /**
   * Runs one test, unless it is to stop before its end; the next one is as if it had never begun.
   *
   * @param stopped asked before every step of the episodes
   * @throws CancellationException when stopped
   */
  public TestReturns test(long number, BooleanSupplier stopped) {
    RandomStreams own = streams.child("test " + number);
    beginEpisodes(own);
    UniformRandomProvider random = own.stream("actions");
    returns = new double[episodes];
    byAgent = new double[episodes][plan.agents()];
    workers.run(observing);
    while (running()) {
      if (stopped.getAsBoolean()) {
        throw new CancellationException("The test was stopped.");
      }
      workers.run(computing);
      draw(random);
      workers.run(stepping);
    }
    return new TestReturns(returns, byAgent);
  }

  private boolean running() {
    for (boolean over : ended) {
      if (!over) {
        return true;
      }
    }
    return false;
  }

  private void observe(int worker) {
    int end = workers.begin(episodes, worker + 1);
    for (int episode = workers.begin(episodes, worker); episode < end; episode++) {
      actor.observe(episode);
    }
  }

  private void compute(int worker) {
    actor.compute(rows[worker]);
  }

  /** Only for those who still act, so that the stream stands where it stood with one worker. */
  private void draw(UniformRandomProvider random) {
    for (int episode = 0; !greedy && episode < episodes; episode++) {
      for (int agent = 0; !ended[episode] && agent < plan.agents(); agent++) {
        uniform[episode * plan.agents() + agent] = random.nextFloat();
      }
    }
  }

  private void step(int worker) {
    int end = workers.begin(episodes, worker + 1);
    for (int episode = workers.begin(episodes, worker); episode < end; episode++) {
      if (!ended[episode]) {
        step(episode, jointAction[worker]);
      }
      actor.observe(episode);
    }
  }

  private void step(int episode, int[] actions) {
    for (int agent = 0; agent < actions.length; agent++) {
      actions[agent] =
          greedy
              ? actor.mostProbable(episode, agent)
              : actor.sample(episode, agent, uniform[episode * actions.length + agent]);
    }
    Ending ending = batch.step(episode, actions);
    for (int agent = 0; agent < actions.length; agent++) {
      byAgent[episode][agent] += batch.reward(episode, agent);
    }
    if (ending != Ending.NONE) {
      ended[episode] = true;
      returns[episode] = batch.episodeReturn(episode);
    }
  }

  /** Frees its view of the bank, not the bank. */
  @Override
  public void close() {
    view.close();
  }

  /** The environments are made once: a test allocates little more than its result. */
  private void beginEpisodes(RandomStreams own) {
    Arrays.fill(ended, false);
    if (batch == null) {
      batch =
          new EnvironmentBatch(
              maker, episodes, environment -> own.stream("environment", environment));
      actor = new PolicyActor(batch, plan, view);
      rows = workers.cut(actor.blocks());
    } else {
      batch.renew(environment -> own.stream("environment", environment));
    }
  }
}
