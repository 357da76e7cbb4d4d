package adaps.report;

import adaps.config.ExperimentConfig;
import adaps.config.Scenario;
import adaps.identity.Identities;
import adaps.identity.IdentityClusters;
import adaps.identity.LatentFrame;
import adaps.identity.LatentPlane;
import adaps.pipeline.IdentityFindings;
import adaps.pipeline.MetricPoint;
import adaps.pipeline.MetricPoints;
import adaps.pipeline.RunEvent;
import adaps.pipeline.RunResult;
import adaps.pipeline.RunState;
import adaps.pipeline.Stage;
import adaps.pipeline.VaePoint;
import adaps.runs.Provenance;
import adaps.runs.RunWriter;
import adaps.runs.StoredIdentity;
import adaps.sharing.MaskFrame;
import adaps.sharing.MaskReport;
import adaps.sharing.Method;
import adaps.sharing.Methods;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Run folders with figures chosen by hand. */
final class HandMadeRuns {
  /** Environment steps between two tests. */
  static final int TEST_EVERY = 100;

  private final Path runs;

  HandMadeRuns(Path runs) {
    this.runs = runs;
  }

  /** A finished run on Spread with two agents, with these test returns. */
  Path finished(String scenario, String method, long seed, double... returns) {
    return write(config(scenario, method, seed, Map.of()), RunState.FINISHED, returns);
  }

  /** A run that ended as told. */
  Path write(ExperimentConfig config, RunState state, double... returns) {
    return write(config, state, curve(returns));
  }

  /** A run that ended as told. */
  Path write(ExperimentConfig config, RunState state, LearningCurve curve) {
    try (RunWriter writer = RunWriter.create(runs, config)) {
      Method method = Methods.named(config.run().method());
      boolean clustered = method.usesClusters();
      if (clustered) {
        writer.accept(new RunEvent.IdentityFound(findings(config)));
      }
      if (method.mapsMasks()) {
        writer.accept(new RunEvent.MasksKnown(masks()));
      }
      curve.points().forEach(e -> writer.accept(new RunEvent.Tested(e)));
      if (state != RunState.FAILED) {
        writer.accept(new RunEvent.Ended(result(config, state, clustered, curve.points().size())));
      }
      writer.accept(new RunEvent.StateChanged(state, ""));
      return writer.folder().path();
    }
  }

  static ExperimentConfig config(
      String scenario, String method, long seed, Map<String, Object> more) {
    Map<String, Object> values = new HashMap<>(more);
    values.put("method", method);
    values.put("seed", seed);
    return ExperimentConfig.of(
        new Scenario(scenario, "A pair & more", "spread", "a test", Map.of("groups", "1-1")),
        values);
  }

  /** Tests at 0, 100, 200 … environment steps. */
  static LearningCurve curve(double... returns) {
    List<MetricPoint> points = new ArrayList<>();
    for (int test = 0; test < returns.length; test++) {
      long steps = (long) test * TEST_EVERY;
      MetricPoint.TestReturn tested = new MetricPoint.TestReturn(returns[test], 0, 0);
      points.add(MetricPoints.of(test, steps, test, tested, Double.NaN));
    }
    return new LearningCurve(points);
  }

  /** A run in memory. */
  static ReportedRun run(ExperimentConfig config, double... returns) {
    return new ReportedRun(
        Path.of(config.run().method() + config.run().seed()),
        config,
        curve(returns),
        List.of(),
        result(config, RunState.FINISHED, false, returns.length),
        Optional.empty(),
        Optional.empty(),
        Provenance.UNKNOWN);
  }

  /** A run in memory of a model of this size, whose agents have these clusters, or none. */
  static ReportedRun sized(
      ExperimentConfig config, long parameters, int[] clusterOfAgent, double... returns) {
    ReportedRun run = run(config, returns);
    RunResult end = run.result();
    return new ReportedRun(
        run.folder(),
        config,
        run.curve(),
        run.vae(),
        new RunResult(
            end.state(),
            new RunResult.Training(
                end.training().envSteps(),
                end.training().updates(),
                end.training().testReturn(),
                parameters,
                end.training().envStepsPerSecond(),
                0,
                1),
            new RunResult.Clusters(
                clusterOfAgent,
                clusterOfAgent == null ? Double.NaN : 0.5,
                clusterOfAgent == null ? Double.NaN : 0.75),
            RunResult.Masks.NONE,
            Map.of(),
            Map.of(Stage.COLLECT, 1.5, Stage.ENCODE, 2.25, Stage.TRAIN, 60.0)),
        Optional.empty(),
        Optional.empty(),
        Provenance.UNKNOWN);
  }

  /** A run in memory whose agents fall into so many clusters, two in each and of two types. */
  static ReportedRun clustered(ExperimentConfig config, int clusters) {
    int agents = 2 * clusters;
    double[][] plane = new double[agents][];
    double[][] sigma = new double[agents][];
    int[] clusterOfAgent = new int[agents];
    List<Integer> types = new ArrayList<>();
    for (int agent = 0; agent < agents; agent++) {
      plane[agent] = new double[] {agent % 4 * 1e-3, agent / 4 * 1e-3};
      sigma[agent] = new double[] {1e-3, 1e-4 * agent};
      clusterOfAgent[agent] = agent / 2;
      types.add(agent % 12);
    }
    double[][] centres = Arrays.copyOf(plane, clusters);
    LatentFrame frame =
        new LatentFrame(
            new Identities(1, plane, sigma, 1, 1, 1),
            plane,
            sigma,
            new double[] {1, 0},
            clusterOfAgent,
            centres,
            List.of());
    List<String> typeNames =
        IntStream.range(0, 12).mapToObj(type -> "level " + type + " of twelve").toList();
    List<String> layers = List.of("actor 1", "actor 2", "actor 3", "critic 1", "critic 2");
    boolean[][][] bits = new boolean[clusters][layers.size()][300];
    for (boolean[][] mask : bits) {
      Arrays.fill(mask[0], true);
    }
    return new ReportedRun(
        Path.of("clustered"),
        config,
        curve(0, 1),
        List.of(new VaePoint(0.5, 1, 3, 2, 1), new VaePoint(10, 2, 0.5, 0.25, 4)),
        result(config, RunState.FINISHED, true, 2),
        Optional.of(new StoredIdentity(types, typeNames, frame, null, null, null)),
        Optional.of(
            new MaskFrame(layers, null, bits, clusterOfAgent, 0.2, MaskReport.of(bits, layers))),
        Provenance.UNKNOWN);
  }

  private static RunResult result(
      ExperimentConfig config, RunState state, boolean clustered, int tests) {
    long single = 100;
    return new RunResult(
        state,
        new RunResult.Training(
            (long) (tests - 1) * TEST_EVERY,
            tests,
            0,
            List.of("nops", "seps").contains(config.run().method()) ? 2 * single : single,
            1000 + config.run().seed(),
            0.25,
            1),
        new RunResult.Clusters(
            clustered ? new int[] {0, 1} : null,
            clustered ? 1 : Double.NaN,
            clustered ? 1 : Double.NaN),
        RunResult.Masks.NONE,
        Map.of(),
        Map.of(Stage.TRAIN, 60.0));
  }

  private static IdentityFindings findings(ExperimentConfig config) {
    double[][] mu = {{-3, 0.5}, {2, -0.25}};
    double[][] sigma = {{0.5, 0.25}, {0.5, 0.25}};
    return new IdentityFindings(
        config,
        new Identities(1, mu, sigma, 1, 1, 1),
        null,
        null,
        LatentPlane.fit(mu),
        new IdentityClusters(
            2, new int[] {0, 1}, mu, List.of(new LatentFrame.ClusterChoice(2, 0.125))),
        Map.of());
  }

  private static MaskFrame masks() {
    List<String> names = List.of("actor 1", "critic 1");
    boolean[][][] bits = {
      {{true, false, true}, {true, true, false}}, {{false, true, true}, {true, false, false}}
    };
    return new MaskFrame(names, null, bits, new int[] {0, 1}, 0.2, MaskReport.of(bits, names));
  }
}
