package adaps.pipeline;

import adaps.config.ExperimentConfig;
import adaps.env.EnvironmentSpec;
import adaps.nets.LayerMasks;
import adaps.random.RandomStreams;
import adaps.sharing.Method;
import adaps.sharing.Methods;
import adaps.sharing.NeuronCopies;
import adaps.sharing.NeuronMasks;
import adaps.sharing.SharingInputs;
import adaps.sharing.SharingPlan;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** Asks a method for its plan: the one place that decides what a method is told. */
public final class SharingPlans {
  private final Method method;
  private final ExperimentConfig config;
  private final EnvironmentSpec spec;
  private final RandomStreams streams;

  /** Plans of an experiment's own method. */
  public SharingPlans(ExperimentConfig config, EnvironmentSpec spec) {
    this(Methods.named(config.run().method()), config, spec);
  }

  /** Plans of any method on an experiment. */
  public SharingPlans(Method method, ExperimentConfig config, EnvironmentSpec spec) {
    this.method = method;
    this.config = config;
    this.spec = spec;
    streams = new RandomStreams(config.run().seed());
  }

  /**
   * What the method is told of agents whose clusters and masks are known.
   *
   * @param clusterOfAgent ignored where the method uses none
   * @param mapped mask of each cluster, or null where the method maps none
   */
  SharingInputs inputs(int[] clusterOfAgent, NeuronMasks mapped) {
    return inputs(config.a2c().hidden(), clusterOfAgent, mapped);
  }

  /** The plan of agents whose clusters and masks are known, as {@link #inputs} describes them. */
  public SharingPlan of(int[] clusterOfAgent, NeuronMasks mapped) {
    return method.plan(inputs(clusterOfAgent, mapped));
  }

  /**
   * A plan made before anything is known: with so many clusters of agents in turn, and hidden
   * layers of one neuron, so that it is small however large the networks will be.
   */
  SharingPlan ahead(int clusters) {
    int[] clusterOfAgent = clustersAhead(clusters);
    List<Integer> smallest = smallest();
    LayerMasks whole = LayerMasks.allOnes(clusters, smallest);
    NeuronMasks mapped = new NeuronMasks(clusterOfAgent, whole, whole);
    return method.plan(inputs(smallest, clusterOfAgent, mapped));
  }

  /** Cluster of each agent before anything is known: one after the other, and all of them. */
  int[] clustersAhead(int clusters) {
    int[] clusterOfAgent =
        IntStream.range(0, spec.agents()).map(agent -> agent % clusters).toArray();
    if (spec.agents() < clusters) {
      clusterOfAgent[0] = clusters - 1;
    }
    return clusterOfAgent;
  }

  /** Width of each hidden layer of networks that follow a plan made ahead. */
  List<Integer> widthsUnder(SharingPlan ahead) {
    List<Integer> room = ahead.hidden(smallest());
    return new NeuronCopies(config.a2c().hidden(), room).places();
  }

  /** Hidden layers that say how many networks there are and what room they leave, and no more. */
  private List<Integer> smallest() {
    return Collections.nCopies(config.a2c().hidden().size(), 1);
  }

  /** How often the method asks for the agents' gradients; 0 for never. */
  long pullsEvery(int stepsPerUpdate) {
    return method.pullsEvery(inputs(smallest(), null, null), stepsPerUpdate);
  }

  private SharingInputs inputs(List<Integer> hidden, int[] clusterOfAgent, NeuronMasks mapped) {
    return new SharingInputs(
        spec.agents(),
        hidden,
        method.usesClusters() ? clusterOfAgent : null,
        method.mapsMasks() ? mapped : null,
        config.masks(),
        method.parameters().complete(config.methodSettings()),
        streams);
  }
}
