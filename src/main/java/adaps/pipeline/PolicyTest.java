package adaps.pipeline;

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
   */
  record Found(TestReturns returns, double diversity) {}

  /**
   * @param actor the bank in training
   * @param workers share the test's episodes out
   */
  PolicyTest(StageContext context, SharingPlan plan, MlpBank actor, Workers workers) {
    this.context = context;
    this.workers = workers;
    begin(plan, actor);
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
    return new Found(evaluator.test(number, stopped), mean);
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
