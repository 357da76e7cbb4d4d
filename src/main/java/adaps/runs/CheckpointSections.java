package adaps.runs;

import adaps.a2c.A2cState;
import adaps.config.ExperimentConfig;
import adaps.identity.AgentErrors;
import adaps.identity.Alikeness;
import adaps.identity.Identities;
import adaps.identity.IdentityClusters;
import adaps.identity.LatentFrame;
import adaps.identity.LatentPlane;
import adaps.nets.LayerMasks;
import adaps.nets.MlpShape;
import adaps.pipeline.BestPolicy;
import adaps.pipeline.IdentityFindings;
import adaps.pipeline.MetricPoint;
import adaps.pipeline.PolicySnapshot;
import adaps.pipeline.Stage;
import adaps.pipeline.StageFinding;
import adaps.pipeline.TrainingState;
import adaps.sharing.NeuronMasks;
import adaps.sharing.SharingPlan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the sections of a checkpoint hold, field by field in the order of the records. */
final class CheckpointSections {
  private CheckpointSections() {}

  static byte[] identity(IdentityFindings findings) {
    CheckpointOutput out = new CheckpointOutput();
    LatentFrame frame = findings.frame();
    Identities identities = findings.identities();
    out.number(identities.epoch());
    out.table(identities.mu());
    out.table(identities.sigma());
    out.table(frame.plane());
    out.table(frame.planeSigma());
    out.numbers(frame.explained());
    out.number(identities.observationError());
    out.number(identities.rewardError());
    out.number(identities.divergence());
    out.integers(frame.clusterOfAgent());
    out.table(frame.planeCentres());
    choices(out, frame.daviesBouldin());
    out.numbers(findings.plane().origin());
    out.table(findings.plane().axes());
    out.optional(findings.clusters(), clusters -> clusters(out, clusters));
    out.count(findings.stages().size());
    findings
        .stages()
        .forEach(
            (stage, finding) -> {
              out.text(stage.name());
              finding(out, finding);
            });
    return out.bytes();
  }

  static IdentityFindings identity(
      byte[] section, AgentErrors errors, Alikeness alikeness, ExperimentConfig config)
      throws IOException {
    CheckpointInput in = new CheckpointInput(section);
    double epoch = in.number();
    double[][] mu = in.table();
    double[][] sigma = in.table();
    skipPlane(in);
    Identities identities = new Identities(epoch, mu, sigma, in.number(), in.number(), in.number());
    skipClustersInPlane(in);
    LatentPlane plane = LatentPlane.of(in.numbers(), in.table());
    IdentityClusters clusters = in.optional(() -> clusters(in));
    Map<Stage, StageFinding> stages = new EnumMap<>(Stage.class);
    for (int count = in.count(1); count > 0; count--) {
      stages.put(Stage.valueOf(in.text()), finding(in));
    }
    return new IdentityFindings(config, identities, errors, alikeness, plane, clusters, stages);
  }

  /** What is drawn of the identities follows from them and the plane. */
  private static void skipPlane(CheckpointInput in) throws IOException {
    in.table();
    in.table();
    in.numbers();
  }

  private static void skipClustersInPlane(CheckpointInput in) throws IOException {
    in.integers();
    in.table();
    choices(in);
  }

  static byte[] agentErrors(AgentErrors errors) {
    CheckpointOutput out = new CheckpointOutput();
    out.numbers(errors.observation());
    out.numbers(errors.reward());
    return out.bytes();
  }

  /**
   * @param section null where an older program kept none
   */
  static AgentErrors agentErrors(byte[] section) throws IOException {
    if (section == null) {
      return null;
    }
    CheckpointInput in = new CheckpointInput(section);
    return new AgentErrors(in.numbers(), in.numbers());
  }

  static byte[] alikeness(Alikeness alikeness) {
    CheckpointOutput out = new CheckpointOutput();
    out.integers(alikeness.groupOfAgent());
    out.table(alikeness.t());
    return out.bytes();
  }

  /**
   * @param section null where an older program made no such test
   */
  static Alikeness alikeness(byte[] section) throws IOException {
    if (section == null) {
      return null;
    }
    CheckpointInput in = new CheckpointInput(section);
    return new Alikeness(in.integers(), in.table());
  }

  private static void clusters(CheckpointOutput out, IdentityClusters clusters) {
    out.count(clusters.clusters());
    out.integers(clusters.clusterOfAgent());
    out.table(clusters.centres());
    choices(out, clusters.tried());
  }

  private static IdentityClusters clusters(CheckpointInput in) throws IOException {
    return new IdentityClusters(in.count(0), in.integers(), in.table(), choices(in));
  }

  private static void choices(CheckpointOutput out, List<LatentFrame.ClusterChoice> choices) {
    out.count(choices.size());
    for (LatentFrame.ClusterChoice choice : choices) {
      out.count(choice.clusters());
      out.number(choice.daviesBouldin());
    }
  }

  private static List<LatentFrame.ClusterChoice> choices(CheckpointInput in) throws IOException {
    List<LatentFrame.ClusterChoice> choices = new ArrayList<>();
    for (int count = in.count(12); count > 0; count--) {
      choices.add(new LatentFrame.ClusterChoice(in.count(0), in.number()));
    }
    return choices;
  }

  private static void finding(CheckpointOutput out, StageFinding finding) {
    out.text(finding.result());
    out.number(finding.seconds());
    out.count(finding.warnings().size());
    finding
        .warnings()
        .forEach(
            (name, sentence) -> {
              out.text(name);
              out.text(sentence);
            });
  }

  private static StageFinding finding(CheckpointInput in) throws IOException {
    String result = in.text();
    double seconds = in.number();
    Map<String, String> warnings = new LinkedHashMap<>();
    for (int count = in.count(8); count > 0; count--) {
      warnings.put(in.text(), in.text());
    }
    return new StageFinding(result, seconds, warnings);
  }

  static byte[] plan(TrainingState training) {
    CheckpointOutput out = new CheckpointOutput();
    plan(out, training.plan());
    out.optional(
        training.maskProbabilities(),
        probabilities -> {
          out.count(probabilities.length);
          for (double[][] rows : probabilities) {
            out.table(rows);
          }
        });
    out.optional(training.mapping(), mapping -> finding(out, mapping));
    return out.bytes();
  }

  static byte[] plan(SharingPlan plan) {
    CheckpointOutput out = new CheckpointOutput();
    plan(out, plan);
    return out.bytes();
  }

  private static void plan(CheckpointOutput out, SharingPlan plan) {
    out.count(plan.networks());
    out.integers(plan.networkOfAgent());
    out.flag(plan.agentIdInObservation());
    out.optional(
        plan.masks(),
        masks -> {
          out.integers(masks.maskOfAgent());
          out.bits(masks.actor().bits());
          out.bits(masks.critic().bits());
        });
  }

  static byte[] training(TrainingState training) {
    CheckpointOutput out = new CheckpointOutput();
    out.integer(training.nextTest());
    out.number(training.seconds());
    out.part(training.a2c()::write);
    return out.bytes();
  }

  static byte[] curve(List<MetricPoint> points) {
    CheckpointOutput out = new CheckpointOutput();
    out.count(points.size());
    for (MetricPoint point : points) {
      out.integer(point.update());
      out.integer(point.envSteps());
      out.number(point.seconds());
      out.number(point.testMean());
      out.number(point.testMin());
      out.number(point.testMax());
      out.number(point.trainReturn());
      out.number(point.policyLoss());
      out.number(point.valueLoss());
      out.number(point.entropy());
      out.number(point.gradientNorm());
    }
    return out.bytes();
  }

  /** All but the plan. */
  static byte[] best(BestPolicy best) {
    CheckpointOutput out = new CheckpointOutput();
    out.number(best.testMean());
    out.integer(best.policy().update());
    out.count(best.policy().actorShape().inputs());
    out.integers(best.policy().actorShape().hidden().stream().mapToInt(n -> n).toArray());
    out.count(best.policy().actorShape().outputs());
    out.floats(best.policy().actorParameters());
    out.floats(best.policy().criticParameters());
    return out.bytes();
  }

  private static BestPolicy best(byte[] section, SharingPlan plan) throws IOException {
    CheckpointInput in = new CheckpointInput(section);
    double testMean = in.number();
    long update = in.integer();
    int inputs = in.count(0);
    List<Integer> hidden = Arrays.stream(in.integers()).boxed().toList();
    MlpShape shape = new MlpShape(inputs, hidden, in.count(0));
    return new BestPolicy(
        new PolicySnapshot(plan, shape, in.floats(), update, in.floats()), testMean);
  }

  /**
   * @param best null where there is none
   * @param bestPlan null where it is that of the training
   */
  static TrainingState training(
      byte[] plan, byte[] training, byte[] curve, byte[] best, byte[] bestPlan) throws IOException {
    CheckpointInput shared = new CheckpointInput(plan);
    SharingPlan sharing = sharing(shared);
    double[][][] probabilities = shared.optional(() -> tables(shared));
    StageFinding mapping = shared.optional(() -> finding(shared));
    CheckpointInput in = new CheckpointInput(training);
    long nextTest = in.integer();
    double seconds = in.number();
    A2cState a2c = in.part(A2cState::read);
    return new TrainingState(
        sharing,
        mapping,
        probabilities,
        a2c,
        nextTest,
        points(curve),
        seconds,
        best == null
            ? null
            : best(best, bestPlan == null ? sharing : sharing(new CheckpointInput(bestPlan))));
  }

  private static SharingPlan sharing(CheckpointInput in) throws IOException {
    int networks = in.count(0);
    int[] networkOfAgent = in.integers();
    boolean agentId = in.flag();
    NeuronMasks masks =
        in.optional(
            () ->
                new NeuronMasks(
                    in.integers(), new LayerMasks(in.bits()), new LayerMasks(in.bits())));
    return new SharingPlan(networks, networkOfAgent, masks, agentId);
  }

  private static double[][][] tables(CheckpointInput in) throws IOException {
    double[][][] tables = new double[in.count(Integer.BYTES)][][];
    for (int i = 0; i < tables.length; i++) {
      tables[i] = in.table();
    }
    return tables;
  }

  private static List<MetricPoint> points(byte[] section) throws IOException {
    CheckpointInput in = new CheckpointInput(section);
    List<MetricPoint> points = new ArrayList<>();
    for (int count = in.count(88); count > 0; count--) {
      points.add(
          new MetricPoint(
              in.integer(),
              in.integer(),
              in.number(),
              in.number(),
              in.number(),
              in.number(),
              in.number(),
              in.number(),
              in.number(),
              in.number(),
              in.number()));
    }
    return points;
  }
}
