package adaps.pipeline;

import adaps.a2c.TransitionCollector;
import adaps.config.ConfigException;
import adaps.config.ConfigException.Problem;
import adaps.config.ExperimentConfig;
import adaps.config.RunConfig;
import adaps.conflict.PullSums;
import adaps.conflict.Pullers;
import adaps.env.EnvironmentKinds;
import adaps.env.EnvironmentSpec;
import adaps.nets.MlpKernel;
import adaps.nets.MlpKernels;
import adaps.nets.MlpShape;
import adaps.sharing.Methods;
import adaps.sharing.SharingPlan;
import adaps.words.Quantity;
import java.util.ArrayList;
import java.util.List;

/**
 * What no single parameter can tell: whether the parameters fit together. The terminal and the
 * window ask the same.
 */
public final class ExperimentChecks {
  private ExperimentChecks() {}

  /**
   * Refuses a configuration that cannot run, before anything is computed or written.
   *
   * @return the shape of its environment
   * @throws ConfigException naming both values that disagree
   */
  public static EnvironmentSpec check(ExperimentConfig config) {
    EnvironmentSpec spec = EnvironmentKinds.spec(config.scenario());
    List<Problem> problems = new ArrayList<>();
    boolean clusters = Methods.named(config.run().method()).usesClusters();
    if (clusters) {
      checkClusters(config, spec, problems);
      checkTransitions(config, spec, problems);
    }
    try {
      MlpKernel kernel = MlpKernels.named(config.run().kernel());
      problems.addAll(
          new MemoryEstimate(config, spec, kernel.name())
              .problems(MemoryEstimate.Limits.present()));
      checkWorkers(config.run(), kernel, problems);
      checkPulls(config, spec, problems);
    } catch (ConfigException e) {
      problems.addAll(e.problems());
    }
    if (!problems.isEmpty()) {
      throw new ConfigException(problems);
    }
    return spec;
  }

  private static void checkWorkers(RunConfig run, MlpKernel kernel, List<Problem> problems) {
    if (run.workers() > 1 && !kernel.sharesWork()) {
      problems.add(
          new Problem(
              "workers",
              "workers is "
                  + run.workers()
                  + " but the kernel "
                  + kernel.name()
                  + " works on one thread; set workers to 1, or kernel to vector."));
    }
  }

  /** A gradient is kept for each agent. */
  private static void checkPulls(
      ExperimentConfig config, EnvironmentSpec spec, List<Problem> problems) {
    SharingPlans plans = new SharingPlans(config, spec);
    SharingPlan ahead = plans.ahead(Math.max(1, config.identity().clustering().clusters()));
    int stepsPerUpdate = config.a2c().environments() * config.a2c().nSteps();
    if (plans.pullsEvery(stepsPerUpdate) == 0) {
      return;
    }
    int inputs = ahead.inputs(spec.observationSize());
    List<Integer> widths = plans.widthsUnder(ahead);
    long numbers =
        PullSums.numbers(
            new MlpShape(inputs, widths, spec.actions()), new MlpShape(inputs, widths, 1));
    long most = Pullers.NUMBERS / numbers;
    if (spec.agents() > most) {
      problems.add(
          new Problem(
              "method",
              "method is "
                  + config.run().method()
                  + ", which keeps "
                  + Quantity.count(numbers)
                  + " numbers for each of "
                  + spec.agents()
                  + " agents, but only "
                  + most
                  + " agents have room; choose smaller hidden layers or another method."));
    }
  }

  private static void checkClusters(
      ExperimentConfig config, EnvironmentSpec spec, List<Problem> problems) {
    int clusters = config.identity().clustering().clusters();
    if (clusters > spec.agents()) {
      problems.add(
          new Problem(
              "clusters",
              "clusters is "
                  + clusters
                  + " but "
                  + config.scenario().name()
                  + " has only "
                  + Quantity.of(spec.agents(), "agent")
                  + "; use 0 to let it be chosen, or at most "
                  + spec.agents()
                  + "."));
    }
  }

  private static void checkTransitions(
      ExperimentConfig config, EnvironmentSpec spec, List<Problem> problems) {
    long numbers =
        Math.min(
            Math.max(
                    config.identity().collecting().collectSteps(),
                    config.identity().collecting().maxCollectSteps())
                + config.a2c().environments(),
            TransitionCollector.mostJointSteps(config.identity().collecting(), spec.agents()));
    long largest =
        Integer.MAX_VALUE / 2 / Math.max(1, (long) spec.agents() * spec.observationSize());
    if (numbers > largest) {
      problems.add(
          new Problem(
              "collectSteps",
              "collectSteps is "
                  + config.identity().collecting().collectSteps()
                  + " and maxCollectSteps "
                  + config.identity().collecting().maxCollectSteps()
                  + ", but with "
                  + Quantity.of(spec.agents(), "agent")
                  + " and observations of "
                  + spec.observationSize()
                  + " at most "
                  + largest
                  + " environment steps can be kept; lower maxTransitions."));
    }
  }
}
