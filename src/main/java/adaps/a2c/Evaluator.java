package adaps.a2c;

import adaps.config.EvaluationConfig;
import adaps.env.Environment;
import adaps.env.EnvironmentBatch;
import adaps.env.EnvironmentBatch.Ending;
import adaps.nets.MlpBank;
import adaps.random.RandomStreams;
import adaps.sharing.SharingPlan;
import java.util.Arrays;
import java.util.Optional;
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
  private final int[] jointAction;
  private final boolean[] ended;
  private EnvironmentBatch batch;
  private PolicyActor actor;

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
  }

  /**
   * @param actor the bank in training; the evaluator acts through a view of it
   */
  public Evaluator(
      Supplier<Environment> maker,
      SharingPlan plan,
      MlpBank actor,
      EvaluationConfig config,
      RandomStreams streams) {
    this.maker = maker;
    this.plan = plan;
    this.streams = streams;
    episodes = config.testEpisodes();
    greedy = config.greedyTests();
    view = actor.view(PolicyActor.rows(plan, episodes));
    jointAction = new int[plan.agents()];
    ended = new boolean[episodes];
  }

  /** Runs one test: every environment plays one episode to its end. */
  public TestReturns test(long number) {
    return test(number, () -> false).orElseThrow();
  }

  /**
   * Runs one test, unless it is to stop before its end; the next one is as if it had never begun.
   *
   * @param stopped asked before every step of the episodes
   * @return empty when stopped
   */
  public Optional<TestReturns> test(long number, BooleanSupplier stopped) {
    RandomStreams own = streams.child("test " + number);
    beginEpisodes(own);
    UniformRandomProvider random = own.stream("actions");
    double[] returns = new double[episodes];
    double[][] byAgent = new double[episodes][plan.agents()];
    int running = episodes;
    while (running > 0) {
      if (stopped.getAsBoolean()) {
        return Optional.empty();
      }
      actor.look();
      for (int environment = 0; environment < episodes; environment++) {
        if (!ended[environment]) {
          actor.choose(environment, greedy, random, jointAction);
          Ending ending = batch.step(environment, jointAction);
          for (int agent = 0; agent < jointAction.length; agent++) {
            byAgent[environment][agent] += batch.reward(environment, agent);
          }
          if (ending != Ending.NONE) {
            ended[environment] = true;
            returns[environment] = batch.episodeReturn(environment);
            running--;
          }
        }
      }
    }
    return Optional.of(new TestReturns(returns, byAgent));
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
    } else {
      batch.renew(environment -> own.stream("environment", environment));
    }
  }
}
