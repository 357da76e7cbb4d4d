package adaps.pipeline;

import adaps.a2c.A2c;
import adaps.a2c.Evaluator;
import adaps.a2c.Evaluator.TestReturns;
import adaps.a2c.Workers;
import adaps.diversity.DiversitySample;
import adaps.diversity.NeuralDiversity;
import adaps.nets.MlpBank;
import adaps.sharing.SharingPlan;
import java.util.function.BooleanSupplier;

/**
 * What is found out of the policy in training every so often: what test episodes return, and how
 * differently its agents act. Training does not notice.
 */
final class PolicyTest implements AutoCloseable {
  private final StageContext context;
  private final Workers workers;

  /** Null where the method looks for no clusters. */
  private final int[] clusterOfAgent;

  private Evaluator evaluator;

  /** Null until the first test. */
  private DiversitySample sample;

  /** Null until a test under the present plan. */
  private NeuralDiversity diversity;

  private SharingPlan plan;
  private MlpBank actor;

  /**
   * What a test found.
   *
   * @param diversity mean distance between two agents' policies, 0 to 1, NaN for a single agent
   * @param parts of the returns, by groups of agents
   */
  record Found(MetricPoint.TestReturn test, double diversity, ReturnParts parts) {}

  /**
   * @param clusterOfAgent cluster of every agent, or null without clusters
   * @param a2c the bank in training, and workers that share the test's episodes out
   */
  PolicyTest(StageContext context, int[] clusterOfAgent, SharingPlan plan, A2c a2c) {
    this.context = context;
    this.clusterOfAgent = clusterOfAgent;
    workers = a2c.workers();
    begin(plan, a2c.networks().actor());
  }

  private void begin(SharingPlan newPlan, MlpBank newActor) {
    plan = newPlan;
    actor = newActor;
    evaluator =
        new Evaluator(
            context.environments(),
            plan,
            actor,
            context.config().evaluation(),
            context.streams(),
            workers);
  }

  /** The learner follows another plan, with another bank. */
  void follow(SharingPlan revised, MlpBank newActor) {
    close();
    begin(revised, newActor);
  }

  /**
   * Tests, unless it is to stop before the end; the next test is as if this one had never begun.
   *
   * @param number of the test, from 0
   * @param stopped asked before every step of an environment
   * @throws java.util.concurrent.CancellationException when stopped
   */
  Found test(long number, BooleanSupplier stopped) {
    if (sample == null) {
      sample = DiversitySample.draw(context.environments(), context.streams(), stopped);
    }
    if (diversity == null) {
      diversity = new NeuralDiversity(plan, actor, sample);
    }
    double mean = diversity.measure().mean();
    return found(evaluator.test(number, stopped), mean);
  }

  private Found found(TestReturns returns, double distance) {
    return new Found(
        new MetricPoint.TestReturn(returns.mean(), returns.min(), returns.max()),
        distance,
        ReturnParts.of(returns, context.spec(), clusterOfAgent));
  }

  /** Frees its views of the bank, not the bank. */
  @Override
  public void close() {
    evaluator.close();
    if (diversity != null) {
      diversity.close();
      diversity = null;
    }
  }
}
