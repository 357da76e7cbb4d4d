package adaps.report;

import adaps.TestSeed;
import adaps.config.ExperimentConfig;
import adaps.config.Scenario;
import adaps.env.EnvironmentKinds;
import adaps.env.EnvironmentSpec;
import adaps.identity.Identities;
import adaps.identity.IdentityClusters;
import adaps.identity.LatentFrame;
import adaps.identity.LatentPlane;
import adaps.nets.MlpShape;
import adaps.pipeline.IdentityFindings;
import adaps.pipeline.MetricPoint;
import adaps.pipeline.MetricPoints;
import adaps.pipeline.PolicySnapshot;
import adaps.pipeline.RunEvent;
import adaps.pipeline.RunResult;
import adaps.pipeline.RunState;
import adaps.pipeline.Stage;
import adaps.pipeline.VaePoint;
import adaps.runs.RunWriter;
import adaps.runs.StoredRun;
import adaps.sharing.SharingPlan;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Finished runs with a random policy, which can be played, and identities that moved. */
final class PlayedRuns {
  /** Epochs at which the VAE's loss was noted; the last is the end. */
  static final List<Double> EPOCHS = List.of(0.0, 1.5, 3.0, 4.5);

  private static final double END = 4.5;

  private PlayedRuns() {}

  static StoredRun seps(Path runs, Scenario scenario, long seed) {
    return write(runs, ExperimentConfig.of(scenario, Map.of("method", "seps", "seed", seed)), true);
  }

  static StoredRun fups(Path runs, Scenario scenario) {
    return write(runs, ExperimentConfig.of(scenario, Map.of("method", "fups")), true);
  }

  /**
   * @param moved whether the VAE learned in the run itself
   */
  static StoredRun write(Path runs, ExperimentConfig config, boolean moved) {
    EnvironmentSpec spec = EnvironmentKinds.spec(config.scenario(), config.run().seed());
    boolean encodes = config.run().method().equals("seps");
    try (RunWriter writer = RunWriter.create(runs, config)) {
      if (encodes && moved) {
        for (double epoch : EPOCHS) {
          writer.accept(new RunEvent.IdentitiesMoved(identities(spec, epoch)));
          if (epoch > 0) {
            writer.accept(new RunEvent.VaeTrained(new VaePoint(epoch, 0, 0, 0, 0)));
          }
        }
      }
      if (encodes) {
        writer.accept(new RunEvent.IdentityFound(findings(config, spec)));
      }
      writer.accept(new RunEvent.PolicyChanged(policy(spec)));
      MetricPoint.TestReturn tested = new MetricPoint.TestReturn(1, 0, 2);
      writer.accept(new RunEvent.Tested(MetricPoints.of(0, 0, 0, tested, Double.NaN)));
      writer.accept(new RunEvent.Ended(result()));
      writer.accept(new RunEvent.StateChanged(RunState.FINISHED, ""));
      writer.close();
      return StoredRun.read(writer.folder().path());
    }
  }

  /** Where agents lie at an epoch: those of a type together at the end, two dimensions. */
  static Identities identities(EnvironmentSpec spec, double epoch) {
    double[][] mu = new double[spec.agents()][];
    double[][] sigma = new double[spec.agents()][];
    for (int agent = 0; agent < mu.length; agent++) {
      int type = spec.agentTypes().get(agent);
      mu[agent] = new double[] {type * epoch / 3, 0.01 * agent - type * epoch / 7};
      sigma[agent] = new double[] {1 / (1 + epoch), 0.5 / (1 + epoch)};
    }
    return new Identities(epoch, mu, sigma, 0, 0, 0);
  }

  private static IdentityFindings findings(ExperimentConfig config, EnvironmentSpec spec) {
    Identities end = identities(spec, END);
    int[] clusters = spec.agentTypes().stream().mapToInt(Integer::intValue).toArray();
    double[][] centres = new double[spec.types()][2];
    for (int type = 0; type < centres.length; type++) {
      centres[type] = new double[] {type * END / 3, -type * END / 7};
    }
    List<LatentFrame.ClusterChoice> tried =
        List.of(new LatentFrame.ClusterChoice(spec.types(), 0.1));
    return new IdentityFindings(
        config,
        end,
        null,
        null,
        LatentPlane.fit(end.mu()),
        new IdentityClusters(spec.types(), clusters, centres, tried),
        Map.of());
  }

  private static PolicySnapshot policy(EnvironmentSpec spec) {
    MlpShape shape = new MlpShape(spec.observationSize(), List.of(8), spec.actions());
    Random random = TestSeed.random(11);
    float[] parameters = new float[shape.parameters()];
    for (int i = 0; i < parameters.length; i++) {
      parameters[i] = (float) (0.2 * random.nextGaussian());
    }
    return new PolicySnapshot(
        new SharingPlan(1, new int[spec.agents()], null, false), shape, parameters, 1);
  }

  private static RunResult result() {
    return new RunResult(
        RunState.FINISHED,
        new RunResult.Training(0, 0, 1, 100, 1000, 0.25, 1),
        new RunResult.Clusters(null, Double.NaN, Double.NaN),
        RunResult.Masks.NONE,
        Map.of(),
        Map.of(Stage.TRAIN, 60.0));
  }
}
