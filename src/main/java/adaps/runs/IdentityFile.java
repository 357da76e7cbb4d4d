package adaps.runs;

import adaps.config.ConfigException;
import adaps.env.EnvironmentSpec;
import adaps.identity.LatentFrame;
import java.io.IOException;
import java.nio.file.Path;
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
    boolean clustered = file.has("clusterOfAgent");
    List<LatentFrame.ClusterChoice> tried =
        file.sections("daviesBouldin").stream()
            .map(
                choice ->
                    new LatentFrame.ClusterChoice(
                        choice.as("clusters", int.class), choice.number("daviesBouldin")))
            .toList();
    LatentFrame frame =
        new LatentFrame(
            file.number("epoch"),
            file.table("mu"),
            file.table("sigma"),
            file.table("plane"),
            file.table("planeSigma"),
            file.numbers("explained"),
            file.number("observationError"),
            file.number("rewardError"),
            file.number("divergence"),
            clustered ? file.as("clusterOfAgent", int[].class) : null,
            clustered ? file.table("planeCentres") : null,
            tried);
    StoredIdentity identity =
        new StoredIdentity(
            List.of(file.as("agentTypes", Integer[].class)),
            List.of(file.as("typeNames", String[].class)),
            frame);
    check(file, identity);
    return identity;
  }

  private static void check(JsonFields file, StoredIdentity identity) {
    int agents = identity.agentTypes().size();
    LatentFrame frame = identity.frame();
    if (frame.plane().length != agents
        || frame.planeSigma().length != agents
        || frame.clusterOfAgent() != null && frame.clusterOfAgent().length != agents) {
      throw file.refused("agentTypes", "names " + agents + " agents but other fields do not");
    }
    for (int type : identity.agentTypes()) {
      if (type < 0 || type >= identity.typeNames().size()) {
        throw file.refused("agentTypes", "holds the type " + type + ", which has no name");
      }
    }
  }
}
