package adaps.runs.export;

import adaps.config.ConfigException;
import adaps.config.DiskException;
import adaps.nets.Subnetwork;
import adaps.pipeline.PolicySnapshot;
import adaps.runs.DiskError;
import adaps.runs.PolicyLegend;
import adaps.runs.StoredRun;
import adaps.runs.WholeFile;
import adaps.sharing.Methods;
import adaps.sharing.NeuronMasks;
import adaps.sharing.SharingPlan;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;

/** Takes the actor or critic of one cluster or one agent out of a stored run. */
public final class NetworkExport {
  private final StoredRun run;
  private final PolicySnapshot policy;
  private final SharingPlan plan;
  private final boolean critic;

  /** Any of those who use the network, counted from 0. */
  private final int agent;

  private final Subnetwork network;

  private NetworkExport(StoredRun run, PolicySnapshot policy, boolean critic, int agent) {
    this.run = run;
    this.policy = policy;
    this.critic = critic;
    this.agent = agent;
    plan = policy.plan();
    network =
        new Subnetwork(
            critic ? policy.criticShape() : policy.actorShape(),
            critic ? policy.criticParameters() : policy.actorParameters(),
            plan.networkOfAgent()[agent],
            mask());
  }

  /** Neurons that the agent uses, [hidden layer][neuron], or null for all. */
  private boolean[][] mask() {
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
    PolicySnapshot policy = run.policy();
    if (cluster != null && agent != null) {
      throw new ConfigException("cluster", "Name --cluster or --agent; both were given.");
    }
    if (critic && policy.criticParameters() == null) {
      throw new ConfigException(
          "network",
          run.folder().policy()
              + " holds no critic: an older version of the program wrote it; export the actor.");
    }
    int whose =
        agent == null
            ? firstOf(cluster, policy.plan(), run.config().run().method())
            : index("--agent", agent, policy.plan().agents());
    return new NetworkExport(run, policy, critic, whose);
  }

  /** The first agent of a cluster, or, where none is named, of a run with one network for all. */
  private static int firstOf(Integer cluster, SharingPlan plan, String method) {
    int[] groups = groups(plan);
    int count = 1 + IntStream.of(groups).max().orElseThrow();
    if (cluster == null) {
      if (count > 1) {
        throw new ConfigException(
            "cluster",
            "The run has several networks; name one with "
                + (Methods.named(method).usesClusters()
                    ? "--cluster 1 to " + count
                    : "--agent 1 to " + plan.agents())
                + ".");
      }
      return 0;
    }
    if (!Methods.named(method).usesClusters()) {
      throw new ConfigException(
          "cluster", method + " has no clusters; name --agent 1 to " + plan.agents() + " instead.");
    }
    int wanted = index("--cluster", cluster, count);
    return IntStream.range(0, groups.length).filter(a -> groups[a] == wanted).findFirst().orElse(0);
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
   * Writes it, in the folder of the file, which is made where it is missing.
   *
   * @throws DiskException if the file cannot be written
   */
  public void write(Path file, NetworkFormat format) {
    try {
      ByteArrayOutputStream content = new ByteArrayOutputStream();
      format.write(new ExportedNetwork(network, critic, about()), content);
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null && !Files.isDirectory(folder)) {
        Files.createDirectories(folder);
      }
      WholeFile.write(file, content.toByteArray());
    } catch (IOException e) {
      throw new DiskException(
          file + " cannot be written (" + DiskError.reason(e) + "); choose another file.",
          !DiskError.isOfThePlace(e));
    }
  }

  /** What a reader of the file should know, by name. */
  private Map<String, Object> about() {
    String method = run.config().run().method();
    Map<String, Object> about = new LinkedHashMap<>();
    about.put("run", run.folder().name());
    about.put("scenario", run.config().scenario().name());
    about.put("method", method);
    about.put("seed", run.config().run().seed());
    about.put("update", policy.update());
    about.put("network", critic ? "critic" : "actor");
    if (Methods.named(method).usesClusters()) {
      about.put("cluster", groups(plan)[agent] + 1);
    }
    about.put("agents", agents());
    about.put("counting", "cluster and agents from 1, all else from 0");
    PolicyLegend legend = PolicyLegend.of(run.config());
    if (plan.agentIdInObservation()) {
      int first = legend.spec().observationSize();
      about.put("agentInputs", IntStream.range(first, first + plan.agents()).toArray());
    }
    about.putAll(legend.fields());
    return about;
  }
}
