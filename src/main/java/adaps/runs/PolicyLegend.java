package adaps.runs;

import adaps.config.ExperimentConfig;
import adaps.env.Environment;
import adaps.env.EnvironmentKinds;
import adaps.env.EnvironmentSpec;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What somebody has to know who computes actions from a policy's parameters alone: what the inputs
 * and outputs are, what the environment does to each agent behind its back, how a layer works.
 */
public final class PolicyLegend {
  private final EnvironmentSpec spec;
  private final Map<String, Object> hiddenRules;

  private PolicyLegend(Environment environment) {
    spec = environment.spec();
    // Sorted, so that the same run gives the same file.
    hiddenRules = new TreeMap<>(environment.hiddenRules());
  }

  /** The legend of an experiment, with what its seed draws. */
  public static PolicyLegend of(ExperimentConfig config) {
    return new PolicyLegend(
        EnvironmentKinds.environments(config.scenario(), config.run().seed()).get());
  }

  /** Shape of the environment, with the types that the seed draws. */
  public EnvironmentSpec spec() {
    return spec;
  }

  /** The fields by name, in their order, for a file. */
  public Map<String, Object> fields() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("observationNames", spec.observationNames());
    fields.put("actionNames", spec.actionNames());
    fields.put("agentTypes", spec.agentTypes());
    fields.put("typeNames", spec.typeNames());
    fields.put("hiddenRules", hiddenRules);
    fields.put("activation", "relu");
    fields.put("masksAct", "after the activation of every hidden layer");
    fields.put("output", "logits of the actions; their softmax is the policy");
    fields.put(
        "return", "summed over agents and the steps of an episode, not discounted; mean of a test");
    return fields;
  }
}
