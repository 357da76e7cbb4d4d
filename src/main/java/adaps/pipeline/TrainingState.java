package adaps.pipeline;

import adaps.a2c.A2cState;
import adaps.sharing.SharingPlan;
import java.util.List;

/**
 * Where stage 5 stands between two updates. Immutable; arrays belong to it.
 *
 * @param plan which agent uses which network and mask
 * @param mapping what stage 4 reported, or null where it was not needed
 * @param maskProbabilities probability of each neuron, [mask][layer][neuron], or null where masks
 *     were not mapped
 * @param a2c the learner
 * @param nextTest environment steps at which the next test is due
 * @param points the learning curve so far
 * @param seconds time spent in stage 5 so far, pauses not counted
 * @param methodPulls sums of the agents' gradients for a method that asks for them; empty where it
 *     does not
 * @param best the best policy so far, or null before the first test and where an older program took
 *     the checkpoint
 * @param pulls sums of what every agent pulls at every neuron, or null where it is not looked at or
 *     an older program took the checkpoint
 */
public record TrainingState(
    SharingPlan plan,
    StageFinding mapping,
    double[][][] maskProbabilities,
    A2cState a2c,
    long nextTest,
    List<MetricPoint> points,
    double seconds,
    float[] methodPulls,
    BestPolicy best,
    float[] pulls) {

  public TrainingState {
    points = List.copyOf(points);
  }
}
