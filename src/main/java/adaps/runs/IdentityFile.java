package adaps.runs;

import adaps.config.AdapsException;
import adaps.identity.AgentErrors;
import adaps.identity.Alikeness;
import adaps.identity.Identities;
import adaps.identity.LatentFrame;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The identity space of a run as a file: what stages 1 to 3 found. */
final class IdentityFile {
  private static final String AGENT_OBSERVATION_ERROR = "agentObservationError";
  private static final String AGENT_REWARD_ERROR = "agentRewardError";

  private static final String SWAP_TEST = "swapTest";
  private static final String SWAP_TEST_GROUP = "swapTestGroupOfAgent";

  private IdentityFile() {}

  /** The text of the file. */
  static String text(StoredIdentity identity) {
    LatentFrame frame = identity.frame();
    Identities identities = frame.identities();
    Map<String, Object> file = new LinkedHashMap<>();
    file.put("agentTypes", identity.agentTypes());
    file.put("typeNames", identity.typeNames());
    file.put("clusterOfAgent", frame.clusterOfAgent());
    file.put("daviesBouldin", frame.daviesBouldin());
    file.put("epoch", identities.epoch());
    file.put("observationError", identities.observationError());
    file.put("rewardError", identities.rewardError());
    file.put("divergence", identities.divergence());
    file.put("explained", frame.explained());
    file.put("mu", frame.mu());
    file.put("sigma", frame.sigma());
    file.put("plane", frame.plane());
    file.put("planeSigma", frame.planeSigma());
    file.put("planeCentres", frame.planeCentres());
    file.put("centres", identity.centres());
    AgentErrors errors = identity.errors();
    file.put(AGENT_OBSERVATION_ERROR, errors == null ? null : errors.observation());
    file.put(AGENT_REWARD_ERROR, errors == null ? null : errors.reward());
    Alikeness alikeness = identity.alikeness();
    file.put(SWAP_TEST, alikeness == null ? null : alikeness.t());
    file.put(SWAP_TEST_GROUP, alikeness == null ? null : alikeness.groupOfAgent());
    return JsonFormat.text(file);
  }

  /**
   * Reads such a file.
   *
   * @throws AdapsException naming the file and what in it cannot be
   */
  static StoredIdentity read(Path path) throws IOException {
    JsonFields file = JsonFields.read(path);
    List<String> typeNames = file.texts("typeNames");
    int[] agentTypes = file.indices("agentTypes", typeNames.size());
    if (agentTypes.length == 0) {
      throw file.refused("agentTypes", "names no agent");
    }
    LatentFrame frame = frame(file, agentTypes.length);
    StoredIdentity identity =
        new StoredIdentity(
            Arrays.stream(agentTypes).boxed().toList(),
            typeNames,
            frame,
            centres(file, frame),
            errors(file, agentTypes.length),
            alikeness(file, agentTypes.length));
    int[] clusters = identity.frame().clusterOfAgent();
    if (clusters != null && clusters.length != agentTypes.length) {
      throw file.refused(
          "agentTypes", "names " + agentTypes.length + " agents but other fields do not");
    }
    return identity;
  }

  private static double[][] centres(JsonFields file, LatentFrame frame) {
    boolean known = file.has("centres") && frame.planeCentres() != null;
    return known ? file.table("centres", frame.planeCentres().length, frame.mu()[0].length) : null;
  }

  private static LatentFrame frame(JsonFields file, int agents) {
    boolean clustered = file.has("clusterOfAgent");
    int clusters = clustered ? file.table("planeCentres").length : 0;
    List<LatentFrame.ClusterChoice> tried =
        file.sections("daviesBouldin").stream()
            .map(
                choice ->
                    new LatentFrame.ClusterChoice(
                        (int) Math.min(Integer.MAX_VALUE, choice.count("clusters")),
                        choice.number("daviesBouldin")))
            .toList();
    double[][] mu = file.table("mu");
    int dimensions = mu.length == 0 ? 0 : mu[0].length;
    return new LatentFrame(
        new Identities(
            file.number("epoch"),
            file.table("mu", agents, dimensions),
            file.table("sigma", agents, dimensions),
            file.number("observationError"),
            file.number("rewardError"),
            file.number("divergence")),
        file.table("plane", agents, 2),
        file.table("planeSigma", agents, 2),
        explained(file),
        clustered ? file.indices("clusterOfAgent", clusters) : null,
        clustered ? file.table("planeCentres", clusters, 2) : null,
        tried);
  }

  private static AgentErrors errors(JsonFields file, int agents) {
    if (!file.has(AGENT_OBSERVATION_ERROR)) {
      return null;
    }
    double[] observation = file.numbers(AGENT_OBSERVATION_ERROR);
    double[] reward = file.numbers(AGENT_REWARD_ERROR);
    if (observation.length != agents || reward.length != agents) {
      throw file.refused(AGENT_OBSERVATION_ERROR, "must hold a number for each agent");
    }
    return new AgentErrors(observation, reward);
  }

  private static Alikeness alikeness(JsonFields file, int agents) {
    if (!file.has(SWAP_TEST)) {
      return null;
    }
    double[][] t = file.table(SWAP_TEST);
    int[] groups = file.indices(SWAP_TEST_GROUP, t.length);
    boolean square = Arrays.stream(t).allMatch(row -> row.length == t.length);
    if (!square || groups.length != agents) {
      throw file.refused(SWAP_TEST, "must be a square with a row for each group of agents");
    }
    return new Alikeness(groups, t);
  }

  private static double[] explained(JsonFields file) {
    double[] explained = file.numbers("explained");
    if (explained.length != 2) {
      throw file.refused("explained", "must hold two numbers");
    }
    return explained;
  }
}
