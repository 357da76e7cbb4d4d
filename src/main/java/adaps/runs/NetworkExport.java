package adaps.runs;

import adaps.config.ConfigException;
import adaps.config.DiskException;
import adaps.nets.nd4j.Subnetwork;
import adaps.pipeline.PolicySnapshot;
import adaps.sharing.Methods;
import adaps.sharing.NeuronMasks;
import adaps.sharing.SharingPlan;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;

/**
 * Takes the actor or critic of one cluster or one agent out of a stored run, its mask folded in.
 */
public final class NetworkExport {
  private final SharingPlan plan;
  private final int agent;
  private final Subnetwork network;

  private NetworkExport(PolicySnapshot policy, boolean critic, int agent) {
    plan = policy.plan();
    this.agent = agent;
    network =
        new Subnetwork(
            critic,
            critic ? policy.criticShape() : policy.actorShape(),
            critic ? policy.criticParameters() : policy.actorParameters(),
            plan.networkOfAgent()[agent],
            mask(critic));
  }

  /** Neurons that the agent uses, [hidden layer][neuron], or null for all. */
  private boolean[][] mask(boolean critic) {
    NeuronMasks masks = plan.masks();
    if (masks == null) {
      return null;
    }
    return (critic ? masks.critic() : masks.actor()).bits()[plan.maskOfAgent(agent)];
  }

  /**
   * Chooses a network.
   *
   * @param critic whether to take the critic instead of the actor
   * @param cluster counted from 1, or null
   * @param agent counted from 1, or null
   * @throws ConfigException if the run has no such network, cluster or agent, or needs one to be
   *     named
   */
  public static NetworkExport of(StoredRun run, boolean critic, Integer cluster, Integer agent) {
    String method = run.config().run().method();
    PolicySnapshot policy = run.policy();
    int agents = policy.plan().agents();
    if (cluster != null && agent != null) {
      throw new ConfigException("cluster", "Name --cluster or --agent; both were given.");
    }
    if (critic && policy.criticParameters() == null) {
      throw new ConfigException(
          "network",
          run.folder().policy()
              + " holds no critic: an older version of the program wrote it; export the actor.");
    }
    if (agent != null) {
      return new NetworkExport(policy, critic, index("--agent", agent, agents));
    }
    int[] groups = groups(policy.plan());
    int count = 1 + IntStream.of(groups).max().orElseThrow();
    if (cluster == null) {
      if (count > 1) {
        throw new ConfigException(
            "cluster",
            "The run has several networks; name one with "
                + (Methods.named(method).usesClusters()
                    ? "--cluster 1 to " + count
                    : "--agent 1 to " + agents)
                + ".");
      }
      return new NetworkExport(policy, critic, 0);
    }
    if (!Methods.named(method).usesClusters()) {
      throw new ConfigException(
          "cluster", method + " has no clusters; name --agent 1 to " + agents + " instead.");
    }
    int wanted = index("--cluster", cluster, count);
    return new NetworkExport(
        policy,
        critic,
        IntStream.range(0, agents).filter(a -> groups[a] == wanted).findFirst().orElse(0));
  }

  /** What sets the agents apart: their masks where there are some, else their networks. */
  private static int[] groups(SharingPlan plan) {
    return plan.masks() == null ? plan.networkOfAgent() : plan.masks().maskOfAgent();
  }

  private static int index(String option, int given, int count) {
    if (given < 1 || given > count) {
      throw new ConfigException(
          option, option + " is " + given + " but the run has 1 to " + count + " of them.");
    }
    return given - 1;
  }

  /** Agents that use this network, counted from 1. */
  public int[] agents() {
    return IntStream.range(0, plan.agents())
        .filter(
            a ->
                plan.networkOfAgent()[a] == plan.networkOfAgent()[agent]
                    && plan.maskOfAgent(a) == plan.maskOfAgent(agent))
        .map(a -> a + 1)
        .toArray();
  }

  /** Neurons of each hidden layer that its mask keeps. */
  public int[] hidden() {
    return network.hidden();
  }

  /**
   * Writes the zip that DL4J restores.
   *
   * @throws ConfigException if the file cannot be written
   */
  public void write(Path file) {
    try {
      ByteArrayOutputStream zip = new ByteArrayOutputStream();
      network.write(zip);
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null && !Files.isDirectory(folder)) {
        Files.createDirectories(folder);
      }
      WholeFile.write(file, zip.toByteArray());
    } catch (IOException e) {
      throw new DiskException(
          file + " cannot be written (" + DiskError.reason(e) + "); choose another file.");
    }
  }
}
