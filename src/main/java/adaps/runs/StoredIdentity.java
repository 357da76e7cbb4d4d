package adaps.runs;

import adaps.identity.LatentFrame;
import java.util.List;

/**
 * The identity space of a stored run.
 *
 * @param agentTypes hidden type of every agent, which training never saw
 * @param typeNames what each type is called
 * @param frame identities and clusters
 */
public record StoredIdentity(List<Integer> agentTypes, List<String> typeNames, LatentFrame frame) {

  public StoredIdentity {
    agentTypes = List.copyOf(agentTypes);
    typeNames = List.copyOf(typeNames);
  }
}
