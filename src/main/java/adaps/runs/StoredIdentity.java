package adaps.runs;

import adaps.env.EnvironmentSpec;
import adaps.identity.AgentErrors;
import adaps.identity.Alikeness;
import adaps.identity.IdentityClusters;
import adaps.identity.LatentFrame;
import adaps.pipeline.IdentityFindings;
import java.util.List;
import java.util.Optional;

/**
 * The identity space of a stored run.
 *
 * @param agentTypes hidden type of every agent, which training never saw
 * @param typeNames what each type is called
 * @param frame identities and clusters
 * @param centres cluster centres in latent space, [cluster][dimension]; null before stage 3, and in
 *     what an older program wrote
 * @param errors how well the VAE predicts each agent; null before the end of stage 2, and in what
 *     an older program wrote
 * @param alikeness what the swap test found; null before the end of stage 2, and in what an older
 *     program wrote
 */
public record StoredIdentity(
    List<Integer> agentTypes,
    List<String> typeNames,
    LatentFrame frame,
    double[][] centres,
    AgentErrors errors,
    Alikeness alikeness) {

  public StoredIdentity {
    agentTypes = List.copyOf(agentTypes);
    typeNames = List.copyOf(typeNames);
  }

  /** What a run has found. */
  static StoredIdentity of(EnvironmentSpec spec, IdentityFindings findings) {
    IdentityClusters clusters = findings.clusters();
    return new StoredIdentity(
        spec.agentTypes(),
        spec.typeNames(),
        findings.frame(),
        clusters == null ? null : clusters.centres(),
        findings.errors(),
        findings.alikeness());
  }

  /** The clusters; empty before stage 3, and where an older program kept no centres. */
  public Optional<IdentityClusters> clusters() {
    return Optional.ofNullable(centres)
        .map(
            known ->
                new IdentityClusters(
                    known.length, frame.clusterOfAgent(), known, frame.daviesBouldin()));
  }
}
