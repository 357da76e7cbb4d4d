package adaps.pipeline;

import adaps.a2c.ActorCritic;
import adaps.config.ExperimentConfig;
import adaps.env.EnvironmentSpec;
import adaps.nets.MlpShape;
import adaps.sharing.Method;
import adaps.sharing.SharingPlan;
import java.util.List;

/**
 * How many parameters a method would train, before anything has run.
 *
 * @param trainableParameters of all actors and critics together, as training begins
 * @param mostParameters that they may grow to, where the method splits neurons
 * @param clusters K that the number depends on, or 0 where it depends on none
 * @param clustersAssumed whether that K is only the number of types, because it is still to be
 *     found
 */
public record PlannedSize(
    long trainableParameters, long mostParameters, int clusters, boolean clustersAssumed) {
  /**
   * The size of one method under a configuration.
   *
   * @param spec shape of the configuration's environment
   */
  public static PlannedSize of(Method method, ExperimentConfig config, EnvironmentSpec spec) {
    boolean assumed = config.identity().clustering().clusters() == 0;
    int clusters = assumed ? spec.types() : config.identity().clustering().clusters();
    long size = count(method, config, spec, clusters);
    boolean depends = method.usesClusters() && size != count(method, config, spec, clusters + 1);
    long most = most(method, config, spec, clusters);
    return new PlannedSize(size, most, depends ? clusters : 0, depends && assumed);
  }

  private static long most(
      Method method, ExperimentConfig config, EnvironmentSpec spec, int clusters) {
    SharingPlans plans = new SharingPlans(method, config, spec);
    SharingPlan plan = plans.ahead(clusters);
    List<Integer> widths = plans.widthsUnder(plan);
    int inputs = plan.inputs(spec.observationSize());
    return (long) plan.networks()
        * (new MlpShape(inputs, widths, spec.actions()).parameters()
            + new MlpShape(inputs, widths, 1).parameters());
  }

  private static long count(
      Method method, ExperimentConfig config, EnvironmentSpec spec, int clusters) {
    SharingPlan plan = new SharingPlans(method, config, spec).ahead(clusters);
    return ActorCritic.parameterCount(plan, spec, config.a2c());
  }
}
