package adaps.runs;

import adaps.a2c.A2cState;
import adaps.a2c.UpdateMetrics;
import adaps.nets.LayerMasks;
import adaps.nets.MlpShape;
import adaps.pipeline.BestPolicy;
import adaps.pipeline.MetricPoint;
import adaps.pipeline.PolicySnapshot;
import adaps.pipeline.ReturnParts;
import adaps.pipeline.StageFinding;
import adaps.pipeline.TrainingState;
import adaps.sharing.NeuronMasks;
import adaps.sharing.SharingPlan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What a checkpoint's sections about plan and training hold, field by field in the order of the
 * records.
 */
final class TrainingSections {
  private TrainingSections() {}

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
    out.optional(training.mapping(), mapping -> FindingFields.write(out, mapping));
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
      out.number(point.test().min());
      out.number(point.test().max());
      out.number(point.trainReturn());
      out.number(point.learning().policyLoss());
      out.number(point.learning().valueLoss());
      out.number(point.learning().entropy());
      out.number(point.learning().gradientNorm());
    }
    return out.bytes();
  }

  /** The curve's column that older checkpoints have not. */
  static byte[] diversity(List<MetricPoint> points) {
    CheckpointOutput out = new CheckpointOutput();
    out.numbers(points.stream().mapToDouble(MetricPoint::diversity).toArray());
    return out.bytes();
  }

  /** The curve's columns on conflict that older checkpoints have not: point by point. */
  static byte[] conflict(List<MetricPoint> points) {
    CheckpointOutput out = new CheckpointOutput();
    out.numbers(
        points.stream().flatMapToDouble(p -> ConflictColumns.numbers(p.conflict())).toArray());
    return out.bytes();
  }

  /**
   * The curve's groups of agents that older checkpoints have not: how many, then point by point.
   */
  static byte[] parts(List<MetricPoint> points) {
    List<ReturnParts> parts = points.stream().map(MetricPoint::parts).toList();
    ReturnColumns columns = ReturnColumns.of(parts);
    CheckpointOutput out = new CheckpointOutput();
    out.count(columns.types());
    out.count(columns.clusters());
    out.numbers(parts.stream().flatMapToDouble(columns::numbers).toArray());
    return out.bytes();
  }

  static byte[] pulls(float[] pulls) {
    CheckpointOutput out = new CheckpointOutput();
    out.floats(pulls);
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
   * Reads what the sections of a checkpoint say about training.
   *
   * @throws CheckpointFile.DamagedException if one is missing
   */
  static TrainingState training(Map<String, byte[]> sections) throws IOException {
    CheckpointInput shared = new CheckpointInput(CheckpointFile.section(sections, "plan"));
    SharingPlan sharing = sharing(shared);
    double[][][] probabilities = shared.optional(() -> tables(shared));
    StageFinding mapping = shared.optional(() -> FindingFields.read(shared));
    CheckpointInput in = new CheckpointInput(CheckpointFile.section(sections, "training"));
    long nextTest = in.integer();
    double seconds = in.number();
    A2cState a2c = in.part(A2cState::read);
    return new TrainingState(
        sharing,
        mapping,
        probabilities,
        a2c,
        nextTest,
        points(sections),
        seconds,
        methodPulls(sections.get("method pulls")),
        best(sections, sharing),
        sections.containsKey("pulls") ? new CheckpointInput(sections.get("pulls")).floats() : null);
  }

  private static float[] methodPulls(byte[] section) throws IOException {
    return section == null ? new float[0] : new CheckpointInput(section).floats();
  }

  /** Null where there is none. */
  private static BestPolicy best(Map<String, byte[]> sections, SharingPlan ofTraining)
      throws IOException {
    byte[] best = sections.get("best");
    byte[] plan = sections.get("bestPlan");
    return best == null
        ? null
        : best(best, plan == null ? ofTraining : sharing(new CheckpointInput(plan)));
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

  private static List<MetricPoint> points(Map<String, byte[]> sections) throws IOException {
    CheckpointInput in = new CheckpointInput(CheckpointFile.section(sections, "curve"));
    int count = in.count(88);
    double[] diversities = column(sections.get("diversity"), count, 1);
    double[] conflicts = column(sections.get("conflict"), count, ConflictColumns.NAMES.size());
    List<ReturnParts> parts = parts(sections.get("return parts"), count);
    List<MetricPoint> points = new ArrayList<>();
    for (int point = 0; point < count; point++) {
      points.add(
          new MetricPoint(
              in.integer(),
              in.integer(),
              in.number(),
              new MetricPoint.TestReturn(in.number(), in.number(), in.number()),
              in.number(),
              new UpdateMetrics.Means(in.number(), in.number(), in.number(), in.number()),
              diversities[point],
              ConflictColumns.levels(conflicts, point * ConflictColumns.NAMES.size()),
              parts.get(point)));
    }
    return points;
  }

  /** What is known of each point, nothing where the section is null. */
  static List<ReturnParts> parts(byte[] section, int points) throws IOException {
    if (section == null) {
      return Collections.nCopies(points, ReturnParts.UNKNOWN);
    }
    CheckpointInput in = new CheckpointInput(section);
    ReturnColumns columns = new ReturnColumns(in.count(0), in.count(0));
    double[] numbers = in.numbers();
    checkCount(numbers, points, columns.count());
    return IntStream.range(0, points).mapToObj(point -> columns.parts(numbers, point)).toList();
  }

  /**
   * Numbers of the points.
   *
   * @param section null where an older program took the checkpoint: then nothing is known
   */
  private static double[] column(byte[] section, int points, int numbersOfPoint)
      throws IOException {
    if (section == null) {
      double[] unknown = new double[points * numbersOfPoint];
      Arrays.fill(unknown, Double.NaN);
      return unknown;
    }
    double[] known = new CheckpointInput(section).numbers();
    checkCount(known, points, numbersOfPoint);
    return known;
  }

  private static void checkCount(double[] known, int points, int numbersOfPoint)
      throws IOException {
    if (known.length != points * numbersOfPoint) {
      throw new IOException(
          "the curve has " + points + " points, and " + known.length + " numbers besides");
    }
  }
}
