package adaps.runs;

import adaps.env.EnvironmentSpec;
import adaps.identity.LatentFrame;
import java.util.LinkedHashMap;
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
}
