package adaps.runs;

import adaps.config.ExperimentConfig;
import adaps.identity.AgentErrors;
import adaps.identity.Alikeness;
import adaps.identity.Identities;
import adaps.identity.IdentityClusters;
import adaps.identity.LatentFrame;
import adaps.identity.LatentPlane;
import adaps.pipeline.IdentityFindings;
import adaps.pipeline.Stage;
import adaps.pipeline.StageFinding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a checkpoint's sections about identities and clusters hold, field by field in the order of
 * the records.
 */
final class IdentitySections {
  private IdentitySections() {}

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
              FindingFields.write(out, finding);
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
      stages.put(Stage.valueOf(in.text()), FindingFields.read(in));
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
}
