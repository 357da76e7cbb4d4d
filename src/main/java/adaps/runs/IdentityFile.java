package adaps.runs;

import adaps.config.ConfigException;
import adaps.env.EnvironmentSpec;
import adaps.identity.LatentFrame;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The identity space of a run as a file: what stages 1 to 3 found. */
final class IdentityFile {
  private IdentityFile() {}

  /** The text of the file. */
  static String text(EnvironmentSpec spec, LatentFrame frame) {
    Map<String, Object> file = new LinkedHashMap<>();
    file.put("agentTypes", spec.agentTypes());
    file.put("typeNames", spec.typeNames());
    file.put("clusterOfAgent", frame.clusterOfAgent());
    file.put("daviesBouldin", frame.daviesBouldin());
    file.put("epoch", frame.epoch());
    file.put("observationError", frame.observationError());
    file.put("rewardError", frame.rewardError());
    file.put("divergence", frame.divergence());
    file.put("explained", frame.explained());
    file.put("mu", frame.mu());
    file.put("sigma", frame.sigma());
    file.put("plane", frame.plane());
    file.put("planeSigma", frame.planeSigma());
    file.put("planeCentres", frame.planeCentres());
    return JsonFormat.text(file);
  }

  /**
   * Reads such a file.
   *
   * @throws ConfigException naming the file and what in it cannot be
   */
  static StoredIdentity read(Path path) throws IOException {
    JsonFields file = JsonFields.read(path);
    List<String> typeNames = file.texts("typeNames");
    int[] agentTypes = file.indices("agentTypes", typeNames.size());
    StoredIdentity identity =
        new StoredIdentity(
            Arrays.stream(agentTypes).boxed().toList(), typeNames, frame(file, agentTypes.length));
    int[] clusters = identity.frame().clusterOfAgent();
    if (clusters != null && clusters.length != agentTypes.length) {
      throw file.refused(
          "agentTypes", "names " + agentTypes.length + " agents but other fields do not");
    }
    return identity;
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
    return new LatentFrame(
        file.number("epoch"),
        file.table("mu"),
        file.table("sigma"),
        file.table("plane", agents, 2),
        file.table("planeSigma", agents, 2),
        explained(file),
        file.number("observationError"),
        file.number("rewardError"),
        file.number("divergence"),
        clustered ? file.indices("clusterOfAgent", clusters) : null,
        clustered ? file.table("planeCentres", clusters, 2) : null,
        tried);
  }

  private static double[] explained(JsonFields file) {
    double[] explained = file.numbers("explained");
    if (explained.length != 2) {
      throw file.refused("explained", "must hold two numbers");
    }
    return explained;
  }
}
