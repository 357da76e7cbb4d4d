package adaps.runs;

import adaps.config.ExperimentConfig;
import adaps.config.Scenario;
import adaps.identity.AgentErrors;
import adaps.identity.Alikeness;
import adaps.identity.Identities;
import adaps.identity.IdentityClusters;
import adaps.identity.LatentFrame;
import adaps.identity.LatentPlane;
import adaps.pipeline.IdentityFindings;
import adaps.pipeline.MetricPoint;
import adaps.pipeline.MetricPoints;
import adaps.pipeline.RunResult;
import adaps.pipeline.RunState;
import adaps.pipeline.Stage;
import adaps.sharing.MaskFrame;
import adaps.sharing.MaskReport;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What a run may tell, in small. */
final class Examples {
  private Examples() {}

  /** Two agents of two types on Spread. */
  static ExperimentConfig config() {
    Scenario scenario =
        new Scenario("pair", "Two: a \"pair\"", "spread", "a test", Map.of("groups", "1-1"));
    return ExperimentConfig.of(scenario, Map.of("method", "fups+id", "seed", "7", "beta", "3e-5"));
  }

  static MetricPoint point(long update, double mean) {
    return MetricPoints.of(
        update,
        update * 40,
        0.1 * update,
        new MetricPoint.TestReturn(mean, mean - 1.0 / 3, mean + 1e-17),
        Double.NaN);
  }

  /** Before stage 3 when the clusters are null. */
  static IdentityFindings findings(int[] clusters) {
    double[][] two = {{1.5, -2}, {0, 4}};
    return new IdentityFindings(
        config(),
        new Identities(2.5, two, two, 0.5, 0.25, 0.125),
        new AgentErrors(new double[] {0.75, 0.125}, new double[] {0.5, Double.NaN}),
        new Alikeness(new int[] {0, 1}, new double[][] {{0, 12.5}, {12.5, 0}}),
        LatentPlane.fit(two),
        clusters == null
            ? null
            : new IdentityClusters(
                2, clusters, two, List.of(new LatentFrame.ClusterChoice(2, 0.5))),
        Map.of());
  }

  /** Two masks over one layer of three neurons. */
  static MaskFrame masks() {
    boolean[][][] bits = {{{true, false, true}}, {{true, true, true}}};
    return new MaskFrame(
        List.of("actor 1"),
        null,
        bits,
        new int[] {0, 1},
        0.2,
        MaskReport.of(bits, List.of("actor 1")));
  }

  static RunResult result(RunState state) {
    Map<Stage, Double> seconds = new EnumMap<>(Stage.class);
    seconds.put(Stage.TRAIN, 2.5);
    return new RunResult(
        state,
        new RunResult.Training(400, 10, -12.5, 123, 160, 0.25, 3),
        new RunResult.Clusters(new int[] {0, 1}, 1, Double.NaN),
        new RunResult.Masks(new double[][] {{0.5}}, new double[][] {{1}}),
        Map.of("empty layer", "Mask 1 keeps nothing."),
        seconds);
  }
}
